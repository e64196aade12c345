"""The outline of a region, and of a sheet between the muscles, is closed."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.problems import Problem
from guide.rules.body._outlines import outlines


def check(guide: Guide) -> Iterator[Problem]:
    """Yield outlines that are open."""
    for shape in outlines(guide):
        if not all(subpath.closed for subpath in shape.subpaths):
            yield Problem(shape.place, "open-outline", "the outline is not closed", "end each piece of it with 'Z'")
