"""Outlines for small pictures: the same curves with their points on a coarser grid, which takes fewer bytes once packed."""

from __future__ import annotations

import re
from functools import cache

_CURVE = re.compile(r"M(-?\d+) ?(-?\d+)c([-\d ]+)Z")
_NUMBER = re.compile(r"-?\d+")


@cache
def coarser(path: str, grid: int) -> str:
    """Return path data with the points of its closed curves on a grid; all else of it stays."""
    return _CURVE.sub(lambda match: _coarse([*map(int, _NUMBER.findall(match[0]))], grid), path)


def _coarse(numbers: list[int], grid: int) -> str:
    """Return the path data of one closed curve: its start, then three points for each piece, told from where the piece begins."""
    at, steps = numbers[:2], numbers[2:]
    ends = [_snapped(at, grid)]
    found = []
    for index in range(0, len(steps), 6):
        points = [[at[0] + steps[index + j], at[1] + steps[index + j + 1]] for j in (0, 2, 4)]
        snapped = [_snapped(point, grid) for point in points]
        found.append(" ".join(f"{x - ends[-1][0]} {y - ends[-1][1]}" for x, y in snapped))
        at = points[-1]
        ends.append(snapped[-1])
    return f"M{ends[0][0]} {ends[0][1]}c{' '.join(found)}Z".replace(" -", "-")


def _snapped(point: list[int], grid: int) -> tuple[int, int]:
    return round(point[0] / grid) * grid, round(point[1] / grid) * grid
