"""From files to a guide."""
