"""The joint angles of a movement, moment by moment, with the trail to where each is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import nan

from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.rows import each
from guide.draw.figures.pose.settings import SIDES, LimbSetting
from guide.draw.figures.pose.solve import angles
from guide.draw.figures.pose.vectors import Vec, angle_between
from guide.problems import Trail


def nearest_pose(movement: Movement, frame: int) -> int:
    """Return the index of the key pose that a moment is nearest to."""
    return movement.nearest(frame)


def pose_trail(index: int, *more: str) -> Trail:
    """Return the trail to a key pose, or to a value in it."""
    return ("figure", "poses", index, *more)


def sides(movement: Movement) -> dict[str, str]:
    """Return the sides to look at, each with how a message calls it: one without a name where both do the same."""
    same = all(_mirrored(setting.limbs["right"], setting.limbs["left"]) and not setting.values["twist"] for setting in movement.settings)
    return {"right": ""} if same else {side: f"{side} " for side in SIDES}


def _mirrored(right: LimbSetting, left: LimbSetting) -> bool:
    def flipped(place: Vec | None) -> Vec | None:
        return (place[0], place[1], -place[2]) if place else None

    return right == replace(left, feet=flipped(left.feet), hands=flipped(left.hands))


def angles_of(movement: Movement, body: Body) -> Iterator[tuple[str, str, float]]:
    """Yield the side of each joint ("" for the trunk), its field and its angle in degrees, at one moment or through a run of them.

    How far an arm is raised forward is not a number (nan) where it is raised to the side.
    """
    for name in ("back", "bend", "twist", "neck"):
        yield "", name, body.setting.values[name]
    for side in sides(movement):
        limb = body.setting.limbs[side]
        found = angles(body, side)
        if limb.lies:  # the forearm turns over, so that the palm comes down
            found["wrist"] = -angle_between(body.frames[f"forearm-{side}"].up, body.frames[f"hand-{side}"].up)
        found["shoulder"] = each(_if_level, found["shoulder"], found["arm_out"])
        for name in ("hip", "hip_out", "knee", "ankle", "elbow", "wrist", "arm_out", "shoulder"):
            yield side, name, found[name]
        for name in ("shoulders_up", "shoulders_back"):
            yield side, name, limb.values[name]


def _if_level(shoulder: float, out: float) -> float:
    return shoulder if abs(out) < 60 else nan
