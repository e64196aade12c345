"""The numbers of cues: each in a circle beside the body, with a line to its place; none on the head, on another or on another's place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import cos, hypot, pi, sin

from guide.draw.figures.picture.bounds import Box
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.nearness import parts
from guide.draw.figures.picture.projection import PROJECTIONS
from guide.draw.figures.picture.shapes import Point2
from guide.draw.figures.pose.body import Body

_WIDE, _HIGH, _TALL = 350.0, 180.0, 260.0
"""How large a picture is on a phone, in pixels: as wide as the screen, or as high as a wide one, or a tall one, may be."""
_RADIUS = 8.4
"""Radius of a number's circle there: its digits are nine pixels high."""
_DIGITS = 1.5
"""The size of the digits, in radii of their circle."""
_DOT = 0.3
"""Radius of the dot at a place, in radii of a number's circle."""
_HEAD = 48.0
_WAYS = 16
_AWAY = (1.9, 2.5, 3.2, 4.0, 5.0, 6.2, 7.6)
"""How far a number may stand from its place, in radii of its circle."""
_APART = 2.3
"""How far two numbers are from each other, from middle to middle, in radii of their circles."""
_PASSES = 3
_NEVER, _HARDLY, _RATHER_NOT = 60.0, 25.0, 8.0
"""What it costs that something is covered or crossed; a radius further away costs one."""
Line = tuple[Point2, Point2]
"""From the place of a cue to its number."""


def _off(point: Point2, line: Line) -> float:
    """Return the distance of a point to a line between two points."""
    (ax, ay), (bx, by) = line
    x, y, px, py = bx - ax, by - ay, point[0] - ax, point[1] - ay
    share = min(1.0, max(0.0, (px * x + py * y) / max(x * x + y * y, 1e-9)))
    return hypot(px - share * x, py - share * y)


def _aside(point: Point2, line: Line) -> float:
    """Return on which side of a line a point lies: positive or negative."""
    (ax, ay), (bx, by) = line
    return (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax)


def _cross(one: Line, other: Line) -> bool:
    """Tell whether two lines cross; those from one place do not."""
    if hypot(one[0][0] - other[0][0], one[0][1] - other[0][1]) < 1:
        return False
    return _aside(one[0], other) * _aside(one[1], other) < 0 and _aside(other[0], one) * _aside(other[1], one) < 0


@dataclass(frozen=True)
class _Field:
    """What numbers keep clear of: the pieces of a body in the drawing, its head, and the edges of the picture."""

    drawing: Drawing
    body: Body
    box: Box

    @cached_property
    def radius(self) -> float:
        """The radius of a number's circle, which is as large on a phone whatever the size of the picture."""
        _, _, wide, high = self.box
        return _RADIUS * max(wide / _WIDE, high / (_TALL if high > wide else _HIGH))

    @cached_property
    def _head(self) -> Point2:
        return self.drawing.spot(self.body, "head")

    @cached_property
    def _parts(self) -> list[tuple[Line, float]]:
        project = PROJECTIONS[self.drawing.track.view]
        return [((project(a)[:2], project(b)[:2]), thick) for a, b, thick in parts(self.body)]

    def _covered(self, at: Point2) -> float:
        """Return how much of a number lies on the body: 0 nothing, 2 all of it."""
        deep = max(thick + self.radius - _off(at, line) for line, thick in self._parts)
        return min(2.0, max(0.0, deep / self.radius))

    def _holds(self, at: Point2) -> bool:
        left, top, wide, high = self.box
        edge = self.radius + 4
        return left + edge <= at[0] <= left + wide - edge and top + edge <= at[1] <= top + high - edge

    def _alone(self, line: Line) -> float:
        """Return what a number costs by itself: how far it is from its place, and what it covers."""
        spot, at = line
        on_head = hypot(at[0] - self._head[0], at[1] - self._head[1]) < _HEAD + self.radius
        over_head = _off(self._head, line) < _HEAD and hypot(spot[0] - self._head[0], spot[1] - self._head[1]) > _HEAD
        far = hypot(at[0] - spot[0], at[1] - spot[1]) / self.radius
        return far + 5 * self._covered(at) + _NEVER * on_head + _RATHER_NOT * over_head

    def _beside(self, line: Line, other: Line) -> float:
        """Return what it costs that a number stands where it does beside another."""
        found, one = 0.0, hypot(line[0][0] - other[0][0], line[0][1] - other[0][1]) < 1
        if hypot(line[1][0] - other[1][0], line[1][1] - other[1][1]) < _APART * self.radius:
            found += _NEVER
        for a, b in ((line, other), (other, line)):
            found += _NEVER * (not one and hypot(a[1][0] - b[0][0], a[1][1] - b[0][1]) < (1 + 2 * _DOT) * self.radius)
            found += _HARDLY * (_off(b[1], a) < 1.1 * self.radius) + _RATHER_NOT * (not one and _off(b[0], a) < 2 * _DOT * self.radius)
        return found + _HARDLY * _cross(line, other)

    def _around(self, spot: Point2) -> Iterator[Line]:
        """Yield the lines from a place to where its number may stand in the picture, the nearest first."""
        for away in _AWAY:
            for step in range(_WAYS):
                turn = 2 * pi * step / _WAYS
                at = (spot[0] + away * self.radius * cos(turn), spot[1] + away * self.radius * sin(turn))
                if self._holds(at):
                    yield spot, at

    def _least(self, lines: Sequence[Line], others: Sequence[Line], alone: dict[Line, float]) -> Line | None:
        """Return the line that costs least beside others; `alone` holds what lines cost by themselves, as far as it had to be known."""
        best: tuple[float, Line] | None = None
        for line in lines:
            if best and hypot(line[1][0] - line[0][0], line[1][1] - line[0][1]) / self.radius > best[0]:
                continue  # it is too far away already
            cost = alone[line] if line in alone else alone.setdefault(line, self._alone(line))
            if best and cost > best[0]:
                continue
            whole = (cost + sum(self._beside(line, other) for other in others), line)
            best = min(best, whole) if best else whole
        return best[1] if best else None

    def lines(self, spots: Sequence[Point2]) -> list[Line]:
        """Return the line from each place to its number."""
        ways = [list(self._around(spot)) for spot in spots]
        alone: dict[Line, float] = {}
        found: list[Line] = []
        for turn in range(_PASSES * len(spots)):
            index = turn % len(spots)
            others = [*found[:index], *found[index + 1 :]]
            found[index : index + 1] = [self._least(ways[index], others, alone) or (spots[index], spots[index])]
        return found


def numbered(drawing: Drawing, body: Body, box: Box, cues: Sequence[tuple[int, str]]) -> str:
    """Return the numbers of cues on the picture of a body, by the points of the body that they are about."""
    field = _Field(drawing, body, box)
    lines = field.lines([drawing.spot(body, point) for _, point in cues])
    return "".join(_badge(number, line, field.radius) for (number, _), line in zip(cues, lines, strict=True))


def _badge(number: int, line: Line, radius: float) -> str:
    (x, y), (u, v) = ((round(a), round(b)) for a, b in line)
    return (
        f'<path class="fig-lead" d="M{x} {y}L{u} {v}"/>'
        f'<circle class="fig-dot" cx="{x}" cy="{y}" r="{_DOT * radius:.0f}"/>'
        f'<circle class="fig-badge" cx="{u}" cy="{v}" r="{radius:.0f}"/>'
        f'<text class="fig-number" x="{u}" y="{v + 0.36 * _DIGITS * radius:.0f}" font-size="{_DIGITS * radius:.0f}">{number}</text>'
    )
