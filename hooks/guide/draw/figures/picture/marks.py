"""What is drawn on top of a figure: the path of the load, rings around a mistake."""

from __future__ import annotations

from math import atan2, cos, pi, sin

from guide.draw.figures.picture.outlines import curve
from guide.draw.figures.picture.shapes import Point2

HEAD = 26.0


def arrow(way: list[Point2]) -> str:
    """Return a dashed line along some points, with a head at its end."""
    (x0, y0), (x, y) = way[-2], way[-1]
    turn = atan2(y - y0, x - x0)
    sides = [(x - HEAD * cos(turn + side), y - HEAD * sin(turn + side)) for side in (pi / 7, -pi / 7)]
    head = " ".join(f"{round(a)} {round(b)}" for a, b in ((x, y), *sides))
    return f'<path class="fig-path" d="{curve(list(way), closed=False)}"/><path class="fig-head" d="M{head}z"/>'


def rings(spots: list[Point2]) -> str:
    """Return a ring around each spot."""
    return "".join(f'<circle class="fig-ring" cx="{round(x)}" cy="{round(y)}" r="46"/>' for x, y in spots)
