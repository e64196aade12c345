"""The figure sinks into the floor or into a firm prop."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guide.draw.figures.measure.joint_angles import nearest_pose, pose_trail, sides
from guide.draw.figures.measure.surfaces import depth_in_box, skin
from guide.draw.figures.pose.movement import FRAMES, GLANCE, Movement
from guide.draw.figures.pose.unrolled import places
from guide.draw.figures.pose.vectors import Vec, add
from guide.draw.figures.props import props
from guide.draw.figures.props.solids import Solid
from guide.model.skeleton import Skeleton
from guide.rules.figures._faults import Fault, cm, on_movements, when

SOFT = 9.0
"""How far skin gives way where the body rests on something."""


class _Sunk(NamedTuple):
    """A part of the body in something at a moment: its place in the order of parts, and how deep it is."""

    frame: int
    order: int
    part: str
    depth: float
    what: str


Box = tuple[Solid, Vec]
"""A firm box and where its group stands."""


def _boxes(movement: Movement) -> list[Box]:
    groups = [group for group in props.groups(movement.figure) if not group.by]
    return [(solid, group.origin) for group in groups for solid in group.solids if solid.shape == "box" and solid.firm]


def _comes_near(way: list[Vec], radius: float, box: Box) -> bool:
    """Tell whether a ball may touch a box on its way: along no axis it stays further away than its radius."""
    solid, at = box
    axes = zip(zip(*way, strict=True), add(at, solid.at), solid.size, strict=True)
    return all(min(on) - radius < center + size / 2 and max(on) + radius > center - size / 2 for on, center, size in axes)


def _sunk(movement: Movement) -> Iterator[_Sunk]:
    """Yield each part of the body that sinks in further than skin gives way, at each moment that is looked at."""
    boxes, frames = _boxes(movement), range(0, FRAMES + 1, GLANCE)
    for order, ball in enumerate(skin(movement.course, movement.lengths)):
        way = places(ball.center, frames)
        near = [box for box in boxes if _comes_near(way, ball.radius, box)]
        if near or ball.radius - min(y for _, y, _ in way) > SOFT:
            for frame, center in zip(frames, way, strict=True):
                depths = [(depth_in_box(ball._replace(center=center), solid, at), "a prop") for solid, at in near]
                depth, what = max([(ball.radius - center[1], "the floor"), *depths])
                if depth > SOFT:
                    yield _Sunk(frame, order, ball.part, depth, what)


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each part of the body that sinks into the floor or a firm prop, at its deepest."""
    worst: dict[str, _Sunk] = {}
    for found in sorted(_sunk(movement)):
        if found.depth > worst.setdefault(found.part, found).depth:
            worst[found.part] = found
    named = sides(movement)
    for part, (frame, _, _, depth, what) in worst.items():
        side, _, rest = part.partition(" ")
        if rest and side not in named:
            continue
        message = f"{what} reaches {cm(depth)} into the {named[side] + rest if rest else part} {when(movement, frame)}"
        yield Fault(pose_trail(nearest_pose(movement, frame)), message, "raise the body, or bend less")


check = on_movements("pose-floor", faults)
