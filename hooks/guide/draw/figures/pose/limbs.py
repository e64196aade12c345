"""Inverse kinematics of a limb of two segments, and the frames that follow from where its joints are."""

from __future__ import annotations

from math import atan2, cos, degrees, radians, sin
from typing import NamedTuple

from guide.draw.figures.pose.rows import apart, each, least, sqrt, turn
from guide.draw.figures.pose.vectors import Frame, Vec, add, cross, distance, dot, local, sub, unit, world

SHORTEST = 1e-6


class Solved(NamedTuple):
    """Where the middle joint and the end of a limb come to lie, and how far the end stays from its target."""

    middle: Vec
    end: Vec
    gap: float


def two_bones(root: Vec, target: Vec, upper: float, lower: float, pole: Vec) -> Solved:
    """Return a limb of two segments whose middle points towards `pole`; out of reach, it stretches or folds towards the target."""
    line = sub(target, root)
    far = distance(target, root)
    along = unit(line, (0.0, -1.0, 0.0))
    span = each(min, each(max, far, abs(upper - lower) + SHORTEST), upper + lower)
    square = sub(pole, _times(along, dot(pole, along)))
    aside = unit(square) if least(dot(square, square)) > SHORTEST else apart(_aside, square, along)
    reach = (upper * upper - lower * lower + span * span) / (2 * span)
    height = sqrt(each(max, 0.0, upper * upper - reach * reach))
    middle = add(add(root, along, reach), aside, height)
    return Solved(middle, add(root, along, span), each(abs, far - span))


def _aside(square: Vec, along: Vec) -> Vec:
    """Return where a limb bends: as its pole says, or anywhere where that lies along the limb."""
    return unit(square) if dot(square, square) > SHORTEST else _square(along)


def _times(a: Vec, factor: float) -> Vec:
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def _square(a: Vec) -> Vec:
    """Return some unit vector square to `a`."""
    return unit(cross(a, (0.0, 0.0, 1.0) if abs(a[2]) < 0.9 else (1.0, 0.0, 0.0)))


def elbow_pole(chest: Frame, reach: Vec, angle: float, side: int) -> Vec:
    """Return where an elbow points: behind a hanging arm, below a raised one; `angle` degrees of that turned out to the side."""
    return _pole(chest, reach, angle, side, -1.0)


def knee_pole(pelvis: Frame, reach: Vec, angle: float, side: int) -> Vec:
    """Return where a knee points: in front of a hanging leg, above a raised one; `angle` degrees of that turned out to the side."""
    return _pole(pelvis, reach, angle, side, 1.0)


def _pole(base: Frame, reach: Vec, angle: float, side: int, ahead: float) -> Vec:
    forward, upward, _ = local(base, reach)
    raised = each(atan2, forward, -upward)
    way = world(base, (ahead * each(cos, raised), ahead * each(sin, raised), 0.0))
    c, s = turn(angle)
    return add(_times(way, c), _times(base.right, side), s)


def frames(root: Vec, middle: Vec, end: Vec, pole: Vec, bends: int) -> tuple[Frame, Frame]:
    """Return the frames of both segments; `bends` is 1 where the lower one folds forward (elbow), -1 where it folds back (knee)."""
    up, low = unit(sub(root, middle)), unit(sub(middle, end))
    fold = _times(sub(end, middle), bends)
    aside = sub(fold, _times(up, dot(fold, up)))
    front = unit(aside) if least(dot(aside, aside)) >= 1e-3 else apart(_front, up, aside, _times(pole, -bends))
    right = cross(front, up)
    return Frame(front, up, right), Frame(cross(low, right), low, right)


def _front(up: Vec, aside: Vec, away: Vec) -> Vec:
    """Return the front of a limb; one that is stretched has it where its pole is."""
    if dot(aside, aside) < 1e-3:
        aside = sub(away, _times(up, dot(away, up)))
    return unit(aside, _square(up))


def joint_angles(parent: Frame, child: Frame, side: int) -> tuple[float, float, float]:
    """Return flexion, abduction and outward turn of a limb at its joint, in degrees; the opposite of `vectors.joined`."""
    forward, upward, outward = local(parent, _times(child.up, -1.0))
    out = each(_angle, side * outward, sqrt(forward * forward + upward * upward))
    flexion = each(_wound, each(_angle, forward, -upward))
    front = local(parent, child.front)
    c, s = turn(flexion)
    unflexed = (c * front[0] + s * front[1], front[2])  # what is left of the front in the plane across the limb
    return flexion, out, each(_turn, unflexed[0], unflexed[1], out, side)


def _angle(y: float, x: float) -> float:
    return degrees(atan2(y, x))


def _wound(flexion: float) -> float:
    return flexion + 360 if flexion < -120 else flexion


def _turn(ahead: float, aside: float, out: float, side: int) -> float:
    """Return the turn of a limb about its length, by where its front points; a limb that is stretched out has none."""
    return degrees(atan2(side * (aside / cos(radians(out)) if abs(out) < 89.9 else 0.0), ahead))


def fold_angle(upper: Frame, lower: Frame) -> float:
    """Return how far a knee or elbow is folded, in degrees: positive towards the front of the upper segment."""
    down = _times(lower.up, -1.0)
    found: float = each(_angle, dot(down, upper.front), -dot(down, upper.up))
    return found
