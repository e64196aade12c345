"""The outlines of the mannequin's segments as path data."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from math import cos, pi, sin

from guide.draw.figures.picture.builds import TIED, breadth
from guide.draw.figures.picture.shapes import ENDS, FRONT, HAIR, KNOT, KNOT_SIZE, SIDE, WHOLE, Point2, Station
from guide.model.figure import Build

_ROUND = 13.0
"""How long the round end of a segment is."""


def curve(points: list[Point2], closed: bool = True) -> str:
    """Return path data of a smooth curve through points (Catmull-Rom as cubic pieces), in whole units.

    Where one piece goes over into the next, its handles mirror each other, so that all but the first piece need no more than one.
    """
    n = len(points)

    def at(i: int) -> Point2:
        return points[i % n] if closed else points[min(max(i, 0), n - 1)]

    x, y = _whole(points[0])
    found = [f"M{x} {y}c"]
    for i in range(n if closed else n - 1):
        before, a, b, after = at(i - 1), at(i), at(i + 1), at(i + 2)
        one = _whole((a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6))
        two = _whole((b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6))
        end = _whole(b)
        steps = " ".join(f"{p - x} {q - y}" for p, q in ((one, two, end) if i == 0 else (two, end)))
        found.append(f"{'s' if i == 1 else ' ' if i else ''}{steps}")
        x, y = end
    return "".join(found).replace(" -", "-") + ("Z" if closed else "")


def _whole(point: Point2) -> tuple[int, int]:
    return round(point[0]), round(point[1])


def _built(row: Station, times: tuple[float, float]) -> Station:
    return row[0], row[1] * times[0], row[2] * times[1]


@cache
def outline_rows(segment: str, seen: str, build: Build) -> tuple[Station, ...]:
    """Return the stations of a segment, `seen` from the side or the front; of a shape that is given whole, those of its points."""
    whole = WHOLE.get((segment, seen))
    if whole is None:
        rows = (SIDE if seen == "side" else FRONT)[segment]
        return tuple(_built(row, breadth(build, segment, seen, row[0])) for row in rows)
    return tuple(_across(whole, along) for along in sorted({round(x) for x, _ in whole}))


@cache
def reaches(segment: str, seen: str, build: Build) -> tuple[Station, ...]:
    """Return how far a segment reaches along it, its round ends left out: these take nothing from what runs on to the next."""
    rows = outline_rows(segment, seen, build)
    return tuple(row for row in rows if rows[0][0] + _ROUND <= row[0] <= rows[-1][0] - _ROUND)


def _across(points: tuple[Point2, ...], along: float) -> Station:
    """Return how far a closed shape reaches at a place along it."""
    found = [0.0]
    for (x, y), (u, v) in zip(points, (*points[1:], points[0]), strict=True):
        if min(x, u) <= along <= max(x, u):
            found += [y, v] if x == u else [y + (v - y) * (along - x) / (u - x)]
    return along, max(found), -min(found)


def _circle(radius: float) -> tuple[Point2, ...]:
    return tuple((radius * cos(step * pi / 5), radius * sin(step * pi / 5)) for step in range(10))


@cache
def outline(segment: str, seen: str, facing: int, build: Build) -> str:
    """Return path data of a segment's outline; `facing` 1 has its front (or outside) at positive y, -1 at negative."""
    whole = WHOLE.get((segment, seen)) or (_circle(ENDS[segment]) if seen == "end" else None)
    if whole is None:
        rows = outline_rows(segment, seen, build)
        whole = (*((along, front) for along, front, _ in rows), *((along, -back) for along, _, back in reversed(rows)))
    return curve([(x, facing * y) for x, y in whole])


def station_at(rows: tuple[Station, ...], along: float) -> Station:
    """Return the station at a place along the segment, between those given."""
    if along <= rows[0][0]:
        return (along, rows[0][1], rows[0][2])
    for a, b in pairwise(rows):
        if along <= b[0]:
            t = (along - a[0]) / (b[0] - a[0])
            return (along, a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2]))
    return (along, rows[-1][1], rows[-1][2])


def _round(middle: Point2, radius: float) -> list[Point2]:
    return [(middle[0] + x, middle[1] + y) for x, y in _circle(radius)]


@cache
def hair(seen: str, facing: int, build: Build) -> list[str]:
    """Return path data of the hair, and of the knot that it may be tied to; none where the head is seen from above."""
    if seen not in HAIR:
        return []
    knot = _round(KNOT[seen], KNOT_SIZE) if TIED[build] else []
    pieces = [HAIR[seen], knot[:: 1 if _turns(HAIR[seen]) else -1]]
    return [curve([(x, facing * y) for x, y in points]) for points in pieces if points]


def _turns(points: tuple[Point2, ...]) -> bool:
    """Tell whether a closed shape turns as a circle does, so that the two together have no hole."""
    return sum(x * v - u * y for (x, y), (u, v) in zip(points, (*points[1:], points[0]), strict=True)) > 0
