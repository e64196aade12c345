"""Rules about the figures of exercises."""
