"""Rules about the words of the interface."""
