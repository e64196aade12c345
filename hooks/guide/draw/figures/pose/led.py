"""Key poses made alike: each limb led in one way through all of them, and hands and feet that come and go without a jump."""

from __future__ import annotations

from dataclasses import replace

from guide.draw.figures.pose.body import LOW, Body
from guide.draw.figures.pose.legs import TIPPED, level_foot
from guide.draw.figures.pose.settings import SIDES, LimbSetting, Setting
from guide.draw.figures.pose.solve import angles, solve
from guide.draw.figures.pose.vectors import add, world
from guide.model.skeleton import Lengths


def _led_by_angles(limb: LimbSetting, body: Body, name: str, arms: bool) -> LimbSetting:
    """Return a limb that was solved for a place, or not, as one that its joints lead; what it was short of the place is kept."""
    part, joints = ("hand", _ARM) if arms else ("foot", _LEG)
    short = {f"{part}_short": body.gaps.get(f"{part}-{name}", 0.0)}
    if (limb.hands if arms else limb.feet) is None:
        return replace(limb, values=limb.values | short)
    found = angles(body, name)
    values = limb.values | {key: found[key] for key in joints} | short
    return replace(limb, values=values, hands=None, plumb=False) if arms else replace(limb, values=values, feet=None)


_LEG = ("hip", "hip_out", "hip_turn", "knee")
_ARM = ("shoulder", "arm_out", "arm_turn", "elbow")
"""What leads a limb where no place does."""


def alike(poses: list[Setting], lengths: Lengths) -> list[Setting]:
    """Return the poses with each limb led in one way through all of them: by its place if every pose has one, else by its joints."""
    placed = {
        (name, arms): [(pose.limbs[name].hands if arms else pose.limbs[name].feet) is not None for pose in poses]
        for name in SIDES
        for arms in (True, False)
    }
    mixed = [limb for limb, led in placed.items() if any(led) and not all(led)]
    solved = [solve(pose, lengths) for pose in poses] if mixed else []
    found = poses
    for name, arms in mixed:
        found = [
            replace(pose, limbs={**pose.limbs, name: _led_by_angles(pose.limbs[name], body, name, arms)})
            for pose, body in zip(found, solved, strict=True)
        ]
    return found


def _foot(limb: LimbSetting, body: Body, name: str) -> LimbSetting:
    """Return a limb whose foot comes or goes: what it does is said in numbers, and its place is that of the ankle."""
    tilt = limb.values["sole"] if limb.foot in TIPPED else 0.0
    says = {"stands": float(limb.stands), "tilt": tilt, "toe": tilt if limb.foot == "toes" else 0.0}
    limb = replace(limb, values=limb.values | says)
    below = add(body.joints[f"ankle-{name}"], world(level_foot(body.setting, limb, SIDES[name]), (0.0, -LOW, 0.0))) if limb.feet else None
    return replace(limb, feet=below)


def _hand(limb: LimbSetting, body: Body, name: str) -> LimbSetting:
    """Return a limb whose hand comes or goes: whether it lies on something is a number, and its place is that of the wrist."""
    lies = {"lies": float(limb.lies)}
    return replace(limb, values=limb.values | lies, hands=body.joints[f"wrist-{name}"] if limb.hands else None)


def meeting(poses: list[Setting], lengths: Lengths) -> list[Setting]:
    """Return the poses so that a hand or foot that holds on in some of them and not in others goes from one to the other."""
    found = poses
    for name in SIDES:
        for part, settle in (("foot", _foot), ("hand", _hand)):
            modes = {getattr(pose.limbs[name], part) for pose in poses}
            if len(modes) > 1 and modes != {"grip", "free"}:
                bodies = [solve(pose, lengths) for pose in poses]
                found = [
                    replace(pose, limbs={**pose.limbs, name: settle(pose.limbs[name], body, name)})
                    for pose, body in zip(found, bodies, strict=True)
                ]
    return found
