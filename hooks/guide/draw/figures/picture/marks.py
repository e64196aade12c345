"""What is drawn on top of a figure: the path of the load, numbers of cues, rings around a mistake."""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin

from guide.draw.figures.picture.outlines import curve
from guide.draw.figures.picture.shapes import Point2

Box = tuple[int, int, int, int]
HEAD = 26.0
_BADGE = 22.0
"""Radius of a number's circle in a picture of the size of a standing body; in a larger one it is larger."""
_AWAY = 3.4
"""How far a number stands from its joint, in radii of its circle."""
_SIZE = 700.0


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


def _free(spot: Point2, center: Point2, taken: list[Point2], box: Box, radius: float) -> Point2:
    """Return a place for a number near its spot: outward from the body, in the picture, clear of the others."""
    start = atan2(spot[1] - center[1], spot[0] - center[0]) if spot != center else -pi / 2
    best: tuple[float, Point2] = (float("inf"), spot)
    for away in (_AWAY, 1.5 * _AWAY):
        for step in range(12):
            turn = start + (step + 1) // 2 * (1 if step % 2 else -1) * pi / 6
            x, y = spot[0] + away * radius * cos(turn), spot[1] + away * radius * sin(turn)
            inside = box[0] + radius < x < box[0] + box[2] - radius and box[1] + radius < y < box[1] + box[3] - radius
            crowd = sum(1 for other in taken if hypot(x - other[0], y - other[1]) < 2.4 * radius)
            best = min(best, (step / 2 + away / _AWAY + 50 * crowd + 100 * (not inside), (x, y)))
    return best[1]


def badges(numbers: list[tuple[int, Point2]], center: Point2, box: Box) -> str:
    """Return each number in a circle beside its spot, with a line between the two."""
    radius = max(_BADGE, _BADGE * max(box[2] / _SIZE, box[3] / (1.4 * _SIZE)))
    taken: list[Point2] = []
    found = []
    for number, spot in numbers:
        x, y = _free(spot, center, taken, box, radius)
        taken.append((x, y))
        found.append(_badge(number, spot, (x, y), radius))
    return "".join(found)


def _badge(number: int, spot: Point2, at: Point2, radius: float) -> str:
    x, y = round(at[0]), round(at[1])
    return (
        f'<path class="fig-lead" d="M{round(spot[0])} {round(spot[1])}L{x} {y}"/>'
        f'<circle class="fig-dot" cx="{round(spot[0])}" cy="{round(spot[1])}" r="{radius / 3:.0f}"/>'
        f'<circle class="fig-badge" cx="{x}" cy="{y}" r="{radius:.0f}"/>'
        f'<text class="fig-number" x="{x}" y="{y + radius / 2:.0f}" font-size="{1.35 * radius:.0f}">{number}</text>'
    )
