"""The patches that muscles tint: the pieces of a zone, as path data on their segments."""

from __future__ import annotations

from functools import cache

from guide.draw.figures.picture.outlines import curve, reaches, station_at
from guide.draw.figures.picture.projection import TRUNK
from guide.model.figure import Build
from guide.model.zones import Piece

Rows = tuple[tuple[float, ...], ...]
"""How far along a segment, and from where to where across it, in shares of how far the body reaches there."""


def rows_of(piece: Piece, face: str) -> Rows:
    """Return the rows of a piece as seen on a face of its segment; none where that face can't see it."""
    return tuple(map(tuple, getattr(piece, face))) if face else ()


@cache
def patch(segment: str, rows: Rows, seen: str, facing: int, build: Build, half: int = 0) -> str:
    """Return path data of a piece; on the trunk, from the front or the back, it lies on both halves, or on one (1 or -1)."""
    both = seen == "front" and segment in TRUNK and not half
    return "".join(_shape(segment, rows, seen, side, build) for side in ((1, -1) if both else (half or facing,)))


def _shape(segment: str, rows: Rows, seen: str, facing: int, build: Build) -> str:
    outline = reaches(segment, seen, build)

    def across(along: float, share: float) -> tuple[float, float]:
        _, front, back = station_at(outline, along)
        return along, facing * share * (front if share > 0 else back)

    near = [across(along, share) for along, share, _ in rows]
    far = [across(along, share) for along, _, share in rows]
    return curve([*near, *reversed(far)])
