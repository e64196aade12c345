"""Key poses made alike: each limb led in one way through all of them, and hands and feet that come and go without a jump."""

from __future__ import annotations

from dataclasses import replace

from guide.draw.figures.pose.body import LOW, Body
from guide.draw.figures.pose.legs import TIPPED, level_foot
from guide.draw.figures.pose.settings import SIDES, LimbSetting, Setting
from guide.draw.figures.pose.solve import angles, solve
from guide.draw.figures.pose.vectors import Vec, add, length, sub, unit, world
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


def _wanted(body: Body, part: str, root: str, end: str, name: str, long: float) -> Vec:
    """Return where a wrist or ankle should be: where it is, and further or nearer where its hand or foot could not come to its place."""
    start, found = body.joints[f"{root}-{name}"], body.joints[f"{end}-{name}"]
    line = sub(found, start)
    stretched = length(line) > long - _STRETCHED
    return add(found, unit(line), (1.0 if stretched else -1.0) * body.gaps.get(f"{part}-{name}", 0.0))


_STRETCHED = 1.0
"""A limb is stretched where it is shorter than its bones by less than this, in thousandths of body height."""


def _foot(limb: LimbSetting, body: Body, name: str, lengths: Lengths) -> LimbSetting:
    """Return a limb whose foot comes or goes: what it does is said in numbers, and its place is that of the ankle."""
    tilt = limb.values["sole"] if limb.foot in TIPPED else 0.0
    says = {"stands": float(limb.stands), "tilt": tilt, "toe": tilt if limb.foot == "toes" else 0.0}
    limb = replace(limb, values=limb.values | says)
    if limb.feet is None:
        return limb
    ankle = _wanted(body, "foot", "hip", "ankle", name, lengths.thigh + lengths.shank)
    return replace(limb, feet=add(ankle, world(level_foot(body.setting, limb, SIDES[name]), (0.0, -LOW, 0.0))))


def _hand(limb: LimbSetting, body: Body, name: str, lengths: Lengths) -> LimbSetting:
    """Return a limb whose hand comes or goes: whether it lies on something is a number, and its place is that of the wrist."""
    lies = {"lies": float(limb.lies)}
    wrist = _wanted(body, "hand", "shoulder", "wrist", name, lengths.upper_arm + lengths.forearm) if limb.hands else None
    return replace(limb, values=limb.values | lies, hands=wrist)


def meeting(poses: list[Setting], lengths: Lengths) -> list[Setting]:
    """Return the poses so that a hand or foot that holds on in some of them and not in others goes from one to the other."""
    found = poses
    for name in SIDES:
        for part, settle in (("foot", _foot), ("hand", _hand)):
            modes = {getattr(pose.limbs[name], part) for pose in poses}
            if len(modes) > 1 and modes != {"grip", "free"}:
                bodies = [solve(pose, lengths) for pose in poses]
                found = [
                    replace(pose, limbs={**pose.limbs, name: settle(pose.limbs[name], body, name, lengths)})
                    for pose, body in zip(found, bodies, strict=True)
                ]
    return found
