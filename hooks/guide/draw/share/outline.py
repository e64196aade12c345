"""From the points of a letter to path data: every step is relative, so that letters are put in a row by writing one after another."""

from __future__ import annotations

from itertools import pairwise

Spot = tuple[float, float]
Contour = list[tuple[float, float, bool]]
"""The points of a closed curve: across, up, and whether the curve goes through it."""


def steps(contours: list[Contour], advance: float) -> str:
    """Return the path data of a letter from the pen's place, which ends where the next letter begins."""
    pen, found = (0.0, 0.0), []
    for contour in contours:
        points = _through(contour)
        found.append(f"m{_way(pen, points[0][1])}{''.join(_piece(a, b) for a, b in pairwise(points))}z")
        pen = points[0][1]
    return f"{''.join(found)}m{_way(pen, (advance, 0.0))}"


def _through(contour: Contour) -> list[tuple[Spot, Spot]]:
    """Return a closed curve as (handle, end) of each piece, its start first; a straight piece has its own start for a handle.

    Between two points that the curve does not go through lies one, in the middle, that it does.
    """
    points: Contour = []
    for (x, y, on), (next_x, next_y, next_on) in pairwise([*contour, contour[0]]):
        points += [(x, y, on)] if on or next_on else [(x, y, on), ((x + next_x) / 2, (y + next_y) / 2, True)]
    first = next(index for index, point in enumerate(points) if point[2])
    turned = [*points[first:], *points[: first + 1]]
    found = [((turned[0][0], turned[0][1]),) * 2]
    for before, (x, y, on) in pairwise(turned):
        if on:
            found.append(((before[0], before[1]), (x, y)))
    return found


def _piece(before: tuple[Spot, Spot], piece: tuple[Spot, Spot]) -> str:
    (_, start), (handle, end) = before, piece
    return f"l{_way(start, end)}" if handle == start else f"q{_way(start, handle)} {_way(start, end)}"


def _way(a: Spot, b: Spot) -> str:
    return f"{b[0] - a[0]:g} {b[1] - a[1]:g}"
