"""Path data: reading a drawing's `d` into curves, and writing curves as short relative data."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

MOST_CURVES = 400
_TOKEN = re.compile(r"([A-Za-z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([\s,]+)|(.)", re.DOTALL)
_NUMBERS = {"M": 2, "L": 2, "C": 6}
_FARTHEST = 10_000
_FARTHEST_OFF = math.sqrt(3) / 36
_STRAIGHT = 0.15
"""Which part of the slack a line may run off the curve that it stands for; the eye sees a lost bend sooner than a moved one."""


class Point(NamedTuple):
    """A place in the drawing: x from the midline, y down."""

    x: float
    y: float


class PathFault(ValueError):
    """What is wrong with path data, in words for the person who drew it."""


@dataclass(frozen=True, slots=True)
class Subpath:
    """A run of pieces from `start`: each is its end point (a line) or two control points and its end (a curve)."""

    start: Point
    pieces: tuple[tuple[Point, ...], ...]
    closed: bool


def _tokens(d: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command letter with its numbers."""
    letter, numbers = "", list[float]()
    for command, number, _, other in _TOKEN.findall(d):
        if other or (command and command not in "MCLZ"):
            raise PathFault(f"'{other or command}' in the path data")
        if command:
            if letter:
                yield letter, numbers
            letter, numbers = command, []
        elif number:
            if not letter:
                raise PathFault("the path data does not begin with 'M'")
            if not -_FARTHEST <= float(number) <= _FARTHEST:
                raise PathFault(f"the number {number} lies outside any drawing")
            numbers.append(float(number))
    yield letter, numbers


def _points(letter: str, numbers: list[float]) -> list[tuple[Point, ...]]:
    """Return the points of one command, a tuple for each piece."""
    size = _NUMBERS[letter]
    if not numbers or len(numbers) % size:
        raise PathFault(f"'{letter}' takes {size} numbers for each piece, here are {len(numbers)}")
    points = [Point(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)]
    return [tuple(points[at : at + size // 2]) for at in range(0, len(points), size // 2)]


def parse(d: str) -> tuple[Subpath, ...]:
    """Return the subpaths of absolute path data of M, L, C and Z; raise PathFault for anything else."""
    found: list[Subpath] = []
    start: Point | None = None
    pieces: list[tuple[Point, ...]] = []
    for letter, numbers in _tokens(d):
        if letter == "M":
            if start:
                found.append(Subpath(start, tuple(pieces), False))
            (start,), *lines = _points("M", numbers)
            pieces = list(lines)
        elif start is None:
            raise PathFault("the path data does not begin with 'M'")
        elif letter == "Z":
            if numbers:
                raise PathFault("numbers after 'Z'")
            found.append(Subpath(start, tuple(pieces), True))
            start, pieces = None, []
        else:
            pieces += _points(letter, numbers)
    if start:
        found.append(Subpath(start, tuple(pieces), False))
    if sum(len(subpath.pieces) for subpath in found) > MOST_CURVES:
        raise PathFault(f"more than {MOST_CURVES} pieces in one path")
    if not all(subpath.pieces for subpath in found):
        raise PathFault("a piece of the path leads nowhere")
    return tuple(found)


def _joined(numbers: list[int]) -> str:
    """Return numbers as path data with no sign more than needed."""
    text = " ".join(map(str, numbers))
    return text.replace(" -", "-")


def _softened(subpath: Subpath, slack: float) -> Subpath:
    """Return a subpath with what is shorter to write for each curve: a line, or a quadratic curve that follows it within `slack`."""
    pieces, last = [], subpath.start
    for piece in subpath.pieces:
        if len(piece) == 3:
            piece = piece[-1:] if _bulge(last, *piece) <= slack * _STRAIGHT else _quadratic(last, *piece, slack=slack)
        pieces.append(piece)
        last = piece[-1]
    return Subpath(subpath.start, tuple(pieces), subpath.closed)


def _bulge(a: Point, b: Point, c: Point, d: Point) -> float:
    """Return how far a curve may run off its chord, which its control points lie beside; else more than any slack."""
    long = math.dist(a, d)
    x, y = ((d.x - a.x) / long, (d.y - a.y) / long) if long else (0.0, 0.0)
    along = [(point.x - a.x) * x + (point.y - a.y) * y for point in (b, c)]
    if not long or min(along) < 0 or max(along) > long:
        return math.inf
    return 0.75 * max(abs((point.x - a.x) * y - (point.y - a.y) * x) for point in (b, c))


def _quadratic(a: Point, b: Point, c: Point, d: Point, *, slack: float) -> tuple[Point, ...]:
    off = math.hypot(d.x - 3 * c.x + 3 * b.x - a.x, d.y - 3 * c.y + 3 * b.y - a.y) * _FARTHEST_OFF
    return (Point((3 * (b.x + c.x) - a.x - d.x) / 4, (3 * (b.y + c.y) - a.y - d.y) / 4), d) if off <= slack else (b, c, d)


def _written(subpath: Subpath, scale: int, grains: tuple[int, int], after: tuple[int, int] | None) -> tuple[str, tuple[int, int]]:
    """Return one subpath as relative path data, and where it ends; control points and ends lie on multiples of `grains`.

    It begins relative to the place `after` which it is written, if there is one.
    """
    grain, ends = grains
    x, y = start = ends * round(subpath.start.x * scale / ends), ends * round(subpath.start.y * scale / ends)
    parts, last = [f"m{_joined([x - after[0], y - after[1]])}" if after else f"M{_joined([x, y])}"], "M"
    for piece in subpath.pieces:
        numbers: list[int] = []
        for point in piece[:-1]:
            numbers += [grain * round((point.x * scale - x) / grain), grain * round((point.y * scale - y) / grain)]
        numbers += [ends * round(piece[-1].x * scale / ends) - x, ends * round(piece[-1].y * scale / ends) - y]
        letter, text = "lqc"[len(piece) - 1], _joined(numbers)
        parts.append(text if letter == last and text[0] == "-" else f" {text}" if letter == last else f"{letter}{text}")
        x, y, last = x + numbers[-2], y + numbers[-1], letter
    return "".join(parts) + ("z" if subpath.closed else ""), start if subpath.closed else (x, y)


def _broad(subpath: Subpath) -> float:
    """Return the lesser of how wide and how high the ends of the pieces of a subpath lie apart."""
    ends = [subpath.start, *(piece[-1] for piece in subpath.pieces)]
    return min(max(values) - min(values) for values in ([end.x for end in ends], [end.y for end in ends]))


def write(subpaths: tuple[Subpath, ...], scale: int, *, grain: int = 1, ends: int = 1, slack: float = 0.0, broad: float = 0.0) -> str:
    """Return subpaths as relative path data in whole units, `scale` for one of the drawing.

    It is shorter with a larger `grain` and larger `ends`, on multiples of which control points and the ends of pieces lie, and with
    `slack`: how far off a curve may run. What is less than `broad` wide or high keeps its ends on whole units: there the eye sees it.
    """
    parts, after = [], None
    for subpath in subpaths:
        grains = grain, ends if _broad(subpath) >= broad else 1
        written, after = _written(_softened(subpath, slack / scale), scale, grains, after)
        parts.append(written)
    return "".join(parts)
