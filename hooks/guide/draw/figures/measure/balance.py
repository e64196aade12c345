"""Balance: where the weight of the body and of what it holds presses on the floor, and where it stands."""

from __future__ import annotations

from guide.draw.figures.measure.surfaces import stands_at
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import Vec, add, sub, unit, world
from guide.draw.figures.props.carrying import carried
from guide.draw.figures.props.props import pulls
from guide.model.skeleton import Skeleton

_TRUNK = (
    ("pelvis", "hips", "waist", 0.5),
    ("waist", "waist", "chest", 0.5),
    ("chest", "chest", "neck", 0.5),
    ("head", "neck", "vertex", 0.6),
)
_LIMBS = (("upper_arm", "shoulder", "elbow"), ("forearm", "elbow", "wrist"), ("hand", "wrist", "palm"), ("thigh", "hip", "knee"),
          ("shank", "knee", "ankle"))  # fmt: skip


def center_of_mass(body: Body, skeleton: Skeleton) -> tuple[Vec, float]:
    """Return the center of mass of the body, and its mass as the sum of the segments' shares."""
    masses, centers = skeleton.masses, skeleton.centers
    weighed: list[tuple[float, Vec]] = []
    for name, a, b, share in _TRUNK:
        start = body.joints[a]
        weighed.append((getattr(masses, name), add(start, sub(body.joints[b], start), share)))
    for side in SIDES:
        for name, a, b in _LIMBS:
            start = body.joints[f"{a}-{side}"]
            weighed.append((getattr(masses, name), add(start, sub(body.joints[f"{b}-{side}"], start), getattr(centers, name, 0.5))))
        weighed.append((masses.foot, add(body.joints[f"ankle-{side}"], world(body.frames[f"foot-{side}"], (38.0, -20.0, 0.0)))))
    whole = sum(mass for mass, _ in weighed)
    x, y, z = (sum(mass * at[i] for mass, at in weighed) / whole for i in range(3))
    return (x, y, z), whole


def pressure(body: Body, movement: Movement, skeleton: Skeleton) -> float:
    """Return the x of the point of the floor through which all forces on body and load pass; a band or cable pulls as a force."""
    center, mass = center_of_mass(body, skeleton)
    moment, weight = mass * center[0], mass
    for prop in movement.figure.props:
        if not prop.load or not prop.by:
            continue
        at = carried(body, prop.by)
        if prop.to:
            continue
        if pulls(prop):
            pull = unit(sub((prop.x or 0.0, prop.y if prop.y is not None else 1300.0, prop.z or 0.0), at))
            px, py = pull[0] * prop.load, pull[1] * prop.load
            moment += at[1] * px - at[0] * py
            weight -= py
        else:
            moment += prop.load * at[0]
            weight += prop.load
    return moment / weight


def support(body: Body, movement: Movement, index: int) -> tuple[float, float] | None:
    """Return from where to where along x the feet stand, or None where more than the feet carries the body."""
    limbs = movement.settings[index].limbs
    lengths = movement.lengths
    if body.setting.fixed not in ("feet", "toes", "heels", "hips") or any(limb.lies for limb in limbs.values()):
        return None
    reach: list[float] = []
    for side, limb in limbs.items():
        if not limb.stands:
            continue
        x = stands_at(body, limb, side, lengths)[0]
        toes = lengths.foot - lengths.heel - 10
        reach += {"flat": [x - lengths.heel, x + toes], "toes": [x - 20, x + 30], "heel": [x - 12, x + 20]}[limb.foot]
    return (min(reach), max(reach)) if reach else None
