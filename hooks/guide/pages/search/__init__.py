"""What the search knows of the pages, and the words of danger: data that its scripts in `overrides/scripts` read."""
