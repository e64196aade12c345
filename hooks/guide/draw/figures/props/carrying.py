"""Where a body carries a prop: in its hands, on its hips, under its feet."""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, tan

from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.rows import apart, each
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import WORLD, Frame, Vec, add, local, mean, sub, world
from guide.draw.figures.props.solids import BALL, Group


def _crease(body: Body, front: float) -> Vec:
    """Return the crease of the hips, `front` before the pelvis: the more they bend, the higher the thighs push what lies there."""
    forward, upward, _ = local(
        body.frames["pelvis"], mean([sub(body.joints[f"knee-{side}"], body.joints[f"hip-{side}"]) for side in SIDES])
    )
    return (front, each(_pushed, forward, upward), 0.0)


def _pushed(forward: float, upward: float) -> float:
    bent = max(atan2(forward, -upward), 0.0)
    return min(8.0 + 44.0 * tan(min(bent, 2.2) / 2), 110.0)


def _lowest(body: Body, side: str) -> Vec:
    """Return the middle of a sole that lies level, else the end of it that is lower: heel or ball."""
    heel, ball = (add(body.joints[f"ankle-{side}"], world(body.frames[f"foot-{side}"], (along, -39.0, 0.0))) for along in (-22.0, 80.0))
    return apart(_nearer_to_the_floor, heel, ball)


def _nearer_to_the_floor(heel: Vec, ball: Vec) -> Vec:
    return mean([heel, ball]) if abs(heel[1] - ball[1]) < 12 else min(heel, ball, key=lambda point: point[1])


def _rolling(body: Body) -> Vec:
    """Return where a ball on the floor is that rolls along below both feet."""
    x, _, z = mean([_lowest(body, side) for side in SIDES])
    return (x, BALL, z)


_ASIDE = 42.0
"""How far from the elbow the middle of what lies between it and the trunk is."""
GROUND = "ground"
"""What carries the marks of the ground on which a body walks: the right foot, which steps first."""


def carried(body: Body, by: str) -> Vec:
    """Return where a part of the body carries something: the middle of both hands, the crease of the hips …"""
    j, f = body.joints, body.frames

    def on(joint: str, frame: str, at: Vec) -> Vec:
        return add(j[joint], world(f[frame], at))

    both = {"hands": "palm", "knees": "knee", "ankles": "ankle", "feet": "ankle"}
    if by in both:
        return mean([j[f"{both[by]}-{side}"] for side in SIDES])
    places: dict[str, Callable[[], Vec]] = {
        "right-hand": lambda: j["palm-right"], "left-hand": lambda: j["palm-left"],
        "right-foot": lambda: j["ankle-right"], "left-foot": lambda: j["ankle-left"],
        "right-elbow": lambda: on("elbow-right", "upper-arm-right", (0.0, 0.0, -_ASIDE)),
        "left-elbow": lambda: on("elbow-left", "upper-arm-left", (0.0, 0.0, _ASIDE)),
        "hips": lambda: on("hips", "pelvis", _crease(body, 72.0)), "lap": lambda: on("hips", "pelvis", _crease(body, 42.0)),
        "shoulders": lambda: on("chest", "chest", (-62.0, 168.0, 0.0)),
        "chest": lambda: add(carried(body, "hands"), (0.0, -24.0, 0.0)), "back": lambda: on("chest", "chest", (-73.0, 60.0, 0.0)),
        GROUND: lambda: (j["ankle-right"][0], 0.0, 0.0),
        "below-knee": lambda: on("knee-right", "shank-right", (30.0, -30.0, 0.0)),
        "soles": lambda: mean([_lowest(body, side) for side in SIDES]), "rolling": lambda: _rolling(body),
        "shins": lambda: mean([on(f"ankle-{side}", f"shank-{side}", (-46.0, 40.0, 0.0)) for side in SIDES]),
    }  # fmt: skip
    return places[by]()


def origin(group: Group, body: Body) -> Vec:
    """Return where a group is at a moment."""
    if not group.by:
        return group.origin
    x, y, z = carried(body, group.by)
    return (x, 0.0 if group.ground else y, z)


def rope_start(group: Group, body: Body) -> Vec | None:
    """Return where the rope of a group begins at a moment; None where it has none."""
    return carried(body, group.rope_by) if group.rope_by else group.rope_from


def frame(group: Group, body: Body) -> Frame:
    """Return how a group is turned at a moment."""
    return body.frames[group.turns_with] if group.turns_with else WORLD
