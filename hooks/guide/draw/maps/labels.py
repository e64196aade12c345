"""Names and numbers beside a drawn body, each with a line to what it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from guide.draw.maps import geometry
from guide.draw.maps.body import View
from guide.draw.maps.path_data import Point
from guide.draw.maps.shape import Shape, bare

_SIZE = 0.026
_AWAY, _SHORT = 0.02, 0.03
"""How far from the body a name begins, and how long the level piece of its line is, in heights of the drawing."""
_ASTRAY, _STEP, _PRICE = 0.1, 0.004, 0.35
"""How far aside a name may go for a clear line, in which steps, in heights of the drawing; how much skin crossed each step is worth."""

_LEVELS, _BROAD, _NEAR = 16, 0.55, 0.008
"""At how many heights a place is looked for, which part of the greatest breadth is enough for one, and how far off its line may slope."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name with the place that it points at, on the half that is drawn, and where it leads."""

    text: str
    href: str
    at: Point


def spread(levels: list[float], gap: float) -> list[float]:
    """Return heights in the same order, moved as little as is needed for `gap` between neighbors."""
    groups: list[tuple[float, int]] = []  # (middle, how many) of runs that stand close together
    for level in levels:
        groups.append((level, 1))
        while len(groups) > 1 and groups[-1][0] - groups[-2][0] < gap * (groups[-1][1] + groups[-2][1]) / 2:
            (first, before), (second, after) = groups[-2:]
            groups[-2:] = [((first * before + second * after) / (before + after), before + after)]
    return [middle + gap * (index - (count - 1) / 2) for middle, count in groups for index in range(count)]


def _clear(view: View, y: float) -> float:
    """Return the height near another one at which a level line from beside the body crosses least of other limbs."""
    steps = round(_ASTRAY / _STEP)
    tried = [y + step * _STEP * view.frame[3] for step in range(-steps, steps + 1)]
    skin = view.outline.polygons if view.outline else ()
    return min(tried, key=lambda level: sum(b - a for a, b in geometry.spans(skin, level)[1:]) + _PRICE * abs(level - y))


def open_place(view: View, shape: Shape, over: Sequence[Shape] = ()) -> Point:
    """Return a broad place of a shape, with nothing `over` it, from which a level line outward crosses few other limbs and fingers."""
    best, broadest = shape.anchor(view.frame, over)
    _, top, _, bottom = shape.box
    tried = [(best, broadest)]
    for step in range(1, _LEVELS):
        y = top + (bottom - top) * step / _LEVELS
        broad = [(a, b) for a, b in geometry.spans(shape.polygons, y) if b - a >= _BROAD * broadest]
        tried += [(place, b - a) for a, b in broad for place in bare(a, b, y, over)]
    roomy = shape.roomiest((place for place, _ in tried), over)
    kept = [one for one in tried if one[0] in roomy] or tried
    return min(kept, key=lambda one: (_crossed(view, one[0]), -one[1]))[0]


def _crossed(view: View, place: Point) -> int:
    """Return how many limbs and fingers level lines outward from a place cross, and from just above and just below it."""
    skin = view.outline.polygons if view.outline else ()
    near = view.frame[3] * _NEAR
    return sum(a > place.x for step in (-near, 0.0, near) for a, _ in geometry.spans(skin, place.y + step))


def _stacked(levels: list[float], gap: float) -> list[float]:
    """Return heights in the same order, moved down as far as is needed for `gap` between neighbors: what was clear above stays so."""
    placed: list[float] = []
    for level in levels:
        placed.append(max(level, placed[-1] + gap) if placed else level)
    return placed


def leaders(name: str, lines: str) -> str:
    """Return lines that each begin at what they lead from: over a halo, and with a dot there; their path has the id `name`."""
    drawn = f'<g class="guide-map__halo"><path id="{name}" class="guide-map__leader" d="{lines}"/></g>'
    return f'{drawn}<use class="guide-map__line" href="#{name}"/><use class="guide-map__dot" href="#{name}"/>'


def names(view: View, labels: Sequence[Label], sign: int) -> str:
    """Return names beside a view, on its left for -1 and on its right for 1, in the room that the page leaves there.

    They say again what the regions say, so they are for the eye and the pointer alone.
    """
    if not labels:
        return ""
    scale, height = view.scale, view.frame[3]
    wished = sorted(((_clear(view, label.at.y), label) for label in labels), key=lambda one: (one[0], one[1].at.y))
    ordered = [label for _, label in wished]
    levels = _stacked([level for level, _ in wished], height * _SIZE * 1.9)
    edge = sign * ((view.outline.box[2] if view.outline else view.frame[2] / 2) + height * _AWAY)
    placed = list(zip(ordered, levels, strict=True))
    lines = "".join(_line(label, level, edge, sign * height * _SHORT, sign, scale) for label, level in placed)
    texts = "".join(_name(label, level + height * _SIZE / 3, edge + sign * height * 0.008, scale) for label, level in placed)
    size = round(height * _SIZE * scale)
    side = "start" if sign > 0 else "end"
    return (
        f'<g class="guide-map__labels guide-map__labels--{side}" aria-hidden="true" font-size="{size}">'
        f"{leaders(f'body-{view.name}-lines', lines)}{texts}</g>"
    )


def _line(label: Label, level: float, edge: float, short: float, sign: int, scale: int) -> str:
    """Return the line of a name, from its place: straight at first, then level."""
    x, y, turn = round(sign * label.at.x * scale), round(label.at.y * scale), round((edge - short) * scale)
    return f"M{x} {y}L{turn} {round(level * scale)}H{round(edge * scale)}"


def _name(label: Label, y: float, x: float, scale: int) -> str:
    text = f'<text x="{round(x * scale)}" y="{round(y * scale)}">{escape(label.text)}</text>'
    return f'<a class="guide-map__label" href="{escape(label.href)}" tabindex="-1">{text}</a>'
