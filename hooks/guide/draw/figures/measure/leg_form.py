"""The form of hips, legs and feet at one moment: angles in degrees, ways in thousandths of body height."""

from __future__ import annotations

from math import atan2, copysign, degrees, hypot

from guide.draw.figures.measure.scene import Reading, Scene, standing
from guide.draw.figures.measure.surfaces import stands_at
from guide.draw.figures.pose.body import BALL, LOW, Body
from guide.draw.figures.pose.limbs import fold_angle, joint_angles
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import Vec, add, angle_between, distance, dot, mean, sub, world


def line(_: Scene, body: Body) -> Reading:
    """Return how far each leg that stands is off one line with the trunk, at the hip: positive where the hip is bent."""
    trunk = sub(body.joints["neck"], body.joints["hips"])
    found = {}
    for side in standing(body):
        thigh = sub(body.joints[f"hip-{side}"], body.joints[f"knee-{side}"])
        found[side] = copysign(angle_between(trunk, thigh), -dot(thigh, body.frames["pelvis"].front))
    return found


def knees(_: Scene, body: Body) -> Reading:
    """Return how far each knee of a leg that stands is bent."""
    return {side: -fold_angle(body.frames[f"thigh-{side}"], body.frames[f"shank-{side}"]) for side in standing(body)}


def back_knee(_: Scene, body: Body) -> Reading:
    """Return how far the knee bends above the foot that stands furthest back, where both stand."""
    return {"": knees(_, body)[_ahead(body, -1)]} if len(_planted(body)) > 1 else {}


def _hip(body: Body, side: str) -> float:
    return joint_angles(body.frames["pelvis"], body.frames[f"thigh-{side}"], SIDES[side])[0]


def legs(scene: Scene, body: Body) -> Reading:
    """Return how much further each hip is bent than in the first pose."""
    return {side: _hip(body, side) - _hip(scene.first, side) for side in SIDES}


def _planted(body: Body) -> list[str]:
    return [side for side, limb in body.setting.limbs.items() if limb.stands]


def _ahead(body: Body, way: int) -> str:
    """Return the side of the foot that stands furthest ahead, or furthest back where `way` is negative; empty where none stands."""
    right = body.frames["pelvis"].right
    ahead = {side: right[2] * body.joints[f"ankle-{side}"][0] - right[0] * body.joints[f"ankle-{side}"][2] for side in _planted(body)}
    return max(ahead, key=lambda side: way * ahead[side], default="")


def shins(_: Scene, body: Body) -> Reading:
    """Return how far the shin above each foot that stands leans toward its toes; negative where the foot is ahead of the knee."""
    found = {}
    for side in _planted(body):
        up, front = body.frames[f"shank-{side}"].up, body.frames[f"foot-{side}"].front
        found[side] = degrees(atan2(up[0] * front[0] + up[2] * front[2], up[1]))
    return found


def _sole(body: Body, side: str, along: float) -> Vec:
    """Return a point of the sole, by how far it is ahead of the ankle."""
    return add(body.joints[f"ankle-{side}"], world(body.frames[f"foot-{side}"], (along, -LOW, 0.0)))


_HEEL = -22.0


def heels(_: Scene, body: Body) -> Reading:
    """Return how much higher the heel of each foot that stands is than the ball of its toes."""
    return {side: _sole(body, side, _HEEL)[1] - _sole(body, side, BALL)[1] for side in _planted(body)}


def _aside(way: Vec, side: str) -> float:
    """Return how far a way leads outward, seen from above."""
    return degrees(atan2(SIDES[side] * way[2], way[0]))


def front_heel(scene: Scene, body: Body) -> Reading:
    """Return how much higher than its ball the heel is of the foot that stands furthest ahead."""
    side = _ahead(body, 1)
    return {side: heels(scene, body)[side]} if side else {}


def feet_apart(_: Scene, body: Body) -> Reading:
    """Return how far apart the ankles are."""
    return {"": distance(*(body.joints[f"ankle-{side}"] for side in SIDES))}


_SEEN = 60.0
"""Shorter than this, seen from above, a thigh points nowhere."""
_UPRIGHT = 200.0
"""How high above its ankle a hip is on a leg that stands under the body."""


def knees_over_toes(_: Scene, body: Body) -> Reading:
    """Return by what angle each thigh points further outward than the foot below it; negative where the knee falls in."""
    found = {}
    for side in _planted(body):
        thigh, leg = (sub(body.joints[f"{one}-{side}"], body.joints[f"{two}-{side}"]) for one, two in (("knee", "hip"), ("hip", "ankle")))
        if hypot(thigh[0], thigh[2]) > _SEEN and leg[1] > _UPRIGHT:
            found[side] = _aside(thigh, side) - _aside(body.frames[f"foot-{side}"].front, side)
    return found


def knees_out(_: Scene, body: Body) -> Reading:
    """Return how far each knee above a foot that stands lies outward of the line from hip to ankle."""
    found = {}
    for side in _planted(body):
        hip, knee, ankle = (body.joints[f"{name}-{side}"] for name in ("hip", "knee", "ankle"))
        way = sub(ankle, hip)
        off = sub(knee, add(hip, way, dot(sub(knee, hip), way) / max(dot(way, way), 1.0)))
        found[side] = SIDES[side] * dot(off, body.frames["pelvis"].right)
    return found


def _moved(scene: Scene, body: Body, side: str) -> float:
    """Return how far a foot is from where it was first; one that rolls onto its toes or its heel keeps the end that it rolls on."""
    now, before = body.setting.limbs[side], scene.first.setting.limbs[side]
    if now.foot == before.foot:
        at, was = stands_at(body, now, side, scene.movement.lengths), stands_at(scene.first, before, side, scene.movement.lengths)
        return distance(at, was)
    return min(distance(_sole(body, side, along), _sole(scene.first, side, along)) for along in (_HEEL, BALL))


def feet(scene: Scene, body: Body) -> Reading:
    """Return how far each foot that stands in every pose has moved; feet on what rolls or slides may, and those that walk do."""
    carriers = {prop.by for prop in scene.movement.figure.props}
    if scene.movement.walks or "feet" in carriers:
        return {}
    fixed = [side for side in SIDES if f"{side}-foot" not in carriers]
    stays = [side for side in fixed if all(setting.limbs[side].stands for setting in scene.movement.settings)]
    return {side: _moved(scene, body, side) for side in stays if body.setting.limbs[side].stands}


def depth(_: Scene, body: Body) -> Reading:
    """Return how far the hips are above the knees."""
    hip, knee = (mean([body.joints[f"{name}-{side}"] for side in SIDES]) for name in ("hip", "knee"))
    return {"": hip[1] - knee[1]}


def seat(scene: Scene, body: Body) -> Reading:
    """Return how much higher the hips are than in the first pose."""
    return {"": body.joints["hips"][1] - scene.first.joints["hips"][1]}
