"""The curve on which every value of a movement runs through its key poses."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from guide.draw.figures.pose.rows import Row


class Weights(NamedTuple):
    """How much the pose before a moment, the pose after it, and the slopes at both count there; `place` is the pose before."""

    place: int
    before: float
    slope_before: float
    after: float
    slope_after: float
    time: float


def _weights(last: int, at: float) -> Weights:
    place = min(int(at * last), last - 1)
    t = at * last - place
    t2, t3 = t * t, t * t * t
    return Weights(place, 2 * t3 - 3 * t2 + 1, t3 - 2 * t2 + t, 3 * t2 - 2 * t3, t3 - t2, t)


@cache
def _weights_of(last: int, moments: tuple[float, ...]) -> list[Weights]:
    return [_weights(last, at) for at in moments]


def _slopes(steps: list[float]) -> list[float]:
    """Return the slope at each value, by the steps between them: none at a turning point (Fritsch and Carlson)."""
    inner = [0.0 if before * after <= 0 else 2 * before * after / (before + after) for before, after in pairwise(steps)]
    return [steps[0], *inner, steps[-1]]


def smooth(values: list[float], at: float) -> Any:
    """Return the value at `at` (0 first, 1 last; or a row of moments) of a curve through all values that overshoots none of them."""
    last = len(values) - 1
    moments = _weights_of(last, tuple(at.of)) if isinstance(at, Row) else [_weights(last, at)]
    steps = [b - a for a, b in pairwise(values)]
    if last == 1:
        found = [values[0] + moment.time * steps[0] for moment in moments]
    else:
        slopes = _slopes(steps)
        found = [
            before * values[i] + slope_before * slopes[i] + after * values[i + 1] + slope_after * slopes[i + 1]
            for i, before, slope_before, after, slope_after, _ in moments
        ]
    return Row(found) if isinstance(at, Row) else found[0]
