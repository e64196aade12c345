"""Outlines for small pictures: the same curves with their points on a coarser grid, which takes fewer bytes once packed."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

_CURVE = re.compile(r"M(-?\d+) ?(-?\d+)c([-\d ]+)s([-\d ]+)Z")
_NUMBER = re.compile(r"-?\d+")
Point = tuple[int, int]


def numbers_of(path: str) -> list[int]:
    """Return the numbers of path data."""
    return [*map(int, _NUMBER.findall(path))]


def ends_of(numbers: list[int]) -> list[Point]:
    """Return where each piece of a closed curve ends, its start first, by the numbers of its path data."""
    found = [(numbers[0], numbers[1])]
    for index in (6, *range(10, len(numbers) - 1, 4)):
        found.append((found[-1][0] + numbers[index], found[-1][1] + numbers[index + 1]))
    return found


@cache
def coarser(path: str, grid: int) -> str:
    """Return path data with the points of its closed curves on a grid; all else of it stays."""
    return _CURVE.sub(lambda match: _coarse(numbers_of(match[0]), grid), path)


@cache
def straight(path: str, grid: int) -> str:
    """Return path data with closed curves as straight lines from point to point on a grid: for shapes of a few pixels."""
    return _CURVE.sub(lambda match: _lines([_snapped(end, grid) for end in ends_of(numbers_of(match[0]))]), path)


def _coarse(numbers: list[int], grid: int) -> str:
    """Return the path data of one closed curve on a grid: two handles and an end for the first piece, one and an end for each other."""
    ends, steps = ends_of(numbers), [numbers[2:4], *(numbers[index : index + 2] for index in (4, *range(8, len(numbers) - 3, 4)))]
    on_grid = [_snapped(end, grid) for end in ends]

    def handle(piece: int, step: list[int]) -> str:
        x, y = _snapped((ends[piece][0] + step[0], ends[piece][1] + step[1]), grid)
        return f"{x - on_grid[piece][0]} {y - on_grid[piece][1]}"

    pieces = [f"{handle(piece, step)} {_way(on_grid[piece], on_grid[piece + 1])}" for piece, step in enumerate(steps[1:])]
    return f"M{on_grid[0][0]} {on_grid[0][1]}c{handle(0, steps[0])} {pieces[0]}s{' '.join(pieces[1:])}Z".replace(" -", "-")


def _lines(ends: list[Point]) -> str:
    moves = [_way(a, b) for a, b in pairwise(ends[:-1]) if a != b]
    return f"M{ends[0][0]} {ends[0][1]}l{' '.join(moves)}z".replace(" -", "-")


def _way(a: Point, b: Point) -> str:
    return f"{b[0] - a[0]} {b[1] - a[1]}"


def _snapped(point: Point, grid: int) -> Point:
    return round(point[0] / grid) * grid, round(point[1] / grid) * grid
