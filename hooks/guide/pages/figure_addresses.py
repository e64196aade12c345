"""Where the files of a figure are served."""

from __future__ import annotations

FOLDER = "assets/figures/"


def thumbnail(slug: str) -> str:
    """Return the address of the small picture of an exercise."""
    return f"{FOLDER}{slug}.svg"
