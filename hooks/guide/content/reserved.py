"""Addresses that the built site keeps for itself. A module of its own, so that a look at a built site needs nothing of the model."""

MANIFEST = "manifest.json"
"""Where a built site has the list of its files."""
RESERVED = {
    MANIFEST: "the list of the site's files",
    "sw.js": "the worker for reading offline",
    "manifest.webmanifest": "the app's own file",
}
"""What is made at the site's root, with what it is; no hand-written file may stand there."""
