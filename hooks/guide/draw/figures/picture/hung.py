"""Segments as they hang on each other in the plane of a drawing, and where a browser would put them."""

from __future__ import annotations

from math import cos, radians, sin
from typing import NamedTuple

from guide.draw.figures.picture.projection import ARM, GIRDLE, LEG, TRUNK, Placed, parent
from guide.draw.figures.pose.settings import SIDES

SEGMENTS = (*TRUNK, *(f"{part}-{side}" for side in SIDES for part in (GIRDLE, *ARM, *LEG)))
TIP = 60.0
"""How far along the last segments their drift is measured: about the middle of a hand or foot."""


class Hung(NamedTuple):
    """A segment in its parent: where it begins, its angle there, and the share of its own length that is seen."""

    x: float
    y: float
    angle: float
    share: float


Moment = dict[str, Hung]


def hung(places: dict[str, Placed]) -> Moment:
    """Return every segment as it lies in its parent; the pelvis lies in the drawing."""
    found: Moment = {}
    for segment, own in places.items():
        above = places.get(parent(segment))
        if above is None:
            found[segment] = Hung(own.x, own.y, own.angle, own.share)
            continue
        c, s = cos(radians(above.angle)), sin(radians(above.angle))
        dx, dy = own.x - above.x, own.y - above.y
        found[segment] = Hung(c * dx + s * dy, c * dy - s * dx, own.angle - above.angle, own.share)
    return found


def points(moment: Moment) -> dict[str, tuple[float, float]]:
    """Return where every segment begins, and where the last ones have their tip, as a browser would put them."""
    at: dict[str, tuple[float, float, float]] = {}
    found: dict[str, tuple[float, float]] = {}
    for segment in SEGMENTS:
        own = moment[segment]
        x, y, angle = at.get(parent(segment), (0.0, 0.0, 0.0))
        c, s = cos(radians(angle)), sin(radians(angle))
        at[segment] = (x + c * own.x - s * own.y, y + s * own.x + c * own.y, angle + own.angle)
        found[segment] = at[segment][:2]
        if segment.startswith(("hand", "foot", "head")):
            turn = radians(at[segment][2])
            tip = TIP * own.share
            found[f"{segment} tip"] = (at[segment][0] + tip * cos(turn), at[segment][1] + tip * sin(turn))
    return found


def between(a: Moment, b: Moment, share: float) -> Moment:
    """Return what a browser shows between two keyframes: every number on its own straight way."""
    return {segment: Hung(*(p + share * (q - p) for p, q in zip(a[segment], b[segment], strict=True))) for segment in a}
