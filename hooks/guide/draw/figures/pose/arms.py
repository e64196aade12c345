"""The arms of a body, from the collar bones on: led by joint angles, or by the place of the hand."""

from __future__ import annotations

from guide.draw.figures.pose.body import PALM, SKIN, Body, level_frame
from guide.draw.figures.pose.limbs import elbow_pole, frames, two_bones
from guide.draw.figures.pose.settings import LimbSetting
from guide.draw.figures.pose.vectors import Frame, Vec, add, blended, cross, flexed, joined, sub, unit, world
from guide.model.skeleton import Lengths


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


def arm_by_angles(body: Body, limb: LimbSetting, name: str, side: int, lengths: Lengths) -> None:
    """Add an arm that its joint angles lead."""
    v = limb.values
    shoulder = _shoulder(body, limb, side, lengths)
    base = level_frame(body.setting, 0.0, side) if limb.plumb else body.frames["chest"]
    upper = joined(base, v["shoulder"], v["arm_out"], v["arm_turn"], side)
    fore = flexed(upper, v["elbow"])
    elbow = add(shoulder, upper.up, -lengths.upper_arm)
    wrist = add(elbow, fore.up, -lengths.forearm)
    if "hand_short" in v:
        body.gaps[f"hand-{name}"] = v["hand_short"]
    _put_arm(body, name, (shoulder, elbow, wrist), (upper, fore, _hand(limb, flexed(fore, v["wrist"]), _lying(body, limb, side))))


def arm_by_place(body: Body, limb: LimbSetting, place: Vec, name: str, side: int, lengths: Lengths) -> None:
    """Add an arm whose hand is brought to a place, with the gap that is left."""
    shoulder = _shoulder(body, limb, side, lengths)
    lying = _lying(body, limb, side)
    to_palm = 0.0 if limb.lies or "lies" in limb.values else PALM
    target = place if "lies" in limb.values else sub(place, _to_palm(lying)) if limb.lies else place
    pole = elbow_pole(body.frames["chest"], sub(target, shoulder), limb.values["elbows"], side)
    solved = two_bones(shoulder, target, lengths.upper_arm, lengths.forearm + to_palm, pole)
    upper, fore = frames(shoulder, solved.middle, solved.end, pole, 1)
    wrist = add(solved.middle, fore.up, -lengths.forearm)
    _put_arm(body, name, (shoulder, solved.middle, wrist), (upper, fore, _hand(limb, fore, lying)))
    body.gaps[f"hand-{name}"] = solved.gap


def _hand(limb: LimbSetting, free: Frame, lying: Frame) -> Frame:
    """Return the frame of a hand: as it lies on something, free, or on its way between the two."""
    if "lies" in limb.values:
        return blended(free, lying, limb.values["lies"])
    return lying if limb.lies else free


def _to_palm(hand: Frame) -> Vec:
    """Return the way from the wrist to the skin of the palm."""
    return add(add((0.0, 0.0, 0.0), hand.up, -PALM), hand.front, SKIN["palm"])


def _lying(body: Body, limb: LimbSetting, side: int) -> Frame:
    """Return the frame of a hand that lies on something: on what is level its palm is down, on what is upright its fingers are up."""
    (fx, fy, fz), (ux, uy, uz), (rx, ry, rz) = level = level_frame(body.setting, limb.values["fingers"], side)
    if limb.hand == "wall":
        return Frame(level.front, (-ux, -uy, -uz), (-rx, -ry, -rz))
    return Frame((-ux, -uy, -uz), (-fx, -fy, -fz), (-rx, -ry, -rz))
