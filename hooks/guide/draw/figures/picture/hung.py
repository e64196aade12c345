"""Segments as they hang on each other in the plane of a drawing, and where a browser would put them."""

from __future__ import annotations

from typing import NamedTuple

from guide.draw.figures.picture.projection import ARM, GIRDLE, LEG, TRUNK, Placed, parent
from guide.draw.figures.pose.rows import moment as row_value
from guide.draw.figures.pose.rows import turn
from guide.draw.figures.pose.settings import SIDES

SEGMENTS = (*TRUNK, *(f"{part}-{side}" for side in SIDES for part in (GIRDLE, *ARM, *LEG)))
TWINS = {segment: segment.replace("left", "right") for segment in SEGMENTS if segment.endswith("left")}
"""Of two segments the one that is worked out first; from the side, the other often lies as it does."""
PARENTS = {segment: parent(segment) for segment in SEGMENTS}
TIPPED = ("hand", "foot", "head")
"""What the last segments are called."""
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
        above, twin = places.get(PARENTS[segment]), TWINS.get(segment, segment)
        if twin != segment and own is places[twin] and above is places.get(PARENTS[twin]):
            found[segment] = found[twin]
            continue
        if above is None:
            found[segment] = Hung(own.x, own.y, own.angle, own.share)
            continue
        c, s = turn(above.angle)
        dx, dy = own.x - above.x, own.y - above.y
        found[segment] = Hung(c * dx + s * dy, c * dy - s * dx, own.angle - above.angle, own.share)
    return found


def at_moment(moment: Moment, index: int) -> Moment:
    """Return how every segment lies at one of the moments through which `moment` runs."""
    return {segment: row_value(own, index) for segment, own in moment.items()}


_Lies = tuple[float, float, float]
"""Where a segment begins in the drawing, and its angle."""


def _lies(own: Hung, above: _Lies) -> _Lies:
    x, y, angle = above
    c, s = turn(angle)
    return x + c * own.x - s * own.y, y + s * own.x + c * own.y, angle + own.angle


def _tip(own: Hung, lies: _Lies) -> tuple[float, float]:
    c, s = turn(lies[2])
    tip = TIP * own.share
    return lies[0] + tip * c, lies[1] + tip * s


def points(moment: Moment) -> dict[str, tuple[float, float]]:
    """Return where every segment begins, and where the last ones have their tip, as a browser would put them."""
    at: dict[str, _Lies] = {"": (0.0, 0.0, 0.0)}
    found: dict[str, tuple[float, float]] = {}
    for segment in SEGMENTS:
        own, above, twin = moment[segment], at[PARENTS[segment]], TWINS.get(segment, segment)
        alike = twin != segment and own is moment[twin] and above is at[PARENTS[twin]]
        at[segment] = at[twin] if alike else _lies(own, above)
        found[segment] = at[segment][:2]
        if segment.startswith(TIPPED):
            found[f"{segment} tip"] = found[f"{twin} tip"] if alike else _tip(own, at[segment])
    return found
