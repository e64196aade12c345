"""Bars of numbers that share a unit, each from nothing to its value on one scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

_LONG, _HIGH = 1000, 60


class Number(NamedTuple):
    """A number and its unit."""

    value: float
    unit: str


def _box(name: str, wide: int) -> str:
    return f'<path class="guide-bar__{name}" d="M0 0h{wide}v{_HIGH}h-{wide}z"/>'


def bar(share: float) -> str:
    """Return a bar that is filled to a share between 0 and 1; it is left out for those who hear the number beside it."""
    head = f'<svg class="guide-bar" viewBox="0 0 {_LONG} {_HIGH}" preserveAspectRatio="none" aria-hidden="true">'
    return f"{head}{_box('whole', _LONG)}{_box('value', round(_LONG * share))}</svg>"


def _whole(numbers: Sequence[Number]) -> float:
    """Return what the whole length stands for: all, for parts of a hundred, else the largest; 0 where a length would say nothing."""
    values, unit = [number.value for number in numbers], numbers[0].unit
    if min(values) < 0:
        return 0.0
    if unit.startswith("% of") and max(values) <= 100:
        return 100.0
    return max(values) if len(values) > 1 else 0.0


def bars(numbers: Sequence[Number]) -> Iterator[str]:
    """Yield a bar for each number, empty where there is nothing to compare; neighbors of one unit share a scale."""
    for _, group in groupby(numbers, key=lambda number: number.unit):
        alike = list(group)
        whole = _whole(alike)
        yield from (bar(number.value / whole) if whole else "" for number in alike)
