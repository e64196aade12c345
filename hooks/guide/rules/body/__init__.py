"""Rules about the drawn body."""
