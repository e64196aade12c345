"""A hand or foot of the figure can not come to the place it is brought to."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, hypot, sqrt
from typing import NamedTuple

from guide.draw.figures.measure.joint_angles import nearest_pose, pose_trail, sides
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.pace import FRAMES
from guide.draw.figures.pose.rows import values
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import Vec, add, length, sub, unit
from guide.model.skeleton import Lengths, Skeleton
from guide.rules.figures._faults import NEAR, NEAR_ON_WAY, Fault, cm, on_movements, way
from guide.rules.figures._told import WHEN, folded, on_the_way, poses_of, worst_of_ways


class _Limb(NamedTuple):
    """A hand or foot that is brought to places: its side, how it is called, its field, and the joint and the length it hangs on."""

    side: str
    called: str
    what: str
    field: str
    root: str
    long: float

    @property
    def end(self) -> str:
        """The joint at its end."""
        return "wrist" if self.what == "hand" else "ankle"

    def gap(self, body: Body) -> float:
        """Return how far it stays from its place."""
        return body.gaps.get(f"{self.what}-{self.side}", 0.0)


def _limbs(movement: Movement, bones: Lengths) -> Iterator[_Limb]:
    for side, called in sides(movement).items():
        yield _Limb(side, called, "hand", "hands", "shoulder", bones.upper_arm + bones.forearm)
        yield _Limb(side, called, "foot", "feet", "hip", bones.thigh + bones.shank)


def _line(limb: _Limb, body: Body, gap: float) -> Vec:
    """Return the way from shoulder or hip to where hand or foot should be; a limb that joints lead points there as far as it reaches."""
    start = body.joints[f"{limb.root}-{limb.side}"]
    place: Vec | None = getattr(body.setting.limbs[limb.side], limb.field)
    if place:
        return sub(place, start)
    line = sub(body.joints[f"{limb.end}-{limb.side}"], start)
    stretched = length(line) > limb.long - _STRETCHED
    return add(line, unit(line), gap if stretched else -gap)


_STRETCHED = 1.0
"""A limb is stretched where it is shorter than its bones by less than this, in thousandths of body height."""


def _fault(limb: _Limb, body: Body, pose: int, gap: float) -> Fault:
    """Return the fault of a limb that stays from its place by a gap."""
    line = _line(limb, body, gap)
    out = f"too near the {limb.root}" if length(line) <= limb.long else "out of reach"
    message = f"the {limb.called}{limb.what} can't come to its place {WHEN}: it is {cm(gap)} {out}"
    mend = _propped(limb, body, gap) or _mend(line, SIDES[limb.side], limb)
    return Fault(pose_trail(pose, limb.field), message, mend, gross=True)


_LOW = 40.0
"""A place lower than this, in thousandths of body height, is on the floor or on something that lies on it."""
_DEEP = 120.0
"""Lowered by more than this it would be another pose."""


def _propped(limb: _Limb, body: Body, gap: float) -> str | None:
    """Return the mend for a hand or foot that props the body from the floor: the body comes to it, for the floor stays where it is."""
    setting = body.setting.limbs[limb.side]
    line = _line(limb, body, gap)
    start = body.joints[f"{limb.root}-{limb.side}"]
    props = setting.hand == "flat" if limb.what == "hand" else setting.stands
    if not props or length(line) <= limb.long or start[1] + line[1] > _LOW or start[1] < _LOW:
        return None
    found = sub(body.joints[f"{limb.end}-{limb.side}"], start)
    line = add(found, unit(found), gap)  # to where wrist or ankle should be, above the palm or the sole
    across = hypot(line[0], line[2])
    drop = ceil(-line[1] - sqrt(max(limb.long**2 - across**2, 0.0)))
    if across >= limb.long or drop > _DEEP:
        return None
    lean = ", or lean the trunk further towards that hand" if limb.what == "hand" else ""
    return f"lower the hips by {drop}{lean}"


def _mend(line: Vec, side: int, limb: _Limb) -> str:
    """Return which way to move what: together where the place is too far away, apart where it is too near."""
    away, back = way(line, side) or "nearer", way((-line[0], -line[1], -line[2]), side) or "nearer"
    if length(line) > limb.long:
        return f"move '{limb.field}' {back}, or bring the {limb.root} {away}"
    return f"move '{limb.field}' {away}, or the {limb.root} {back}"


def _in_poses(movement: Movement, limb: _Limb) -> Iterator[Fault]:
    """Yield what a limb can't reach in each key pose."""
    for index, body in enumerate(movement.poses):
        if (gap := limb.gap(body)) > NEAR:
            yield _fault(limb, body, index, gap)


def _on_ways(movement: Movement, limb: _Limb, told: set[int]) -> Iterator[Fault]:
    """Yield what a limb can't reach on the way between two key poses that are in reach, at its worst."""
    gaps = values(movement.course.gaps.get(f"{limb.what}-{limb.side}", 0.0), FRAMES + 1)
    for frame in worst_of_ways(movement, gaps, told):
        if gaps[frame] > NEAR_ON_WAY:
            found = _fault(limb, movement.frames[frame], nearest_pose(movement, frame), gaps[frame])
            yield on_the_way(movement, frame, found)


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each hand or foot that can't come to its place: in each key pose, and on the way between two that are right."""
    for limb in _limbs(movement, skeleton.lengths):
        found = list(_in_poses(movement, limb))
        yield from folded(movement, found)
        yield from _on_ways(movement, limb, poses_of(found))


check = on_movements("pose-reach", faults)
