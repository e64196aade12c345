"""The legs of a body: led by joint angles, or by the place of the foot."""

from __future__ import annotations

from guide.draw.figures.pose.body import BALL, LOW, Body, level_frame
from guide.draw.figures.pose.limbs import frames, knee_pole, two_bones
from guide.draw.figures.pose.settings import LimbSetting, Setting
from guide.draw.figures.pose.vectors import Frame, Vec, add, flexed, joined, sub, world
from guide.model.skeleton import Lengths


def _foot(setting: Setting, limb: LimbSetting, shank: Frame | None, side: int) -> Frame:
    """Return the frame of the foot: level, tilted on heel or toes, or free at the end of the shank."""
    if limb.foot == "free" and shank:
        return flexed(shank, limb.values["ankle"])
    out = limb.values["knees_out"] + limb.values["toes_out"] + (0 if limb.feet else limb.values["hip_turn"])
    level = level_frame(setting, out, side)
    return level if limb.foot == "flat" else flexed(level, limb.values["sole"])


_ROUND = {"heel": 16.0, "toes": 12.0}
"""Radius of the heel and of the ball of the toes, on which a tilted foot rolls."""


def sole(limb: LimbSetting, foot: Frame, lengths: Lengths) -> Vec:
    """Return the way from the ankle to where the foot meets the ground."""
    radius = _ROUND.get(limb.foot, 0.0)
    along = {"heel": radius - lengths.heel, "toes": BALL}.get(limb.foot, 0.0)
    return add(world(foot, (along, radius - lengths.ankle_height, 0.0)), (0.0, -radius, 0.0))


def leg_by_angles(body: Body, limb: LimbSetting, name: str, side: int, lengths: Lengths) -> None:
    """Add a leg that its joint angles lead."""
    v = limb.values
    hip = add(body.joints["hips"], body.frames["pelvis"].right, side * lengths.hip_half)
    thigh = joined(body.frames["pelvis"], v["hip"], v["hip_out"], v["hip_turn"], side)
    shank = flexed(thigh, -v["knee"])
    knee = add(hip, thigh.up, -lengths.thigh)
    ankle = add(knee, shank.up, -lengths.shank)
    _put_leg(body, name, (hip, knee, ankle), (thigh, shank, _foot(body.setting, limb, shank, side)))


def _put_leg(body: Body, name: str, joints: tuple[Vec, Vec, Vec], segments: tuple[Frame, Frame, Frame]) -> None:
    """Note a leg; the toes lie level where the foot stands on its ball, else they go on as the foot does."""
    foot, limb = segments[2], body.setting.limbs[name]
    ball = add(joints[2], world(foot, (BALL, _ROUND["toes"] - LOW, 0.0)))
    body.joints |= zip((f"hip-{name}", f"knee-{name}", f"ankle-{name}", f"ball-{name}"), (*joints, ball), strict=True)
    body.frames |= zip((f"thigh-{name}", f"shank-{name}", f"foot-{name}"), segments, strict=True)
    body.frames[f"toes-{name}"] = flexed(foot, -limb.values["sole"]) if limb.foot == "toes" else foot


def leg_by_place(body: Body, limb: LimbSetting, place: Vec, name: str, side: int, lengths: Lengths) -> None:
    """Add a leg whose foot is brought to a place, with the gap that is left."""
    hip = add(body.joints["hips"], body.frames["pelvis"].right, side * lengths.hip_half)
    foot = _foot(body.setting, limb, None, side)
    target = sub(place, sole(limb, foot, lengths))
    pole = knee_pole(body.frames["pelvis"], sub(target, hip), limb.values["knees_out"], side)
    solved = two_bones(hip, target, lengths.thigh, lengths.shank, pole)
    thigh, shank = frames(hip, solved.middle, solved.end, pole, -1)
    _put_leg(
        body, name, (hip, solved.middle, solved.end), (thigh, shank, flexed(shank, limb.values["ankle"]) if limb.foot == "free" else foot)
    )
    body.gaps[f"foot-{name}"] = solved.gap
