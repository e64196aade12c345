"""A movement in the plane of the drawing: how each segment lies in the one it hangs on, and which moments become keyframes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import hypot

from guide.draw.figures.picture import prop_shapes
from guide.draw.figures.picture.hung import SEGMENTS, Hung, Moment, between, hung, points
from guide.draw.figures.picture.projection import PROJECTIONS, Look, Placed, look, placed
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import FRAMES, Movement
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.props import props
from guide.draw.figures.props.load import load
from guide.draw.figures.props.solids import Group

Box = tuple[int, int, int, int]
MARGIN = 26
REACH = 62
"""How far skin reaches around the points of the body, at most."""
STILL = 0.15
"""Less than this, in degrees or thousandths of body height, is no movement."""
DRIFT = 1.7
"""The most that anything may stray between two keyframes, in thousandths of body height."""


def _moves(rows: Sequence[tuple[float, ...]], least: float) -> bool:
    return any(abs(a - b) > least for row in rows for a, b in zip(row, rows[0], strict=True))


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
    def moving(self) -> dict[str, list[Hung]]:
        """How each segment that moves in its parent lies there, keyframe by keyframe."""
        rows = {segment: [self.moments[index][segment] for index in self.keys] for segment in SEGMENTS}
        return {segment: each for segment, each in rows.items() if _moves([row[:3] for row in each], STILL)}

    @cached_property
    def written(self) -> dict[str, tuple[str, ...]]:
        """What a moving picture has written of it, by the field of the drawing's tree: the same for every tempo and tint."""
        return {}

    @cached_property
    def squeezed(self) -> dict[str, list[float]]:
        """How much is seen, keyframe by keyframe, of each segment that turns towards the reader."""
        rows = {segment: [self.moments[index][segment].share for index in self.keys] for segment in SEGMENTS}
        return {segment: each for segment, each in rows.items() if max(each) - min(each) > 0.03}

    @cached_property
    def carried(self) -> dict[int, list[prop_shapes.Stretch]]:
        """Where each group of props that moves is, keyframe by keyframe, by its number."""
        bodies = [self.movement.frames[index] for index in self.keys]
        rows = {index: [prop_shapes.stretch(group, body, self.view) for body in bodies] for index, group in enumerate(self.groups)}
        return {index: each for index, each in rows.items() if _moves(each, STILL / 10)}

    @cached_property
    def groups(self) -> list[Group]:
        """The props."""
        return props.groups(self.movement.figure)

    @cached_property
    def poses(self) -> list[Moment]:
        """The key poses."""
        return [hung(self.places(body)) for body in self.movement.poses]

    @cached_property
    def bounds(self) -> Box:
        """Left, top, width and height of everything that is seen at any moment, mistakes left out."""
        frames = self.movement.frames[:: FRAMES // 4]
        return self.box_of([*frames, *self.movement.poses], [*self.moments[:: FRAMES // 4], *self.poses])

    def box_of(self, bodies: list[Body], moments: list[Moment], more: Sequence[tuple[float, float]] = ()) -> Box:
        """Return left, top, width and height of some bodies with their props, and of more points, in whole units, with a margin."""
        spots = [point for moment in moments for point in points(moment).values()] + list(more)
        edges = [(x - REACH, y - REACH, x + REACH, y + REACH) for x, y in spots]
        for group in self.groups:
            for body in bodies:
                x, y, _, _ = prop_shapes.stretch(group, body, self.view)
                edges += [
                    (x + a, y + b, x + c, y + d)
                    for a, b, c, d in (prop_shapes.extent(solid, self.view) for solid in group.solids if solid.shape != "rope")
                ]
        left, top = min(e[0] for e in edges) - MARGIN, min(e[1] for e in edges) - MARGIN
        right, bottom = max(e[2] for e in edges) + MARGIN, max(e[3] for e in edges) + MARGIN
        if self.view != "top":
            bottom = min(bottom, 34.0)
        return round(left), round(top), round(right - left), round(bottom - top)

    @cached_property
    def way(self) -> list[tuple[float, float]]:
        """The path of the load in the drawing, from start to end."""
        project = PROJECTIONS[self.view]
        return [project(place)[:2] for place in load(self.movement)[1][:: FRAMES // 6]]

    def settled(self) -> Track:
        """Return the track itself, everything that pictures need worked out and the many moments between the keyframes forgotten."""
        for name in ("keys", "moving", "squeezed", "carried", "poses", "bounds", "nods", "depths", "way"):
            getattr(self, name)
        for name in ("moments", "_points"):
            self.__dict__.pop(name, None)
        self.movement.__dict__.pop("frames", None)
        return self

    @cached_property
    def nods(self) -> bool:
        """Whether the head is nearer to the reader than the chest, and so lies over it."""
        project = PROJECTIONS[self.view]
        nearer = [project(body.joints["vertex"])[2] - project(body.joints["chest"])[2] for body in self.movement.frames[:: FRAMES // 4]]
        return sum(nearer) / len(nearer) > REACH

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
