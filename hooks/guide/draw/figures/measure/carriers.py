"""What carries a body: where it touches the floor, a prop or a bar, and how far its weight is from over that."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, hypot, pi, sin
from typing import NamedTuple

from guide.draw.figures.measure.scene import Scene
from guide.draw.figures.measure.surfaces import TOUCH, Ball, bars, stands_at, to_line
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.vectors import Frame, Vec, add, dot, length, local, sub, unit, world
from guide.draw.figures.props.solids import Group, Solid

Ground = tuple[float, float]
"""A place seen from above: x forward, z to the figure's right."""


class Carrier(NamedTuple):
    """A part of the body that touches something which carries, and the ground it covers there, as corners."""

    part: str
    corners: list[Ground]


def _around(at: Vec, ahead: float, aside: float) -> list[Ground]:
    return [(at[0] + x, at[2] + z) for x in (-ahead, ahead) for z in (-aside, aside)]


_TOES_WIDE = 20.0


def _feet(scene: Scene, body: Body) -> Iterator[Carrier]:
    """Yield the feet that stand; whether there is something below them is another question."""
    lengths = scene.movement.lengths
    reach = {"flat": (-lengths.heel, lengths.foot - lengths.heel - 10), "toes": (-20.0, 30.0), "heel": (-12.0, 20.0)}
    for side, limb in body.setting.limbs.items():
        if limb.stands:
            at, front = stands_at(body, limb, side, lengths), body.frames[f"foot-{side}"].front
            ends = [add(at, front, along) for along in reach[limb.foot]]
            yield Carrier(f"{side} foot", [corner for end in ends for corner in _around(end, 0.0, _TOES_WIDE)])


def _hands(scene: Scene, body: Body) -> Iterator[Carrier]:
    """Yield the hands that lie flat on something, or grip something that stands."""
    standing = [group for group in scene.groups if not group.by]
    for side, limb in body.setting.limbs.items():
        palm = body.joints[f"palm-{side}"]
        if limb.lies:
            yield Carrier(f"{side} hand", _around(palm, 45.0, 20.0))
        elif limb.hand == "grip" and any(to_line(palm, a, b) <= TOUCH for a, b, _ in bars(standing, body)):
            yield Carrier(f"{side} hand", [(palm[0], palm[2])])


_WEAK = ("head", "wrist")
"""Parts that may touch but carry no body."""
_NAPE = ("chest", "chest", (-20.0, 172.0, 0.0), 30.0)


_CLOSER = 5.0
"""By so much an elbow must be nearer than what else touches: a forearm above the floor is seen to be."""


def _props(scene: Scene, elbow: Ball, resting: list[Ball]) -> bool:
    """Tell whether an elbow that touches props the body up: it is close, and its forearm lies down with it."""
    wrist = elbow.part.replace("elbow", "wrist")
    return scene.rests(elbow._replace(radius=elbow.radius - _CLOSER)) and any(ball.part == wrist for ball in resting)


def idle_elbows(scene: Scene, body: Body) -> list[str]:
    """Return the elbows that touch the floor or a box but carry nothing, as they or their forearms are in the air."""
    resting = list(scene.resting(body))
    return [ball.part for ball in resting if ball.part.endswith("elbow") and not _props(scene, ball, resting)]


def _skin(scene: Scene, body: Body) -> Iterator[Carrier]:
    """Yield the parts whose skin rests on the floor or on a box."""
    joint, segment, at, radius = _NAPE
    nape, idle = Ball("neck", add(body.joints[joint], world(body.frames[segment], at)), radius), idle_elbows(scene, body)
    for ball in [*scene.resting(body), *([nape] if scene.rests(nape) else [])]:
        if not ball.part.endswith(_WEAK) and ball.part not in idle:
            yield Carrier(ball.part, _around(ball.center, ball.radius, ball.radius))


_TRUNK = (
    ("hips", "hips", "pelvis", (0.0, 0.0, 0.0), (60.0, 58.0, 88.0)),
    ("chest", "chest", "chest", (0.0, 110.0, 0.0), (62.0, 80.0, 100.0)),
)
"""Pelvis and chest as ellipsoids: what they are called, joint, frame, middle, and half their depth, height and width."""


def _trunk(scene: Scene, body: Body) -> Iterator[Carrier]:
    """Yield pelvis and chest where they lie on the floor or a box, whichever side is down, or lean on a sloping pad."""
    pads = list(_rods(scene, body, "pad"))
    for part, joint, segment, at, half in _TRUNK:
        frame = body.frames[segment]
        center = add(body.joints[joint], world(frame, at))
        ways = [(0.0, -center[1], 0.0), *(_to_box(center, solid, group.origin) for group, solid in scene.boxes)]
        if any(length(way) < _reach(frame, half, way) + TOUCH for way in ways) or any(
            to_line(center, a, b) < half[0] + thick / 2 + TOUCH for a, b, thick in pads
        ):
            yield Carrier(part, _around(center, 50.0, 60.0))


def _to_box(point: Vec, solid: Solid, at: Vec) -> Vec:
    """Return the way from a point to the nearest of a box."""
    off = local(solid.axes, sub(point, add(at, solid.at)))
    x, y, z = (max(-size / 2, min(size / 2, own)) - own for own, size in zip(off, solid.size, strict=True))
    return world(solid.axes, (x, y, z))


def _reach(frame: Frame, half: Vec, way: Vec) -> float:
    """Return how far an ellipsoid reaches in a direction."""
    toward = unit(way)
    return hypot(*(size * dot(axis, toward) for size, axis in zip(half, frame, strict=True)))


def _rods(scene: Scene, body: Body, look: str) -> Iterator[tuple[Vec, Vec, float]]:
    """Yield the rods of one look that stand, like sloping pads or foot plates."""
    for group in scene.groups:
        found = tuple(solid for solid in group.solids if solid.look == look)
        if not group.by and found:
            yield from bars([Group(found, origin=group.origin)], body)


def _plates(scene: Scene, body: Body) -> Iterator[Carrier]:
    """Yield the feet that push against a plate of a machine."""
    rods = list(_rods(scene, body, Solid.look))
    for side in body.setting.limbs:
        for name, radius in (("ankle", 40.0), ("ball", 20.0)):
            at = body.joints[f"{name}-{side}"]
            if any(to_line(at, a, b) < radius + thick / 2 + TOUCH for a, b, thick in rods):
                yield Carrier(f"{side} foot", _around(at, 20.0, 20.0))


def carriers(scene: Scene, body: Body) -> list[Carrier]:
    """Return what carries a body."""
    return [found for of in (_feet, _hands, _skin, _trunk, _plates) for found in of(scene, body)]


_HOOKED = (("ankle", "ankle", 20.0), ("knee", "knee", 30.0), ("ball", "ball", 16.0))
"""Parts of a leg that something can hold down: how they are called, joint, and how thick."""


def _to_holder(at: Vec, solid: Solid, origin: Vec) -> float:
    """Return how far a point is from the skin of what holds it."""
    center = add(origin, solid.at)
    if solid.shape == "rod":
        return to_line(at, center, add(center, solid.size)) - solid.width / 2
    if solid.shape == "box":
        return length(_to_box(at, solid, origin))
    half = solid.size[2] / 2 if solid.shape == "disc" else 0.0
    return to_line(at, add(center, (0.0, 0.0, 1.0), -half), add(center, (0.0, 0.0, 1.0), half)) - solid.size[0]


def hooked(scene: Scene, body: Body) -> bool:
    """Tell whether something keeps a foot, an ankle or a knee down: a roller, a strap, a hand."""
    holders = [(group, solid) for group in scene.groups if not group.by for solid in group.solids if solid.holds]
    return any(
        _to_holder(body.joints[f"{joint}-{side}"], solid, group.origin) < thick + TOUCH
        for group, solid in holders
        for side in body.setting.limbs
        for _, joint, thick in _HOOKED
    )


_DIRECTIONS = [(cos(step * pi / 12), sin(step * pi / 12)) for step in range(24)]


def beyond(weight: Ground, found: list[Carrier]) -> tuple[float, Ground]:
    """Return how far a weight is from over what carries it, and in which direction; less than nothing where it is over it."""
    corners = [corner for carrier in found for corner in carrier.corners]

    def outside(way: Ground) -> float:
        return weight[0] * way[0] + weight[1] * way[1] - max(x * way[0] + z * way[1] for x, z in corners)

    return max((outside(way), way) for way in _DIRECTIONS)
