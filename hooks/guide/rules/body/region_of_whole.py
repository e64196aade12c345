"""A whole and a group have no region of their own: theirs is all of their parts' or members'."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield regions of wholes and groups."""
    for region in guide.body.regions:
        if pieces := guide.anatomy.pieces.get(region.slug):
            message = f"'{region.slug}' is made up of other muscles, so it has no region of its own"
            yield Problem(region.place, "region-of-whole", message, f"draw {', '.join(pieces)} instead")
