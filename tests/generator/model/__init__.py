"""What an entry can hold."""
