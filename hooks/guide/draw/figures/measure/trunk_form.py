"""The form of trunk, head and arms at one moment: angles in degrees, as the pose has them."""

from __future__ import annotations

from collections.abc import Callable
from math import asin, atan2, degrees

from guide.draw.figures.measure.scene import Reading, Scene
from guide.draw.figures.measure.surfaces import skin
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.limbs import fold_angle
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import angle_between, dot


def value_of(name: str) -> Callable[[Scene, Body], Reading]:
    """Return the measure that reads an angle of the trunk from the pose, by its field."""
    return lambda _, body: {"": body.setting.values[name]}


def neck(scene: Scene, body: Body) -> Reading:
    """Return the flexion of the neck, unless the head rests on something."""
    head = next(ball for ball in skin(body, scene.movement.lengths) if ball.part == "head")
    return {} if scene.rests(head) else {"": body.setting.values["neck"]}


def sway(scene: Scene, body: Body) -> Reading:
    """Return how far the trunk leans forward of where it was in the first pose."""
    return {"": body.setting.values["trunk"] - scene.first.setting.values["trunk"]}


def shoulders(_: Scene, body: Body) -> Reading:
    """Return how far each shoulder is raised toward the ear."""
    return {side: limb.values["shoulders_up"] for side, limb in body.setting.limbs.items()}


def elbows(_: Scene, body: Body) -> Reading:
    """Return how far each elbow bends."""
    return {side: fold_angle(body.frames[f"upper-arm-{side}"], body.frames[f"forearm-{side}"]) for side in SIDES}


def forearms(_: Scene, body: Body) -> Reading:
    """Return how far each forearm is off the plumb line, the hand down."""
    return {side: angle_between(body.frames[f"forearm-{side}"].up, (0.0, 1.0, 0.0)) for side in SIDES}


def flare(_: Scene, body: Body) -> Reading:
    """Return how far each upper arm leads out to the side of the trunk: 0 along it, 90 straight out."""
    chest, arms = body.frames["chest"], {side: body.frames[f"upper-arm-{side}"].up for side in SIDES}
    return {side: degrees(asin(max(-1.0, min(1.0, -SIDES[side] * dot(up, chest.right))))) for side, up in arms.items()}


def upper_arms(_: Scene, body: Body) -> Reading:
    """Return how far each upper arm is raised in front of the trunk, as seen from its side; negative behind it."""
    chest, arms = body.frames["chest"], {side: body.frames[f"upper-arm-{side}"].up for side in SIDES}
    return {side: degrees(atan2(-dot(up, chest.front), dot(up, chest.up))) for side, up in arms.items()}
