"""The figure sinks into the floor or into a firm prop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from typing import NamedTuple

from guide.draw.figures.measure.joint_angles import nearest_pose, pose_trail, sides
from guide.draw.figures.measure.surfaces import Ball, depth_in_box, skin
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.pace import FRAMES
from guide.draw.figures.pose.unrolled import places
from guide.draw.figures.pose.vectors import Vec, add
from guide.draw.figures.props import props
from guide.draw.figures.props.solids import Solid
from guide.model.skeleton import Skeleton
from guide.rules.figures._faults import Fault, cm, on_movements
from guide.rules.figures._told import WHEN, ends, folded, on_the_way, poses_of, worst_of_ways

SOFT = 9.0
"""How far skin gives way where the body rests on something."""

SOFT_ON_WAY = 12.0
"""The same on the way between two poses that are right: two centimeters, which nobody sees while it moves."""


GROSS = 115.0
"""Deeper than this, the body is not where it is meant to be."""


class _Sunk(NamedTuple):
    """A part of the body in something: how deep it is, and what that belongs to."""

    part: str
    depth: float
    what: str


Box = tuple[Solid, Vec, str]
"""A firm box, where its group stands, and what it belongs to."""


def _boxes(movement: Movement) -> list[Box]:
    groups = [group for group in props.groups(movement.figure) if not group.by]
    return [(solid, group.origin, f"the {group.name}") for group in groups for solid in group.solids if solid.shape == "box" and solid.firm]


def _comes_near(way: list[Vec], radius: float, box: Box) -> bool:
    """Tell whether a ball may touch a box on its way: along no axis it stays further away than its radius."""
    solid, at, _ = box
    axes = zip(zip(*way, strict=True), zip(*(add(at, corner) for corner in solid.corners()), strict=True), strict=True)
    return all(min(on) - radius < max(corners) and max(on) + radius > min(corners) for on, corners in axes)


def _depth(ball: Ball, boxes: list[Box]) -> _Sunk:
    """Return how deep a piece of skin is in what it is deepest in; less than nothing where it is above the floor and beside the boxes."""
    depths = [(depth_in_box(ball, solid, at), name) for solid, at, name in boxes]
    return _Sunk(ball.part, *max([(ball.radius - ball.center[1], "the floor"), *depths]))


def _by_thing(found: Iterable[_Sunk]) -> dict[str, list[_Sunk]]:
    """Return the parts that are in each thing, the deepest first."""
    groups: dict[str, list[_Sunk]] = {}
    for each in sorted((each for each in found if each.depth > SOFT), key=lambda each: -each.depth):
        groups.setdefault(each.what, []).append(each)
    return groups


def _in_poses(movement: Movement, boxes: list[Box]) -> Iterator[Fault]:
    """Yield what sinks in in each key pose, with all parts that do."""
    for index, body in enumerate(movement.poses):
        for found in _by_thing(_depth(ball, boxes) for ball in skin(body, movement.lengths)).values():
            yield _fault(movement, index, found)


def _passing(movement: Movement, boxes: list[Box]) -> dict[int, list[_Sunk]]:
    """Return what sinks in at each moment: a way of a long chain may have no more than two, and all that is drawn is among them."""
    frames = range(FRAMES + 1)
    sunk: dict[int, list[_Sunk]] = {frame: [] for frame in frames}
    for ball in skin(movement.course, movement.lengths):
        way = places(ball.center, frames)
        near = [box for box in boxes if _comes_near(way, ball.radius, box)]
        if near or ball.radius - min(y for _, y, _ in way) > SOFT:
            for frame, center in zip(frames, way, strict=True):
                sunk[frame].append(_depth(ball._replace(center=center), near))
    return sunk


def _on_ways(movement: Movement, boxes: list[Box], told: set[int]) -> Iterator[Fault]:
    """Yield what sinks in on the way between two key poses in which nothing does, where it is deepest."""
    sunk = _passing(movement, boxes)
    depths = [max((each.depth for each in found), default=0.0) for found in sunk.values()]
    for frame in worst_of_ways(movement, depths, told):
        for found in _by_thing(sunk[frame]).values():
            if found[0].depth <= SOFT_ON_WAY:
                continue
            fault = on_the_way(movement, frame, _fault(movement, nearest_pose(movement, frame), found))
            yield _lowest(movement, frame, found[0], fault, boxes)


_ALMOST = 3.0
"""Where the body sinks in so deep at an end of a way, though it passes there, that pose is what should be raised."""


def _lowest(movement: Movement, frame: int, found: _Sunk, fault: Fault, boxes: list[Box]) -> Fault:
    """Return a fault on a way with the key pose that is too low itself, if one is: it only just passes."""
    depths = {
        pose: next(_depth(ball, boxes).depth for ball in skin(movement.poses[pose], movement.lengths) if ball.part == found.part)
        for pose in sorted(ends(movement, frame))
    }
    deepest = max(depths, key=lambda pose: depths[pose])
    if depths[deepest] < _ALMOST:
        return fault
    mend = f"raise the {found.part} in pose {deepest + 1} by {ceil(found.depth - SOFT)}: it only just passes there"
    return fault._replace(trail=pose_trail(deepest), mend=f"{mend}; or add a pose between the two")


def _named(movement: Movement, part: str) -> str:
    """Return how a message calls a part of the body: without its side where both do the same; empty for the other of two."""
    named, (side, _, rest) = sides(movement), part.partition(" ")
    return part if not rest else f"{named[side]}{rest}" if side in named else ""


def _fault(movement: Movement, pose: int, found: list[_Sunk]) -> Fault:
    """Return the fault of parts that are in one thing, the deepest of them first."""
    depth, what = found[0].depth, found[0].what
    parts = [name for each in found if (name := _named(movement, each.part))] or [each.part for each in found]  # the other side alone
    others = f" (and into {', '.join(parts[1:])})" if parts[1:] else ""
    aside = "" if what == "the floor" else f", or move {what}"
    message = f"{what} reaches {cm(depth)} into the {parts[0]} {WHEN}{others}"
    return Fault(pose_trail(pose), message, f"raise the body there by {ceil(depth - SOFT)} or more{aside}, or bend less", depth > GROSS)


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield what sinks into the floor or a firm prop: in each key pose, and on the way between two in which nothing does."""
    boxes = _boxes(movement)
    found = list(_in_poses(movement, boxes))
    yield from folded(movement, found)
    yield from _on_ways(movement, boxes, poses_of(found))


check = on_movements("pose-floor", faults)
