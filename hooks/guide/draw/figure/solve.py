"""From a setting to a body: forward kinematics from the pelvis, then the fixed part, then the limbs that reach for a place."""

from __future__ import annotations

from dataclasses import dataclass, field

from guide.draw.figure.limbs import elbow_pole, fold_angle, frames, joint_angles, knee_pole, two_bones
from guide.draw.figure.settings import SIDES, LimbSetting, Setting
from guide.draw.figure.vectors import WORLD, Frame, Vec, abducted, add, cross, flexed, joined, mean, sub, turned, unit, world
from guide.model.skeleton import Lengths

# Skin beyond the bones, in thousandths of body height: what a body lies, sits and kneels on.
SKIN = {"seat": 58.0, "back": 60.0, "belly": 60.0, "side": 84.0, "knee": 33.0, "palm": 18.0}
PALM = 45.0
"""From the wrist to the middle of the palm."""
BALL = 80.0
"""From the ankle's plumb line to the ball of the toes."""
LOW = 39.0
"""How far the sole is drawn below the ankle."""
_BACK = (("pelvis", (-62.0, 0.0, 0.0)), ("chest", (-58.0, 110.0, 0.0)))
_FRONT = (("pelvis", (56.0, 20.0, 0.0)), ("chest", (66.0, 100.0, 0.0)))
_SIDE = (("pelvis", (0.0, 0.0, 88.0)), ("chest", (0.0, 120.0, 100.0)))


@dataclass
class Body:
    """Where every joint is, how every segment is turned, and how far hands and feet stay from where they should be."""

    joints: dict[str, Vec]
    frames: dict[str, Frame]
    gaps: dict[str, float] = field(default_factory=dict)
    setting: Setting = field(default_factory=Setting)


def _spine(setting: Setting, lengths: Lengths) -> Body:
    """Return trunk and head, the middle of the hips at the origin."""
    v = setting.values
    pelvis = abducted(flexed(turned(WORLD, v["turn"], 1), -v["trunk"]), -v["roll"], 1)

    def above(frame: Frame, share: float, part: str = "") -> Frame:
        bent = flexed(frame, -(v["neck"] if part else v["back"]) * share)
        return bent if part else turned(abducted(bent, -v["bend"] * share, 1), v["twist"] * share, 1)

    waist = above(pelvis, 0.5)
    chest = above(waist, 0.5)
    neck = above(chest, 0.5, "neck")
    head = above(neck, 0.5, "neck")
    joints: dict[str, Vec] = {"hips": (0.0, 0.0, 0.0)}
    for name, below, frame, size in (
        ("waist", "hips", pelvis, lengths.pelvis),
        ("chest", "waist", waist, lengths.waist),
        ("neck", "chest", chest, lengths.chest),
        ("head", "neck", neck, lengths.neck),
        ("vertex", "head", head, lengths.head),
    ):
        joints[name] = add(joints[below], frame.up, size)
    return Body(joints, {"pelvis": pelvis, "waist": waist, "chest": chest, "neck": neck, "head": head}, {}, setting)


def _flat(setting: Setting, out: float, side: int) -> Frame:
    """Return the frame of a foot or hand that lies level, pointing `out` degrees outward."""
    return turned(turned(WORLD, setting.values["turn"], 1), out, side)


def _foot(setting: Setting, limb: LimbSetting, shank: Frame | None, side: int) -> Frame:
    """Return the frame of the foot: level, tilted on heel or toes, or free at the end of the shank."""
    if limb.foot == "free" and shank:
        return flexed(shank, limb.values["ankle"])
    out = limb.values["knees_out"] + limb.values["toes_out"] + (0 if limb.feet else limb.values["hip_turn"])
    level = _flat(setting, out, side)
    return level if limb.foot == "flat" else flexed(level, limb.values["sole"])


_ROUND = {"heel": 16.0, "toes": 12.0}
"""Radius of the heel and of the ball of the toes, on which a tilted foot rolls."""


def sole(limb: LimbSetting, foot: Frame, lengths: Lengths) -> Vec:
    """Return the way from the ankle to where the foot meets the ground."""
    radius = _ROUND.get(limb.foot, 0.0)
    along = {"heel": radius - lengths.heel, "toes": BALL}.get(limb.foot, 0.0)
    return add(world(foot, (along, radius - lengths.ankle_height, 0.0)), (0.0, -radius, 0.0))


def _leg_by_angles(body: Body, limb: LimbSetting, name: str, side: int, lengths: Lengths) -> None:
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


def _leg_by_place(body: Body, limb: LimbSetting, place: Vec, name: str, side: int, lengths: Lengths) -> None:
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


def _shoulder(body: Body, limb: LimbSetting, side: int, lengths: Lengths) -> Vec:
    """Return the shoulder joint; the girdle moves it on a collar bone of about the half width."""
    up, back = limb.values["shoulders_up"], limb.values["shoulders_back"]
    reach = lengths.shoulder_half / 57.3  # thousandths a degree
    place = (-5.0 - reach * back, lengths.shoulder_height + reach * up, side * (lengths.shoulder_half - 0.01 * back * back))
    shoulder = add(body.joints["chest"], world(body.frames["chest"], place))
    name = "right" if side > 0 else "left"
    body.joints[f"collar-{name}"], body.frames[f"girdle-{name}"] = _collar(body, shoulder, side, lengths)
    return shoulder


def _collar(body: Body, shoulder: Vec, side: int, lengths: Lengths) -> tuple[Vec, Frame]:
    """Return where the collar bone and shoulder blade begins beside the neck, and its frame: it reaches from there to the shoulder."""
    chest = body.frames["chest"]
    start = add(body.joints["chest"], world(chest, (-5.0, lengths.shoulder_height + 2.0, side * 20.0)))
    inward = unit(sub(start, shoulder))
    right = unit(cross(chest.front, inward))
    return start, Frame(cross(inward, right), inward, right)


def _put_arm(body: Body, name: str, joints: tuple[Vec, Vec, Vec], segments: tuple[Frame, Frame, Frame]) -> None:
    body.joints |= zip((f"shoulder-{name}", f"elbow-{name}", f"wrist-{name}"), joints, strict=True)
    body.frames |= zip((f"upper-arm-{name}", f"forearm-{name}", f"hand-{name}"), segments, strict=True)
    body.joints[f"palm-{name}"] = add(joints[2], segments[2].up, -PALM)


def _arm_by_angles(body: Body, limb: LimbSetting, name: str, side: int, lengths: Lengths) -> None:
    v = limb.values
    shoulder = _shoulder(body, limb, side, lengths)
    base = _flat(body.setting, 0.0, side) if limb.plumb else body.frames["chest"]
    upper = joined(base, v["shoulder"], v["arm_out"], v["arm_turn"], side)
    fore = flexed(upper, v["elbow"])
    elbow = add(shoulder, upper.up, -lengths.upper_arm)
    wrist = add(elbow, fore.up, -lengths.forearm)
    _put_arm(body, name, (shoulder, elbow, wrist), (upper, fore, flexed(fore, v["wrist"])))


def _arm_by_place(body: Body, limb: LimbSetting, place: Vec, name: str, side: int, lengths: Lengths) -> None:
    shoulder = _shoulder(body, limb, side, lengths)
    flat = limb.hand == "flat"
    level = _flat(body.setting, limb.values["fingers"], side)
    target = add(add(place, level.front, -PALM), level.up, SKIN["palm"]) if flat else place
    lower = lengths.forearm + (0 if flat else PALM)
    pole = elbow_pole(body.frames["chest"], sub(target, shoulder), limb.values["elbows"], side)
    solved = two_bones(shoulder, target, lengths.upper_arm, lower, pole)
    upper, fore = frames(shoulder, solved.middle, solved.end, pole, 1)
    wrist = add(solved.middle, fore.up, -lengths.forearm)
    hand = _palm_down(level) if flat else fore
    _put_arm(body, name, (shoulder, solved.middle, wrist), (upper, fore, hand))
    body.gaps[f"hand-{name}"] = solved.gap


def _palm_down(level: Frame) -> Frame:
    """Return the frame of a hand that lies on something: its fingers to the front of `level`, its palm down."""
    (fx, fy, fz), (ux, uy, uz), (rx, ry, rz) = level
    return Frame((-ux, -uy, -uz), (-fx, -fy, -fz), (-rx, -ry, -rz))


def _moved(body: Body, by: Vec) -> None:
    body.joints = {name: add(point, by) for name, point in body.joints.items()}


def _lowest(body: Body, points: tuple[tuple[str, Vec], ...], mirrored: bool = False) -> Vec:
    """Return the middle of the hips, at the height of the lowest of some points of the trunk."""
    start = {"pelvis": "hips", "chest": "chest"}
    signs = (1, -1) if mirrored else (1,)
    heights = [add(body.joints[start[of]], world(body.frames[of], (at[0], at[1], sign * at[2])))[1] for of, at in points for sign in signs]
    hips = body.joints["hips"]
    return (hips[0], min(heights), hips[2])


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
        standing = [name for name in led if limbs[name].foot != "free"] or led
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
    body = _spine(setting, lengths)
    for name, side in SIDES.items():
        limb = setting.limbs[name]
        if limb.feet is None:
            _leg_by_angles(body, limb, name, side, lengths)
        if limb.hands is None:
            _arm_by_angles(body, limb, name, side, lengths)
    if hips:
        _moved(body, hips)
    else:
        _moved(body, sub(setting.at, _anchor(body, lengths) if places_itself(setting) else body.joints["hips"]))
    for name, side in SIDES.items():
        limb = setting.limbs[name]
        if limb.feet is not None:
            _leg_by_place(body, limb, limb.feet, name, side, lengths)
        if limb.hands is not None:
            _arm_by_place(body, limb, limb.hands, name, side, lengths)
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
