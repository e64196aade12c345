"""Rules about entries by themselves and beside each other."""
