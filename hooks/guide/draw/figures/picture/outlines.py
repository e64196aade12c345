"""The outlines of the mannequin's segments as path data."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from math import cos, pi, sin

from guide.draw.figures.picture.shapes import ENDS, FRONT, HAIR, SIDE, WHOLE, Point2, Station


def curve(points: list[Point2], closed: bool = True) -> str:
    """Return path data of a smooth curve through points (Catmull-Rom as cubic pieces), in whole units."""
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
        steps = " ".join(f"{p - x} {q - y}" for p, q in (one, two, end))
        found.append(steps if i == 0 else f" {steps}")
        x, y = end
    return "".join(found).replace(" -", "-") + ("Z" if closed else "")


def _whole(point: Point2) -> tuple[int, int]:
    return round(point[0]), round(point[1])


def stations(segment: str, seen: str) -> tuple[Station, ...]:
    """Return the stations of a segment, `seen` from the side or the front."""
    return (SIDE if seen == "side" else FRONT)[segment]


def _circle(radius: float) -> tuple[Point2, ...]:
    return tuple((radius * cos(step * pi / 5), radius * sin(step * pi / 5)) for step in range(10))


@cache
def outline(segment: str, seen: str, facing: int) -> str:
    """Return path data of a segment's outline; `facing` 1 has its front (or outside) at positive y, -1 at negative."""
    whole = WHOLE.get((segment, seen)) or (_circle(ENDS[segment]) if seen == "end" else None)
    if whole is None:
        rows = stations(segment, seen)
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


@cache
def hair(seen: str, facing: int) -> str:
    """Return path data of the hair, or nothing where the head is seen from above."""
    return curve([(x, facing * y) for x, y in HAIR[seen]]) if seen in HAIR else ""
