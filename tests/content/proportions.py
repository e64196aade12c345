"""From the proportions of the measured body, a lean man, to those that are drawn: between the means of both sexes.

Breadths change, heights do not. At some heights it is written how far from the midline four seams lie in the measured body as it was
first drawn, and how far they lie now: one within the trunk, its edge, the inner and the outer edge of the arm.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from guide.draw.maps.path_data import Point

# height | inner | edge of the trunk | arm, inner edge | arm, outer edge: each as measured, as drawn
KNOTS = (
    (150, 20, 20, 60, 60, 110, 110, 160, 160),
    (163, 25, 25, 70, 69, 112, 106, 160, 150),
    (178, 30, 30, 80, 77, 112, 103.5, 160, 144.2),
    (200, 30, 30, 85, 80.5, 108, 98, 160, 143),
    (225, 30, 30, 95, 86.5, 103, 93.5, 157.6, 140.8),
    (248, 30, 30, 99.5, 89.5, 101.5, 91.8, 156.5, 139.8),
    (271, 30, 30, 97, 88.6, 103, 93, 153.5, 138.8),
    (300, 30, 30, 93.5, 87.8, 104.6, 95.2, 154, 141.5),
    (322, 29, 29.2, 89.5, 87.8, 105.4, 97.5, 155.5, 144.5),
    (345, 27, 27.5, 84, 89.3, 105.3, 99.3, 160.5, 151),
    (372, 25, 26, 80.4, 92.5, 105, 101.2, 168, 160.5),
    (395, 25, 26, 82.5, 93.3, 109.5, 106.3, 169.5, 163.5),
    (432, 28, 28.8, 89, 97.6, 125, 121.5, 171, 166.5),
    (469, 32, 32.4, 94.8, 101, 139, 135.5, 174, 170.5),
    (500, 35, 35, 101, 103.5, 146, 142.5, 186, 182),
    (545, 35, 35, 101.3, 103.4, 147, 143.5, 200, 196),
    (600, 35, 35, 99.9, 101.4, 147, 143.5, 200, 196),
    (653, 30, 30, 95, 95.6, 147, 143.5, 200, 196),
    (728, 30, 30, 80.4, 81, 147, 143.5, 200, 196),
    (800, 30, 30, 84.5, 84.5, 147, 143.5, 200, 196),
)
_FAR = 300.0
_STEP = 0.5


def _slopes(xs: Sequence[float], ys: Sequence[float]) -> list[float]:
    """Return how steeply a smooth curve through points rises at each, so that it never turns between two."""
    wide = [b - a for a, b in pairwise(xs)]
    steep = [(b - a) / w for (a, b), w in zip(pairwise(ys), wide, strict=True)]
    inner = [_between(*slopes, *widths) for slopes, widths in zip(pairwise(steep), pairwise(wide), strict=True)]
    return [steep[0], *inner, steep[-1]]


def _between(before: float, after: float, wide_before: float, wide_after: float) -> float:
    a, b = 2 * wide_after + wide_before, wide_after + 2 * wide_before
    return 0.0 if before * after <= 0 else (a + b) / (a / before + b / after)


def curve(xs: Sequence[float], ys: Sequence[float], x: float) -> float:
    """Return the height at `x` of a smooth curve through points; beyond the first and the last it stays level."""
    if not xs[0] < x < xs[-1]:
        return ys[0] if x <= xs[0] else ys[-1]
    at, slopes = bisect_right(xs, x) - 1, _slopes(xs, ys)
    wide = xs[at + 1] - xs[at]
    t = (x - xs[at]) / wide
    s = 1 - t
    ends = (1 + 2 * t) * s * s * ys[at] + (1 + 2 * s) * t * t * ys[at + 1]
    return ends + wide * t * s * (s * slopes[at] - t * slopes[at + 1])


@cache
def _seams(y: float) -> tuple[list[float], list[float]]:
    """Return the seams at a height as measured and as drawn, from the midline far out."""
    heights, *columns = zip(*KNOTS, strict=True)
    found = [curve(heights, column, y) for column in columns]
    old, new = [0.0, *found[::2]], [0.0, *found[1::2]]
    return [*old, _FAR], [*new, new[-1] + _FAR - old[-1]]


def drawn(point: Point) -> Point:
    """Return where a place of the measured body lies in the drawn one; the midline and the head stay."""
    if point.x <= 0 or point.y < KNOTS[0][0]:
        return point
    return Point(curve(*_seams(point.y), point.x), point.y)


def broader(point: Point, across: tuple[float, float]) -> float:
    """Return how many times broader the drawn body is at a place of the measured one, along a direction of length 1."""
    a, b = (drawn(Point(point.x + sign * across[0] * _STEP, point.y + sign * across[1] * _STEP)) for sign in (-1, 1))
    return float(((b.x - a.x) ** 2 + (b.y - a.y) ** 2) ** 0.5) / (2 * _STEP)
