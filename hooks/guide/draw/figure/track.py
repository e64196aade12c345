"""A movement in the plane of the drawing: for every moment, how each segment lies in the one it hangs on, and which moments become keyframes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import cos, hypot, radians, sin
from typing import NamedTuple

from guide.draw.figure.movement import FRAMES, Movement
from guide.draw.figure.screen import ARM, LEG, PROJECTIONS, TRUNK, Look, Placed, look, parent, placed
from guide.draw.figure.settings import SIDES
from guide.draw.figure.solve import Body

SEGMENTS = (*TRUNK, *(f"{part}-{side}" for side in SIDES for part in (*ARM, *LEG)))
TIP = 60.0
"""How far along the last segments their drift is measured: about the middle of a hand or foot."""
DRIFT = 1.4
"""The most that anything may stray between two keyframes, in thousandths of body height."""


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


@dataclass(frozen=True)
class Track:
    """A movement as it is drawn from one view."""

    movement: Movement
    view: str

    @cached_property
    def looks(self) -> dict[str, Look]:
        """How each segment is seen."""
        bodies = self.movement.frames[:: FRAMES // 4]
        return {segment: look(bodies, segment, self.view) for segment in SEGMENTS}

    def places(self, body: Body, before: dict[str, Placed] | None = None) -> dict[str, Placed]:
        """Return every segment of a body in the drawing."""
        return {
            segment: placed(body, segment, self.view, self.looks[segment].end_on, before[segment].angle if before else None)
            for segment in SEGMENTS
        }

    @cached_property
    def moments(self) -> list[Moment]:
        """Every moment of the movement."""
        found: list[dict[str, Placed]] = []
        for body in self.movement.frames:
            found.append(self.places(body, found[-1] if found else None))
        return [hung(places) for places in found]

    @cached_property
    def _points(self) -> list[dict[str, tuple[float, float]]]:
        return [points(moment) for moment in self.moments]

    def drift(self, first: int, last: int) -> float:
        """Return how far anything strays between two keyframes at most, in thousandths of body height."""
        worst = 0.0
        for index in range(first + 1, last):
            shown = points(between(self.moments[first], self.moments[last], (index - first) / (last - first)))
            true = self._points[index]
            worst = max(worst, *(hypot(shown[name][0] - x, shown[name][1] - y) for name, (x, y) in true.items()))
        return worst

    @cached_property
    def keys(self) -> list[int]:
        """The moments that are keyframes: each as far from the one before as the drift allows."""
        found = [0]
        while found[-1] < FRAMES:
            last = found[-1] + 1
            while last < FRAMES and self.drift(found[-1], last + 1) <= DRIFT:
                last += 1
            found.append(last)
        return found

    @cached_property
    def depths(self) -> dict[str, float]:
        """How near each limb is to the reader, on average; the trunk is at 0."""
        bodies = self.movement.frames[:: FRAMES // 4]
        project = PROJECTIONS[self.view]
        trunk = sum(project(body.joints["chest"])[2] for body in bodies)
        found = {}
        for side in SIDES:
            for name, joints in (("arm", ("elbow", "wrist")), ("leg", ("knee", "ankle"))):
                total = sum(project(body.joints[f"{joint}-{side}"])[2] for body in bodies for joint in joints) / len(joints)
                found[f"{name}-{side}"] = (total - trunk) / len(bodies)
        return found
