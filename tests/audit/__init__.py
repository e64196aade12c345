"""The long runs, on whatever guide stands in the data."""
