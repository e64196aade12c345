"""How far limbs move beside the trunk, pose by pose, in thousandths of body height."""

from __future__ import annotations

from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.vectors import Vec, distance, local, sub

_LIMBS = {False: ("chest", "shoulder", ("elbow", "wrist", "palm")), True: ("pelvis", "hip", ("knee", "ankle", "ball"))}
"""Of arms and of legs: the segment of the trunk that they hang on, their first joint, and what is followed."""


def _lies(body: Body, side: str, legs: bool) -> list[Vec]:
    """Return where the joints of an arm, or leg, are as the trunk sees them."""
    trunk, root, joints = _LIMBS[legs]
    start = body.joints[f"{root}-{side}"]
    return [local(body.frames[trunk], sub(body.joints[f"{joint}-{side}"], start)) for joint in joints]


def moved(movement: Movement, side: str, legs: bool) -> list[float]:
    """Return, for each key pose, how far the joints of an arm, or leg, are from where they are in the first, all together."""
    first, *others = (_lies(body, side, legs) for body in movement.poses)
    return [0.0, *(sum(map(distance, first, other)) for other in others)]
