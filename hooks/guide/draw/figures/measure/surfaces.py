"""What a body may touch: its own skin as balls, and the floor and firm props as surfaces."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot
from typing import NamedTuple

from guide.draw.figures.pose.body import BALL, Body
from guide.draw.figures.pose.legs import sole
from guide.draw.figures.pose.settings import SIDES, LimbSetting
from guide.draw.figures.pose.vectors import WORLD, Vec, add, distance, dot, local, sub, world
from guide.draw.figures.props.carrying import frame, origin
from guide.draw.figures.props.solids import Group, Solid
from guide.model.skeleton import Lengths


class Ball(NamedTuple):
    """A piece of skin: which part of the body, its center and its radius."""

    part: str
    center: Vec
    radius: float


_TRUNK = (("hips", "hips", "pelvis", (0.0, 0.0, 0.0), 50.0), ("chest", "chest", "chest", (0.0, 110.0, 0.0), 54.0),
          ("head", "head", "head", (2.0, 45.0, 0.0), 50.0))  # fmt: skip
_LIMBS = (("shoulder", 32.0), ("elbow", 20.0), ("wrist", 12.0), ("knee", 30.0), ("ankle", 20.0))


def skin(body: Body, lengths: Lengths) -> Iterator[Ball]:
    """Yield balls that lie within the body's skin: whatever they sink into, the body sinks into."""
    for part, joint, segment, at, radius in _TRUNK:
        yield Ball(part, add(body.joints[joint], world(body.frames[segment], at)), radius)
    for side in SIDES:  # toes that the foot stands on bend and lie level
        for part, radius in _LIMBS:
            yield Ball(f"{side} {part}", body.joints[f"{part}-{side}"], radius)
        heel = world(body.frames[f"foot-{side}"], (16 - lengths.heel, 14 - lengths.ankle_height, 0))
        toes = world(body.frames[f"toes-{side}"], (lengths.foot - lengths.heel - BALL - 14, 0, 0))
        yield Ball(f"{side} heel", add(body.joints[f"ankle-{side}"], heel), 14.0)
        yield Ball(f"{side} toes", add(body.joints[f"ball-{side}"], toes), 12.0)


def depth_in_box(ball: Ball, solid: Solid, at: Vec) -> float:
    """Return how deep a ball is in a box that stands at `at`; less than nothing is the distance to it."""
    center = add(at, solid.at)
    off = sub(ball.center, center)
    inside = [size / 2 - abs(p) for p, size in zip(off if solid.axes is WORLD else local(solid.axes, off), solid.size, strict=True)]
    if min(inside) >= 0:
        return min(inside) + ball.radius
    outside = [max(0.0, -value) for value in inside]
    return ball.radius - hypot(*outside)


def tops(groups: list[Group], body: Body, at: Vec) -> Iterator[float]:
    """Yield the height of every surface below or at a place: the floor, and boxes and balls that reach there."""
    yield 0.0
    for group in groups:
        base = origin(group, body)
        for solid in group.solids:
            center = add(base, solid.at)
            if solid.shape == "box":
                yield from _top(solid, center, at)
            elif solid.shape == "ball" and (rest := solid.size[0] ** 2 - (at[0] - center[0]) ** 2) > 0:
                yield center[1] + float(rest**0.5)


def _top(solid: Solid, center: Vec, at: Vec) -> Iterator[float]:
    """Yield the height of the upper face of a box where a place is above or below it."""
    up = solid.axes.up
    face = add(center, up, solid.size[1] / 2)
    if up[1] < 0.3:
        return
    height = face[1] - ((at[0] - face[0]) * up[0] + (at[2] - face[2]) * up[2]) / up[1]
    along, _, aside = local(solid.axes, sub((at[0], height, at[2]), center))
    if abs(along) <= solid.size[0] / 2 + 12 and abs(aside) <= solid.size[2] / 2 + 40:
        yield height


def bars(groups: list[Group], body: Body) -> Iterator[tuple[Vec, Vec, float]]:
    """Yield both ends and the thickness of every bar and handle."""
    for group in groups:
        base = origin(group, body)
        for solid in group.solids:
            if solid.shape == "rod":
                turned = frame(group, body)
                start = add(base, world(turned, solid.at))
                yield start, add(start, world(turned, solid.size)), solid.width


def to_line(point: Vec, a: Vec, b: Vec) -> float:
    """Return the distance of a point to a line between two points."""
    way = sub(b, a)
    size = dot(way, way)
    share = 0.0 if size == 0 else min(1.0, max(0.0, dot(sub(point, a), way) / size))
    return distance(point, add(a, way, share))


def stands_at(body: Body, limb: LimbSetting, side: str, lengths: Lengths) -> Vec:
    """Return where a foot meets the ground."""
    return add(body.joints[f"ankle-{side}"], sole(limb, body.frames[f"foot-{side}"], lengths))


TOUCH = 14.0
"""Nearer than this, skin touches and a hand grips, in thousandths of body height."""
