"""Built sites in a browser."""
