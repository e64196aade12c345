"""A movement in the plane of the drawing: how each segment lies in the one it hangs on, and which moments become keyframes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from guide.draw.figures.picture import nearness, prop_shapes
from guide.draw.figures.picture.bounds import Box, around
from guide.draw.figures.picture.ground import ground
from guide.draw.figures.picture.hung import SEGMENTS, TWINS, Hung, Moment, at_moment, hung, points
from guide.draw.figures.picture.keyframes import Keyframes, moves
from guide.draw.figures.picture.projection import PROJECTIONS, Look, Placed, lies_alike, look, on_foot, placed, unwound
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.mirror import mirrored_body
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.pace import FRAMES
from guide.draw.figures.pose.rows import picked, values
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.props import props
from guide.draw.figures.props.carrying import GROUND
from guide.draw.figures.props.load import load
from guide.draw.figures.props.solids import Group

STILL = 0.15
"""Less than this, in degrees or thousandths of body height, is no movement."""


@dataclass(frozen=True)
class Track:
    """A movement as it is drawn from one view."""

    movement: Movement
    view: str

    @property
    def _sampled(self) -> list[Body]:
        return [self.movement.glances[index] for index in range(0, FRAMES + 1, FRAMES // 4)]

    @cached_property
    def _seen(self) -> list[Body]:
        """The body at five moments, by which it is judged how it is seen; where it goes on with the other side, with that."""
        return [*self._sampled, *(mirrored_body(body) for body in self._sampled if self.two_sided)]

    @classmethod
    def of_one(cls, movement: Movement, view: str, body: Body) -> Track:
        """Return a track for the picture of one body, which need not be one of the movement: it decides how it is seen."""
        track = cls(movement, view)
        track.__dict__["_seen"] = [body]
        return track

    @property
    def two_sided(self) -> bool:
        """Whether the movement goes on with left and right exchanged."""
        return self.movement.figure.cycle != "back"

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
            foot = segment.replace("toes", "foot")
            if foot != segment and not alike and self.looks[foot].seen == "side":
                found[segment] = on_foot(found[segment], found[foot], self.looks[foot].facing)
        return found

    @cached_property
    def course(self) -> Moment:
        """How every segment lies through all moments, with a row for each number."""
        return hung(self.places(self.movement.course))

    @cached_property
    def courses(self) -> list[Moment]:
        """That course, and where the movement goes on with the other side, the course of that."""
        other = [hung(self.places(mirrored_body(self.movement.course)))] if self.two_sided else []
        return [self.course, *other]

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
        return self.keyframes.chosen(self.movement.pace.rests)

    def _at_keys(self, numbers: Iterable[float]) -> list[float]:
        """Return some numbers with rows, one after the other, keyframe by keyframe."""
        return [values(number, FRAMES + 1)[index] for number in numbers for index in self.keys]

    @cached_property
    def moving(self) -> dict[str, list[Hung]]:
        """How each segment that moves in its parent lies there, keyframe by keyframe."""
        columns = {segment: [self._at_keys(of) for of in zip(*self._ways(segment), strict=True)] for segment in SEGMENTS}
        return {segment: list(map(Hung, *of)) for segment, of in columns.items() if moves(of[:3], STILL)}

    def _ways(self, segment: str) -> list[Hung]:
        """Return how a segment lies through each course; the second one goes on where the first one ends, without a full turn."""
        first, *others = (course[segment] for course in self.courses)
        begins = values(first.angle, FRAMES + 1)[0 if self.movement.figure.cycle == "sides" else -1]
        return [first, *(of._replace(angle=of.angle + 360 * round((begins - values(of.angle, 1)[0]) / 360)) for of in others)]

    @cached_property
    def written(self) -> dict[str, tuple[str, ...]]:
        """What a moving picture has written of it, by the field of the drawing's tree: the same for every tempo and tint."""
        return {}

    @cached_property
    def squeezed(self) -> dict[str, list[float]]:
        """How much is seen, keyframe by keyframe, of each segment that turns towards the reader."""
        rows = {segment: self._at_keys(course[segment].share for course in self.courses) for segment in SEGMENTS}
        return {segment: each for segment, each in rows.items() if max(each) - min(each) > 0.03}

    @cached_property
    def carried(self) -> dict[int, list[prop_shapes.Stretch]]:
        """Where each group of props that moves is, keyframe by keyframe, by its number."""
        course = self.movement.course
        both = [course, *([mirrored_body(course)] if self.two_sided else [])]
        stretches = [
            [prop_shapes.stretch(group, course if group.by == GROUND else body, self.view) for body in both] for group in self.groups
        ]
        columns = {index: [self._at_keys(of) for of in zip(*stretch, strict=True)] for index, stretch in enumerate(stretches)}
        for column in columns.values():
            column[2] = unwound(column[2])
        return {index: list(zip(*of, strict=True)) for index, of in columns.items() if moves(of, STILL / 10)}

    @cached_property
    def groups(self) -> list[Group]:
        """The props, and the ground that moves below a walk."""
        return [*props.groups(self.movement.figure), *(ground(self.movement) if self.view == "side" else [])]

    @cached_property
    def poses(self) -> list[Moment]:
        """The key poses."""
        return [hung(self.places(body)) for body in self.movement.poses]

    @cached_property
    def bounds(self) -> Box:
        """Left, top, width and height of everything that is seen at any moment, mistakes left out."""
        seen = range(0, FRAMES + 1, FRAMES // 4)
        spots = [place for x, y in self.spots.values() for place in zip(picked(x, seen), picked(y, seen), strict=True)]
        spots += [(x, -y) if self.view == "top" else (-x, y) for x, y in spots if self.two_sided and self.view != "side"]
        return self.box_of([*self._seen, *self.movement.poses], self.poses, spots)

    def box_of(self, bodies: list[Body], moments: list[Moment], more: Sequence[tuple[float, float]] = ()) -> Box:
        """Return left, top, width and height of some bodies with their props, and of more points, in whole units, with a margin."""
        spots = [point for moment in moments for point in points(moment).values()] + list(more)
        return around(spots, self.groups, bodies, self.view)

    @cached_property
    def way(self) -> list[tuple[float, float]]:
        """The path of the load in the drawing, from start to end; where both hands part, of the nearer one."""
        project = PROJECTIONS[self.view]
        return [project(place)[:2] for place in load(self.movement, self.nearer("palm"))[1][:: FRAMES // 6]]

    @cached_property
    def nods(self) -> bool:
        """Whether the head is nearer to the reader than the chest, and so lies over it."""
        return nearness.nods(self._seen, self.view)

    @cached_property
    def depths(self) -> dict[str, float]:
        """How near each limb is to the reader, on average; the trunk is at 0."""
        return nearness.depths(self._seen, self.view)

    @cached_property
    def tucked(self) -> list[str]:
        """The sides whose forearm passes behind the leg of that side, as between the legs."""
        return nearness.tucked(self._seen, self.view)

    def nearer(self, joint: str) -> str:
        """Return the side on which a joint, like `hip`, is nearer to the reader in the last pose."""
        project, joints = PROJECTIONS[self.view], self.movement.poses[-1].joints
        return max(SIDES, key=lambda side: project(joints[f"{joint}-{side}"])[2])

    @cached_property
    def before(self) -> list[list[bool]]:
        """Of each group of props, whether each of its solids is drawn over the body."""
        return [[nearness.lies_before(group, solid, self._seen, self.view) for solid in group.solids] for group in self.groups]
