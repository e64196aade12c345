"""What lies over what in a drawing: by how near to the reader limbs, trunk and things are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import hypot

from guide.draw.figures.picture.bounds import REACH
from guide.draw.figures.picture.projection import PROJECTIONS, Projection
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import Vec, add, mean, sub, world
from guide.draw.figures.props.carrying import GROUND, frame, origin, rope_start
from guide.draw.figures.props.solids import Group, Solid

_CLEAR = 40.0
"""What is nearer than something else by less than this, in thousandths of body height, does not hide it."""
_TRUNK = (("hips", "chest", 60.0), ("chest", "neck", 70.0), ("head", "vertex", 44.0))
_ARM = (("shoulder", "elbow", 28.0), ("elbow", "wrist", 22.0), ("wrist", "palm", 20.0))
_LEG = (("hip", "knee", 44.0), ("knee", "ankle", 30.0), ("ankle", "ball", 24.0))
Part = tuple[Vec, Vec, float]
"""A piece of the body: both ends, and how thick it is about the line between them."""
_HOLDING = {"hands": tuple(SIDES), "chest": tuple(SIDES), "right-hand": ("right",), "left-hand": ("left",)}
"""The arms that hold what is carried there: these lie neither before nor behind it."""
_OF_THIGH = 0.44
"""How near a leg is at most, as a share of how far its knee is nearer to the reader than its hip."""
_STEPS = 12
"""In so many steps what is long is looked at."""
_WITHIN = 0.6
"""Half of a box within something round, in its radii."""


def nods(bodies: list[Body], view: str) -> bool:
    """Tell whether the head is nearer to the reader than the chest, and so lies over it."""
    project = PROJECTIONS[view]
    nearer = [project(body.joints["vertex"])[2] - project(body.joints["chest"])[2] for body in bodies]
    return sum(nearer) / len(nearer) > REACH


def depths(bodies: list[Body], view: str) -> dict[str, float]:
    """Return how near each limb is to the reader, on average; the trunk is at 0.

    But from the side, a leg is no nearer than its thigh comes toward the reader: where it hangs straight, the hips lie over it.
    """
    project = PROJECTIONS[view]
    trunk = sum(project(body.joints["chest"])[2] for body in bodies)
    found = {}
    for side in SIDES:
        for name, joints in (("arm", ("elbow", "wrist")), ("leg", ("knee", "ankle"))):
            total = sum(project(body.joints[f"{joint}-{side}"])[2] for body in bodies for joint in joints) / len(joints)
            found[f"{name}-{side}"] = (total - trunk) / len(bodies)
        if view != "side":
            thighs = [project(body.joints[f"knee-{side}"])[2] - project(body.joints[f"hip-{side}"])[2] for body in bodies]
            found[f"leg-{side}"] = min(found[f"leg-{side}"], _OF_THIGH * sum(thighs) / len(bodies))
    return found


def parts(body: Body, without: tuple[str, ...] = ()) -> Iterator[Part]:
    """Yield the pieces of a body, `without` the arms of some sides."""
    yield from ((body.joints[a], body.joints[b], thick) for a, b, thick in _TRUNK)
    for side in SIDES:
        for a, b, thick in (*(() if side in without else _ARM), *_LEG):
            yield body.joints[f"{a}-{side}"], body.joints[f"{b}-{side}"], thick


def tucked(bodies: list[Body], view: str) -> list[str]:
    """Return the sides whose forearm passes behind the leg of that side, and never clearly before it or the trunk."""
    found = {side: [gap for body in bodies for gap in _beside(body, side, PROJECTIONS[view])] or [0.0] for side in SIDES}
    return [side for side, gaps in found.items() if min(gaps) < -_CLEAR and max(gaps) < _CLEAR]


def _beside(body: Body, side: str, project: Projection) -> Iterator[float]:
    """Yield by how much forearm and palm are nearer to the reader than trunk and leg of their side, where they overlap in the drawing."""
    elbow, wrist, palm = (body.joints[f"{joint}-{side}"] for joint in ("elbow", "wrist", "palm"))
    leg = [(f"{a}-{side}", f"{b}-{side}", thick) for a, b, thick in _LEG]
    for spot, (a, b, thick) in product((mean([elbow, wrist]), wrist, palm), (*leg, *_TRUNK)):
        gap = _ahead(project(spot), project(body.joints[a]), project(body.joints[b]), thick)
        if gap is not None:
            yield gap


def _half(solid: Solid) -> Vec:
    """Return half the lengths of a box that lies within a solid."""
    if solid.shape == "box":
        return (solid.size[0] / 2, solid.size[1] / 2, solid.size[2] / 2)
    radius = _WITHIN * solid.size[0]
    return (radius, radius, solid.size[2] / 2 if solid.shape == "disc" else radius)


def _inside(solid: Solid) -> Iterator[Vec]:
    """Yield points of a solid, about its group's origin."""
    if solid.shape == "rod":
        yield from (add(solid.at, solid.size, step / _STEPS) for step in range(_STEPS + 1))
        return
    x, y, z = _half(solid)
    for a, b, c in product((-1, 0, 1), repeat=3):
        yield add(solid.at, world(solid.axes, (a * x, b * y, c * z)))


def _points(group: Group, solid: Solid, body: Body) -> Iterator[Vec]:
    """Yield points of a solid where it is at a moment; of a rope, all along it."""
    at = origin(group, body)
    start = rope_start(group, body)
    if solid.shape == "rope" and start:
        yield from (add(start, sub(at, start), step / _STEPS) for step in range(_STEPS + 1))
        return
    turned = frame(group, body)
    yield from (add(at, world(turned, point)) for point in _inside(solid))


def _ahead(spot: Vec, start: Vec, end: Vec, thick: float) -> float | None:
    """Return by how much a spot is nearer to the reader than a piece of the body, both projected; None where they do not overlap."""
    way, off = sub(end, start), sub(spot, start)
    size = way[0] ** 2 + way[1] ** 2
    share = min(1.0, max(0.0, (off[0] * way[0] + off[1] * way[1]) / size)) if size > 1 else float(way[2] > 0)
    if hypot(off[0] - share * way[0], off[1] - share * way[1]) > thick:
        return None
    return off[2] - share * way[2]


def _gaps(group: Group, solid: Solid, body: Body, project: Projection) -> Iterator[float]:
    """Yield, for each piece of the body that a solid overlaps in the drawing, by how much the solid is nearer to the reader."""
    spots = [project(point) for point in _points(group, solid, body)]
    holding = (*_HOLDING.get(group.by, ()), *_HOLDING.get(group.rope_by, ()))
    for start, end, thick in parts(body, holding):
        a, b = project(start), project(end)
        if found := [ahead for spot in spots if (ahead := _ahead(spot, a, b, thick)) is not None]:
            yield max(found)


def _lifts(group: Group, solid: Solid, view: str) -> bool:
    """Tell whether a solid that is made to lie behind the body may come before it: what is carried, but for what hides too much.

    From the side a band that comes from ahead ends behind the fist that holds it.
    """
    return group.by not in ("", GROUND) and solid.look != "plate" and (solid.shape != "rope" or view != "side")


def lies_before(group: Group, solid: Solid, bodies: list[Body], view: str) -> bool:
    """Tell whether a solid is drawn over the body: as it is made, unless what it overlaps is nearer, or all of that is farther."""
    if solid.look == "rope" or not (solid.front or _lifts(group, solid, view)):
        return solid.front
    gaps = [gap for body in bodies for gap in _gaps(group, solid, body, PROJECTIONS[view])] or [0.0]
    if solid.front:
        return min(gaps) > -_CLEAR or max(gaps) > _CLEAR
    return min(gaps) > _CLEAR
