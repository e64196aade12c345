"""The figure sinks into the floor or into a firm prop."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from guide.draw.figures.measure.joint_angles import nearest_pose, pose_trail, sides
from guide.draw.figures.measure.surfaces import depth_in_box, skin
from guide.draw.figures.pose.movement import GLANCE, Movement
from guide.draw.figures.pose.pace import FRAMES
from guide.draw.figures.pose.unrolled import places
from guide.draw.figures.pose.vectors import Vec, add
from guide.draw.figures.props import props
from guide.draw.figures.props.solids import Solid
from guide.model.skeleton import Skeleton
from guide.rules.figures._faults import Fault, cm, mended, on_movements, when

SOFT = 9.0
"""How far skin gives way where the body rests on something."""


GROSS = 115.0
"""Deeper than this, the body is not where it is meant to be."""


class _Sunk(NamedTuple):
    """A part of the body in something at a moment: its place in the order of parts, and how deep it is."""

    frame: int
    order: int
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


def _sunk(movement: Movement) -> Iterator[_Sunk]:
    """Yield each part of the body that sinks in further than skin gives way, at each moment that is looked at."""
    boxes, frames = _boxes(movement), range(0, FRAMES + 1, GLANCE)
    for order, ball in enumerate(skin(movement.course, movement.lengths)):
        way = places(ball.center, frames)
        near = [box for box in boxes if _comes_near(way, ball.radius, box)]
        if near or ball.radius - min(y for _, y, _ in way) > SOFT:
            for frame, center in zip(frames, way, strict=True):
                depths = [(depth_in_box(ball._replace(center=center), solid, at), name) for solid, at, name in near]
                depth, what = max([(ball.radius - center[1], "the floor"), *depths])
                if depth > SOFT:
                    yield _Sunk(frame, order, ball.part, depth, what)


def _grouped(movement: Movement, found: list[_Sunk]) -> dict[tuple[int, str], list[_Sunk]]:
    """Return the deepest of each part of the body, by the pose it is near to and what it sinks into; the deepest part first."""
    worst: dict[str, _Sunk] = {}
    for each in sorted(found):
        if each.depth > worst.setdefault(each.part, each).depth:
            worst[each.part] = each
    groups: dict[tuple[int, str], list[_Sunk]] = {}
    for each in sorted(worst.values(), key=lambda each: -each.depth):
        groups.setdefault((nearest_pose(movement, each.frame), each.what), []).append(each)
    return groups


def _named(movement: Movement, part: str) -> str:
    """Return how a message calls a part of the body: without its side where both do the same; empty for the other of two."""
    named, (side, _, rest) = sides(movement), part.partition(" ")
    return part if not rest else f"{named[side]}{rest}" if side in named else ""


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield what sinks into the floor or a firm prop near each pose, at its deepest, with the other parts that do."""
    for (pose, what), found in _grouped(movement, list(_sunk(movement))).items():
        parts = [name for each in found if (name := _named(movement, each.part))]
        depth, frame = found[0].depth, found[0].frame
        others = f" (and into {', '.join(parts[1:])})" if parts[1:] else ""
        message = f"{what} reaches {cm(depth)} into the {parts[0]} {when(movement, frame)}{others}"
        aside = "" if what == "the floor" else f", or move {what}"
        mend = f"raise the body there by {ceil(depth - SOFT)} or more{aside}, or bend less"
        yield Fault(pose_trail(pose), message, mended(movement, frame, mend), depth > GROSS)


check = on_movements("pose-floor", faults)
