"""Addresses that the built site keeps for itself. A module of its own, so that a look at a built site needs nothing of the model."""

MANIFEST = "manifest.json"
"""Where a built site has the list of its files."""
FEED = "changes.xml"
"""Where a built site has the feed of its changes."""
API = "api/v1"
"""The folder in which a built site has its entries as data."""
RESERVED = {
    MANIFEST: "the list of the site's files",
    "sw.js": "the worker for reading offline",
    "manifest.webmanifest": "the app's own file",
    FEED: "the feed of changes",
    API: "the folder of the entries as data",
}
"""What is made beside the pages, with what it is; no hand-written file may stand there."""
