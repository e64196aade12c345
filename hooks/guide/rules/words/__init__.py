"""Rules about words: of the interface, and of the texts."""
