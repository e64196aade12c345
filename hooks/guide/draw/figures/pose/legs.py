"""The legs of a body: led by joint angles, or by the place of the foot."""

from __future__ import annotations

from guide.draw.figures.pose.body import BALL, LOW, Body, level_frame
from guide.draw.figures.pose.limbs import frames, knee_pole, two_bones
from guide.draw.figures.pose.settings import LimbSetting, Setting
from guide.draw.figures.pose.vectors import Frame, Vec, add, blended, flexed, joined, sub, world
from guide.model.skeleton import Lengths


def level_foot(setting: Setting, limb: LimbSetting, side: int) -> Frame:
    """Return the frame of a foot that stands: level, or tilted on heel or toes."""
    out = limb.values["knees_out"] + limb.values["toes_out"] + (0 if limb.feet else limb.values["hip_turn"])
    level = level_frame(setting, out, side)
    if "tilt" in limb.values:
        return flexed(level, limb.values["tilt"])
    return flexed(level, limb.values["sole"]) if limb.foot in TIPPED else level


TIPPED = ("heel", "toes")
"""How a foot stands that its sole is tilted."""


def _foot(setting: Setting, limb: LimbSetting, shank: Frame, side: int) -> Frame:
    """Return the frame of the foot: as it stands, free at the end of the shank, or on its way from one to the other."""
    if "stands" in limb.values:
        return blended(flexed(shank, limb.values["ankle"]), level_foot(setting, limb, side), limb.values["stands"])
    return level_foot(setting, limb, side) if limb.stands else flexed(shank, limb.values["ankle"])


_ROUND = {"heel": 16.0, "toes": 12.0}
"""Radius of the heel and of the ball of the toes, on which a tilted foot rolls."""
ANKLE = 20.0
"""How thick an ankle is that lies on something, from its middle."""


def sole(limb: LimbSetting, foot: Frame, lengths: Lengths) -> Vec:
    """Return the way from the ankle to where the foot meets the ground."""
    if limb.foot == "rest":
        return (0.0, -ANKLE, 0.0)
    radius = _ROUND.get(limb.foot, 0.0)
    along = {"heel": radius - lengths.heel, "toes": BALL}.get(limb.foot, 0.0)
    return add(world(foot, (along, radius - lengths.ankle_height, 0.0)), (0.0, -radius, 0.0))


def _below(limb: LimbSetting, foot: Frame, lengths: Lengths) -> Vec:
    """Return the way from the ankle to the place of the foot; where it comes and goes, that is the sole below the ankle."""
    return world(foot, (0.0, -LOW, 0.0)) if "stands" in limb.values else sole(limb, foot, lengths)


def leg_by_angles(body: Body, limb: LimbSetting, name: str, side: int, lengths: Lengths) -> None:
    """Add a leg that its joint angles lead."""
    v = limb.values
    hip = add(body.joints["hips"], body.frames["pelvis"].right, side * lengths.hip_half)
    thigh = joined(body.frames["pelvis"], v["hip"], v["hip_out"], v["hip_turn"], side)
    shank = flexed(thigh, -v["knee"])
    knee = add(hip, thigh.up, -lengths.thigh)
    ankle = add(knee, shank.up, -lengths.shank)
    if "foot_short" in v:
        body.gaps[f"foot-{name}"] = v["foot_short"]
    _put_leg(body, name, (hip, knee, ankle), (thigh, shank, _foot(body.setting, limb, shank, side)))


def _put_leg(body: Body, name: str, joints: tuple[Vec, Vec, Vec], segments: tuple[Frame, Frame, Frame]) -> None:
    """Note a leg; the toes lie level where the foot stands on its ball, else they go on as the foot does."""
    foot, limb = segments[2], body.setting.limbs[name]
    ball = add(joints[2], world(foot, (BALL, _ROUND["toes"] - LOW, 0.0)))
    body.joints |= zip((f"hip-{name}", f"knee-{name}", f"ankle-{name}", f"ball-{name}"), (*joints, ball), strict=True)
    body.frames |= zip((f"thigh-{name}", f"shank-{name}", f"foot-{name}"), segments, strict=True)
    bent = limb.values.get("toe", limb.values["sole"] if limb.foot == "toes" else 0.0)
    body.frames[f"toes-{name}"] = flexed(foot, limb.values["toes_up"] - bent)


def leg_by_place(body: Body, limb: LimbSetting, place: Vec, name: str, side: int, lengths: Lengths) -> None:
    """Add a leg whose foot is brought to a place, with the gap that is left."""
    hip = add(body.joints["hips"], body.frames["pelvis"].right, side * lengths.hip_half)
    target = sub(place, _below(limb, level_foot(body.setting, limb, side), lengths))
    pole = knee_pole(body.frames["pelvis"], sub(target, hip), limb.values["knees_out"], side)
    solved = two_bones(hip, target, lengths.thigh, lengths.shank, pole)
    thigh, shank = frames(hip, solved.middle, solved.end, pole, -1)
    _put_leg(body, name, (hip, solved.middle, solved.end), (thigh, shank, _foot(body.setting, limb, shank, side)))
    body.gaps[f"foot-{name}"] = solved.gap
