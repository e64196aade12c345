"""The scale that numbers of one unit share: where it begins and ends, its ticks, and where a bar begins."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

_ROUND = (1, 2, 2.5, 5, 10)
_MOST_PARTS = 5
_HUNDRED = 100.0


class Number(NamedTuple):
    """A number, its unit, and what is known of it: the interval that it lies in, the end of its scale, the value of no difference."""

    value: float
    unit: str
    interval: tuple[float, ...] = ()
    whole: float | None = None
    same: float | None = None


class Scale(NamedTuple):
    """A scale by its ticks, the first at its beginning and the last at its end; bars begin at `base`."""

    ticks: tuple[float, ...]
    base: float

    def share(self, value: float) -> float:
        """Return where a value lies, between 0 at the beginning and 1 at the end; what lies outside is at the nearer end."""
        low, high = self.ticks[0], self.ticks[-1]
        return min(max((value - low) / (high - low), 0), 1)


def _step(span: float) -> float:
    """Return the smallest round step that parts a span in few parts."""
    least = span / _MOST_PARTS
    power: float = 10 ** math.floor(math.log10(least))
    return next(power * part for part in _ROUND if power * part >= least * (1 - 1e-9))


def _even(whole: float) -> tuple[float, ...]:
    """Return the ticks from nothing to a whole: four or five equal parts where those are whole numbers, else its ends alone."""
    parts = next((parts for parts in (4, 5) if whole % parts == 0), 1)
    return tuple(whole * index / parts for index in range(parts + 1))


def _around(low: float, high: float) -> tuple[float, ...]:
    """Return round ticks from at or below `low` to at or above `high`."""
    step = _step(high - low)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(round(index * step, 10) for index in range(first, last + 1))


def _whole(numbers: Sequence[Number], highest: float) -> float | None:
    """Return where the scale of some numbers ends by what they are: as they say, at a hundred for parts of a hundred; else None."""
    said = numbers[0].whole or (_HUNDRED if numbers[0].unit.startswith("% of") else None)
    return said if said and highest <= said else None


def scale(numbers: Sequence[Number]) -> Scale | None:
    """Return the scale of numbers of one unit, or None where a length would say nothing: one number alone, or nothing but zeros."""
    said = [value for number in numbers for value in (number.value, *number.interval)]
    base = numbers[0].same or 0.0
    low, high = min(*said, base, 0), max(*said, base)
    whole = _whole(numbers, high) if low == 0 else None
    if low == high or (len(said) == 1 and not whole and not base):
        return None
    return Scale(_even(whole) if whole else _around(low, high), base)
