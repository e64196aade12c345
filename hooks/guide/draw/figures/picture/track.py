"""A movement in the plane of the drawing: how each segment lies in the one it hangs on, and which moments become keyframes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from guide.draw.figures.picture import prop_shapes
from guide.draw.figures.picture.hung import SEGMENTS, TWINS, Hung, Moment, at_moment, hung, points
from guide.draw.figures.picture.keyframes import Keyframes
from guide.draw.figures.picture.projection import PROJECTIONS, Look, Placed, lies_alike, look, placed
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import FRAMES, Movement
from guide.draw.figures.pose.rows import picked, values
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


def _moves(numbers: Sequence[list[float]], least: float) -> bool:
    """Tell whether any of some numbers is ever further from where it begins."""
    return any(max(of) - of[0] > least or of[0] - min(of) > least for of in numbers)


@dataclass(frozen=True)
class Track:
    """A movement as it is drawn from one view."""

    movement: Movement
    view: str

    @property
    def _seen(self) -> list[Body]:
        """The body at five moments, by which it is judged how it is seen."""
        return [self.movement.glances[index] for index in range(0, FRAMES + 1, FRAMES // 4)]

    @cached_property
    def looks(self) -> dict[str, Look]:
        """How each segment is seen."""
        bodies = self._seen
        return {segment: look(bodies, segment, self.view) for segment in SEGMENTS}

    def places(self, body: Body) -> dict[str, Placed]:
        """Return every segment of a body in the drawing."""
        found: dict[str, Placed] = {}
        for segment in SEGMENTS:
            end_on, twin = self.looks[segment].end_on, TWINS.get(segment, segment)
            alike = twin != segment and end_on == self.looks[twin].end_on and lies_alike(body, segment, twin, self.view, end_on)
            found[segment] = found[twin] if alike else placed(body, segment, self.view, end_on)
        return found

    @cached_property
    def course(self) -> Moment:
        """How every segment lies through all moments, with a row for each number."""
        return hung(self.places(self.movement.course))

    @cached_property
    def spots(self) -> dict[str, tuple[float, float]]:
        """Where every segment begins, and the last ones have their tip, through all moments."""
        return points(self.course)

    @property
    def moments(self) -> list[Moment]:
        """Every moment of the movement."""
        return [at_moment(self.course, index) for index in range(FRAMES + 1)]

    @cached_property
    def keyframes(self) -> Keyframes:
        """What chooses the keyframes."""
        return Keyframes(self.course, self.spots, FRAMES + 1)

    @cached_property
    def keys(self) -> list[int]:
        """The moments that are keyframes."""
        return self.keyframes.chosen()

    def _at_keys(self, number: float) -> list[float]:
        of = values(number, FRAMES + 1)
        return [of[index] for index in self.keys]

    @cached_property
    def moving(self) -> dict[str, list[Hung]]:
        """How each segment that moves in its parent lies there, keyframe by keyframe."""
        columns = {segment: [self._at_keys(number) for number in self.course[segment]] for segment in SEGMENTS}
        return {segment: list(map(Hung, *of)) for segment, of in columns.items() if _moves(of[:3], STILL)}

    @cached_property
    def written(self) -> dict[str, tuple[str, ...]]:
        """What a moving picture has written of it, by the field of the drawing's tree: the same for every tempo and tint."""
        return {}

    @cached_property
    def squeezed(self) -> dict[str, list[float]]:
        """How much is seen, keyframe by keyframe, of each segment that turns towards the reader."""
        rows = {segment: self._at_keys(self.course[segment].share) for segment in SEGMENTS}
        return {segment: each for segment, each in rows.items() if max(each) - min(each) > 0.03}

    @cached_property
    def carried(self) -> dict[int, list[prop_shapes.Stretch]]:
        """Where each group of props that moves is, keyframe by keyframe, by its number."""
        stretches = [prop_shapes.stretch(group, self.movement.course, self.view) for group in self.groups]
        columns = {index: [self._at_keys(number) for number in stretch] for index, stretch in enumerate(stretches)}
        return {index: list(zip(*of, strict=True)) for index, of in columns.items() if _moves(of, STILL / 10)}

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
        seen = range(0, FRAMES + 1, FRAMES // 4)
        spots = [place for x, y in self.spots.values() for place in zip(picked(x, seen), picked(y, seen), strict=True)]
        return self.box_of([*self._seen, *self.movement.poses], self.poses, spots)

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

    @cached_property
    def _others(self) -> dict[str, Track]:
        return {}

    def seen_from(self, view: str | None) -> Track:
        """Return the same movement as it is drawn from another view, or itself."""
        return self if view in (None, self.view) else self._others.setdefault(view or "", Track(self.movement, view or ""))

    @cached_property
    def nods(self) -> bool:
        """Whether the head is nearer to the reader than the chest, and so lies over it."""
        project = PROJECTIONS[self.view]
        nearer = [project(body.joints["vertex"])[2] - project(body.joints["chest"])[2] for body in self._seen]
        return sum(nearer) / len(nearer) > REACH

    @cached_property
    def depths(self) -> dict[str, float]:
        """How near each limb is to the reader, on average; the trunk is at 0."""
        bodies = self._seen
        project = PROJECTIONS[self.view]
        trunk = sum(project(body.joints["chest"])[2] for body in bodies)
        found = {}
        for side in SIDES:
            for name, joints in (("arm", ("elbow", "wrist")), ("leg", ("knee", "ankle"))):
                total = sum(project(body.joints[f"{joint}-{side}"])[2] for body in bodies for joint in joints) / len(joints)
                found[f"{name}-{side}"] = (total - trunk) / len(bodies)
        return found
