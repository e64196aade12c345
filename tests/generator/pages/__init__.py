"""From a guide to HTML."""
