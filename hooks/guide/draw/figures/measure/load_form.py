"""Where weights, bars and arms are, from the body: in thousandths of body height."""

from __future__ import annotations

from math import dist

from guide.draw.figures.measure.body_skin import seen_aside, to_body, to_trunk
from guide.draw.figures.measure.scene import Reading, Scene
from guide.draw.figures.measure.surfaces import bars
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import Vec, add, distance, dot, mean, sub

_GRIP = 6.0
"""Half the thickness of what the hands close around."""


def load_to_legs(scene: Scene, body: Body) -> Reading:
    """Return how far the grip of the weight is from the skin of shins and thighs, as seen from the side.

    Only a bar that lies across both legs can be inside them; what is narrower passes between them or beside them.
    """
    at = scene.weight_at(body)
    if at is None or scene.weight is None:
        return {}
    gap = min(seen_aside(at, body, side) for side in SIDES) - _GRIP
    return {"": gap if scene.weight.prop == "barbell" else max(0.0, gap)}


def load_to_chest(scene: Scene, body: Body) -> Reading:
    """Return how far the middle of the weight is from the skin of the trunk."""
    at = scene.weight_at(body)
    return {"": to_trunk(at, body)} if at else {}


def load_to_knees(scene: Scene, body: Body) -> Reading:
    """Return how far the weight is from the middle of the knees, as seen from the side."""
    at, knees = scene.weight_at(body), mean([body.joints[f"knee-{side}"] for side in SIDES])
    return {"": dist(at[:2], knees[:2])} if at else {}


_MARKS = ("hips", "waist", "chest", "neck", "head", *(f"{name}-{side}" for name in ("hip", "knee", "ankle") for side in SIDES))
"""Joints whose nearest points on a bar are looked at."""
_NEAR = 120.0
_HELD = ("hands", "right-hand", "left-hand", "")


def _nearest(start: Vec, end: Vec, joint: Vec) -> Vec:
    """Return the point of a bar that is nearest to a joint."""
    way = sub(end, start)
    return add(start, way, min(1.0, max(0.0, dot(sub(joint, start), way) / max(dot(way, way), 1e-9))))


def bar_to_body(scene: Scene, body: Body) -> Reading:
    """Return how far the bars that hands hold, or that stand, are from trunk, head and legs, where they come near; negative within."""
    groups = [group for group in scene.groups if group.by in _HELD and any(solid.look == "bar" for solid in group.solids)]
    joints = [body.joints[name] for name in _MARKS]
    points = ((_nearest(start, end, joint), joint, thick) for start, end, thick in bars(groups, body) for joint in joints)
    near = [to_body(point, body) - thick / 2 for point, joint, thick in points if distance(point, joint) < _NEAR]
    return {"": min(near)} if near else {}


_ARM = (("elbow", "elbow", 20.0), ("elbow", "wrist", 21.0), ("wrist", "wrist", 14.0), ("palm", "palm", 14.0))
"""Points of an arm, each halfway between two joints, and how thick it is there."""


def arms_to_body(_: Scene, body: Body) -> Reading:
    """Return how far the forearm and hand of each side are from trunk, head and legs; negative within them."""
    return {
        side: min(to_body(mean([body.joints[f"{a}-{side}"], body.joints[f"{b}-{side}"]]), body) - thick for a, b, thick in _ARM)
        for side in SIDES
    }
