"""The guide: structured YAML about exercises, checked and rendered as pages, free of any site builder."""
