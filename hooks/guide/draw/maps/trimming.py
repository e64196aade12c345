"""Leaving out of an outline what lies outside a frame, so that it looks the same within and is shorter to write."""

from __future__ import annotations

from guide.draw.maps.path_data import Point, Subpath

_MARGIN = 0.01
"""How far outside a frame everything is still drawn, for the width of lines, in widths of the frame."""


def trimmed(subpath: Subpath, frame: tuple[float, float, float, float]) -> Subpath:
    """Return a subpath with one straight line for each run of pieces that lies wholly beyond one side of a frame."""
    left, top, width, height = frame
    margin = _MARGIN * width
    sides = (left - margin, top - margin, -left - width - margin, -top - height - margin)
    pieces: list[tuple[Point, ...]] = []
    last, run = subpath.start, frozenset[int]()
    for piece in subpath.pieces:
        beyond = _beyond((last, *piece), sides)
        run, joined = (run & beyond, True) if run & beyond else (beyond, False)
        if joined:
            pieces.pop()
        pieces.append(piece[-1:] if run else piece)
        last = piece[-1]
    return Subpath(subpath.start, tuple(pieces), subpath.closed)


def _beyond(points: tuple[Point, ...], sides: tuple[float, float, float, float]) -> frozenset[int]:
    """Return the sides of a frame that all of some points lie beyond: left, top, right, bottom."""
    ways = [(point.x, point.y, -point.x, -point.y) for point in points]
    return frozenset(at for at, side in enumerate(sides) if all(way[at] < side for way in ways))
