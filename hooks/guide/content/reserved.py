"""Addresses that the built site keeps for itself. A module of its own, so that a look at a built site needs nothing of the model."""

MANIFEST = "manifest.json"
"""Where a built site has the list of its files; no hand-written file may stand there."""
