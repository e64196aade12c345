"""From a setting to a body: forward kinematics from the pelvis, then the fixed part, then the limbs that reach for a place."""

from __future__ import annotations

from guide.draw.figures.pose.arms import arm_by_angles, arm_by_place
from guide.draw.figures.pose.body import SKIN, Body
from guide.draw.figures.pose.legs import leg_by_angles, leg_by_place, sole
from guide.draw.figures.pose.limbs import fold_angle, joint_angles
from guide.draw.figures.pose.rows import each
from guide.draw.figures.pose.settings import SIDES, Setting
from guide.draw.figures.pose.spine import spine
from guide.draw.figures.pose.vectors import Vec, add, mean, sub, world
from guide.model.skeleton import Lengths

_BACK = (("pelvis", (-62.0, 0.0, 0.0)), ("chest", (-58.0, 110.0, 0.0)))
_FRONT = (("pelvis", (56.0, 20.0, 0.0)), ("chest", (66.0, 100.0, 0.0)))
_SIDE = (("pelvis", (0.0, 0.0, 88.0)), ("chest", (0.0, 153.0, 138.0)))


def _moved(body: Body, by: Vec) -> None:
    body.joints = {name: (x + by[0], y + by[1], z + by[2]) for name, (x, y, z) in body.joints.items()}


def _lowest(body: Body, points: tuple[tuple[str, Vec], ...], mirrored: bool = False) -> Vec:
    """Return the middle of the hips, at the height of the lowest of some points of the trunk."""
    start = {"pelvis": "hips", "chest": "chest"}
    signs = (1, -1) if mirrored else (1,)
    heights = [add(body.joints[start[of]], world(body.frames[of], (at[0], at[1], sign * at[2])))[1] for of, at in points for sign in signs]
    hips = body.joints["hips"]
    return (hips[0], each(min, *heights), hips[2])


def _anchor(body: Body, lengths: Lengths) -> Vec:
    """Return the point of the body that `fixed` names, on its skin."""
    fixed, joints, limbs = body.setting.fixed, body.joints, body.setting.limbs
    if fixed in ("back", "belly", "side"):
        return _lowest(body, {"back": _BACK, "belly": _FRONT, "side": _SIDE}[fixed], fixed == "side")
    if fixed == "seat":
        return add(joints["hips"], (0.0, 1.0, 0.0), -SKIN["seat"])
    if fixed == "knees":
        return add(mean([joints[f"knee-{name}"] for name in SIDES if limbs[name].feet is None]), (0.0, 1.0, 0.0), -SKIN["knee"])
    if fixed == "hands":
        return mean([joints[f"palm-{name}"] for name in SIDES if limbs[name].hands is None])
    if fixed in ("feet", "heels", "toes"):
        led = [name for name in SIDES if limbs[name].feet is None]
        standing = [name for name in led if limbs[name].stands] or led
        return mean([add(joints[f"ankle-{name}"], sole(limbs[name], body.frames[f"foot-{name}"], lengths)) for name in standing])
    return joints["hips"]


def places_itself(setting: Setting) -> bool:
    """Tell whether the fixed part can place the body: one that is itself brought to a place can't."""
    limbs = setting.limbs.values()
    if setting.fixed in ("feet", "heels", "toes", "knees"):
        return any(limb.feet is None for limb in limbs)
    return setting.fixed != "hands" or any(limb.hands is None for limb in limbs)


def solve(setting: Setting, lengths: Lengths, hips: Vec | None = None) -> Body:
    """Return the body of a setting; `hips` places it where two settings have no part in common that is fixed."""
    body = spine(setting, lengths)
    for name, side in SIDES.items():
        limb = setting.limbs[name]
        if limb.feet is None:
            leg_by_angles(body, limb, name, side, lengths)
        if limb.hands is None:
            arm_by_angles(body, limb, name, side, lengths)
    if hips:
        _moved(body, hips)
    else:
        _moved(body, sub(setting.at, _anchor(body, lengths) if places_itself(setting) else body.joints["hips"]))
    for name, side in SIDES.items():
        limb = setting.limbs[name]
        if limb.feet is not None:
            leg_by_place(body, limb, limb.feet, name, side, lengths)
        if limb.hands is not None:
            arm_by_place(body, limb, limb.hands, name, side, lengths)
    return body


def angles(body: Body, name: str) -> dict[str, float]:
    """Return the joint angles of one side as they came out, in degrees, by the names of the model's fields."""
    side, f = SIDES[name], body.frames
    hip, hip_out, hip_turn = joint_angles(f["pelvis"], f[f"thigh-{name}"], side)
    shoulder, arm_out, arm_turn = joint_angles(f["chest"], f[f"upper-arm-{name}"], side)
    return {
        "hip": hip, "hip_out": hip_out, "hip_turn": hip_turn,
        "knee": -fold_angle(f[f"thigh-{name}"], f[f"shank-{name}"]),
        "ankle": fold_angle(f[f"shank-{name}"], f[f"foot-{name}"]),
        "shoulder": shoulder, "arm_out": arm_out, "arm_turn": arm_turn,
        "elbow": fold_angle(f[f"upper-arm-{name}"], f[f"forearm-{name}"]),
        "wrist": fold_angle(f[f"forearm-{name}"], f[f"hand-{name}"]),
    }  # fmt: skip
