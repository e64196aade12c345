"""The curve on which every value of a movement runs through its key poses."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from guide.draw.figures.pose.rows import Row

Knots = tuple[float, ...]


class Weights(NamedTuple):
    """How much the pose before a moment, the pose after it, and the slopes at both count there; `place` is the pose before."""

    place: int
    before: float
    slope_before: float
    after: float
    slope_after: float
    time: float


def _weights(knots: Knots, at: float) -> Weights:
    place = min(max(bisect_right(knots, at) - 1, 0), len(knots) - 2)
    wide = knots[place + 1] - knots[place]
    t = (at - knots[place]) / wide
    t2, t3 = t * t, t * t * t
    return Weights(place, 2 * t3 - 3 * t2 + 1, wide * (t3 - 2 * t2 + t), 3 * t2 - 2 * t3, wide * (t3 - t2), t)


@cache
def _weights_of(knots: Knots, moments: tuple[float, ...]) -> list[Weights]:
    return [_weights(knots, at) for at in moments]


def _slope(before: float, after: float, wide: float, next_wide: float) -> float:
    """Return the slope where two ways meet, by the slope and the width of each: none at a turning point (Fritsch and Carlson)."""
    if before * after <= 0:
        return 0.0
    one, other = wide + 2 * next_wide, 2 * wide + next_wide
    return (one + other) / (one / before + other / after)


def _slopes(values: list[float], knots: Knots) -> list[float]:
    """Return the slope at each value, by the ways between them."""
    wide = [b - a for a, b in pairwise(knots)]
    ways = [(b - a) / size for (a, b), size in zip(pairwise(values), wide, strict=True)]
    inner = [_slope(*pair, *sizes) for pair, sizes in zip(pairwise(ways), pairwise(wide), strict=True)]
    return [ways[0], *inner, ways[-1]]


def smooth(values: list[float], at: float, knots: Knots) -> Any:
    """Return the value at `at` (0 first, 1 last; or a row of moments) of a curve through all values that overshoots none of them.

    `knots` says where on the way each value is.
    """
    moments = _weights_of(knots, tuple(at.of)) if isinstance(at, Row) else [_weights(knots, at)]
    if len(values) == 2:
        found = [values[0] + moment.time * (values[1] - values[0]) for moment in moments]
    else:
        slopes = _slopes(values, knots)
        found = [
            before * values[i] + slope_before * slopes[i] + after * values[i + 1] + slope_after * slopes[i + 1]
            for i, before, slope_before, after, slope_after, _ in moments
        ]
    return Row(found) if isinstance(at, Row) else found[0]
