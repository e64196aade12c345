"""Rows: numbers that have a value at each moment of a movement, so that all moments are worked out at once.

A row stands wherever a number may: it adds, multiplies and turns as one, each value by itself and in the same steps, so that what
comes out is to the last bit what the single numbers give. What stays the same through a movement stays a number, worked out once.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import repeat
from operator import add, mul, sub, truediv
from typing import Any, TypeVar

T = TypeVar("T")
Step = Callable[[Any, Any], Any]


def _onward(step: Callable[[float, float], float]) -> Step:
    """Return an operator of a row with a row or a number."""

    def apply(one: Row, other: Any) -> Row:
        return Row(list(map(step, one.of, other.of if type(other) is Row else repeat(other))))

    return apply


def _backward(step: Callable[[float, float], float]) -> Step:
    """Return the operator of a number with a row."""

    def apply(one: Row, other: float) -> Row:
        return Row(list(map(step, repeat(other), one.of)))

    return apply


class Row:
    """A number at each moment. Where types are named it counts as the number that it stands for."""

    __slots__ = ("of",)

    def __init__(self, of: list[float]) -> None:
        self.of = of

    __add__, __radd__ = _onward(add), _backward(add)
    __sub__, __rsub__ = _onward(sub), _backward(sub)
    __mul__, __rmul__ = _onward(mul), _backward(mul)
    __truediv__, __rtruediv__ = _onward(truediv), _backward(truediv)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Row) and self.of == other.of

    __hash__ = None  # type: ignore[assignment]

    def __neg__(self) -> Row:
        return Row([-value for value in self.of])


def row(of: list[float]) -> Any:
    """Return the row of some values."""
    return Row(of)


def values(of: float, count: int) -> list[float]:
    """Return the value of a row or number at each of `count` moments."""
    return of.of if isinstance(of, Row) else [of] * count


def picked(of: float, at: range) -> list[float]:
    """Return the value of a row or number at some moments."""
    return of.of[at.start : at.stop : at.step] if isinstance(of, Row) else [of] * len(at)


def following(parts: Sequence[Any], counts: Sequence[int]) -> Any:
    """Return values with rows, each of so many moments, as one that runs through all of them."""
    if len(parts) == 1:
        return parts[0]
    first = parts[0]
    if isinstance(first, dict):
        return {name: following([part[name] for part in parts], counts) for name in first}
    if isinstance(first, tuple):
        found = [following(column, counts) for column in zip(*parts, strict=True)]
        return type(first)(*found) if hasattr(first, "_fields") else tuple(found)
    return row([value for part, count in zip(parts, counts, strict=True) for value in values(part, count)])


def each(work: Callable[..., float], *numbers: Any) -> Any:
    """Return what `work` makes of the numbers, moment by moment where one of them is a row."""
    for number in numbers:
        if type(number) is Row:
            return Row(list(map(work, *(each.of if type(each) is Row else repeat(each) for each in numbers))))
    return work(*numbers)


def sqrt(x: Any) -> Any:
    """Return the square root of a row or number."""
    return Row(list(map(math.sqrt, x.of))) if type(x) is Row else math.sqrt(x)


def turn(angle: Any) -> tuple[Any, Any]:
    """Return the cosine and the sine of a row or number in degrees."""
    if type(angle) is Row:
        radians = list(map(math.radians, angle.of))
        return Row(list(map(math.cos, radians))), Row(list(map(math.sin, radians)))
    radian = math.radians(angle)
    return math.cos(radian), math.sin(radian)


def least(x: float) -> float:
    """Return the least value of a row, or the number itself."""
    return min(x.of) if isinstance(x, Row) else x


def moment(value: Any, index: int) -> Any:
    """Return a value as it is at one moment: a number of each row in it."""
    if type(value) is Row:
        return value.of[index]
    if isinstance(value, tuple):
        parts = [moment(part, index) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value


def _length(value: object) -> int:
    """Return at how many moments a value has numbers; 0 where it has no row."""
    if isinstance(value, Row):
        return len(value.of)
    return max(map(_length, value), default=0) if isinstance(value, tuple) else 0


def _together(parts: Sequence[Any]) -> Any:
    """Return the values of all moments as one, with rows for its numbers."""
    first = parts[0]
    if not isinstance(first, tuple):
        return Row(list(parts))
    found = [_together(column) for column in zip(*parts, strict=True)]
    return type(first)(*found) if hasattr(first, "_fields") else tuple(found)


def apart(work: Callable[..., T], *parts: Any) -> T:
    """Return what `work` gives, called for each moment by itself: for what goes one way or another by the numbers."""
    count = _length(parts)
    return _together([work(*moment(parts, index)) for index in range(count)]) if count else work(*parts)
