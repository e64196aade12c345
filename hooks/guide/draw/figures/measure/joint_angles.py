"""The joint angles of a movement, moment by moment, with the trail to where each is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import FRAMES, Movement, eased
from guide.draw.figures.pose.settings import SIDES, LimbSetting
from guide.draw.figures.pose.solve import angles
from guide.draw.figures.pose.vectors import Vec, angle_between
from guide.problems import Trail


def nearest_pose(movement: Movement, frame: int) -> int:
    """Return the index of the key pose that a moment is nearest to."""
    return round(eased(frame / FRAMES) * (len(movement.poses) - 1))


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


def angles_of(movement: Movement, frame: int, body: Body) -> Iterator[tuple[str, float, Trail]]:
    """Yield each joint of a moment by its field, its angle in degrees, and the trail to where it is written."""
    index = nearest_pose(movement, frame)
    for name in ("back", "bend", "twist", "neck"):
        yield name, body.setting.values[name], pose_trail(index, name)
    for side in sides(movement):
        limb = body.setting.limbs[side]
        found = angles(body, side)
        if limb.hand == "flat":  # the forearm turns over, so that the palm comes down
            found["wrist"] = -angle_between(body.frames[f"forearm-{side}"].up, body.frames[f"hand-{side}"].up)
        level = abs(found["arm_out"]) < 60
        for name in ("hip", "hip_out", "knee", "ankle", "elbow", "wrist", "arm_out", *(["shoulder"] if level else [])):
            yield name, found[name], pose_trail(index, side, name)
        for name in ("shoulders_up", "shoulders_back"):
            yield name, limb.values[name], pose_trail(index, side, name)
