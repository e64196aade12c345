"""A small run of each tool."""
