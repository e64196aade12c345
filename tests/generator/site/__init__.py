"""Building, staging and previewing."""
