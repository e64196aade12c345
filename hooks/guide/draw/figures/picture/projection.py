"""From a body to the plane of the drawing: where each segment begins, how it is turned and how much of its length is seen."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from math import atan2, degrees
from typing import NamedTuple

from guide.draw.figures.pose.body import BALL, Body
from guide.draw.figures.pose.rows import Row, each, row, turn, values
from guide.draw.figures.pose.vectors import Vec, length

Projection = Callable[[Vec], Vec]
# To the right, down, and towards the one who looks.
PROJECTIONS: dict[str, Projection] = {
    "side": lambda p: (p[0], -p[1], p[2]),
    "front": lambda p: (-p[2], -p[1], p[0]),
    "back": lambda p: (p[2], -p[1], -p[0]),
    "top": lambda p: (p[0], p[2], p[1]),
}
TRUNK = ("pelvis", "waist", "chest", "neck", "head")
ARM = ("upper-arm", "forearm", "hand")
LEG = ("thigh", "shank", "foot", "toes")
GIRDLE = "girdle"
FOOT = ("foot", "toes")
PARENTS = {"waist": "pelvis", "chest": "waist", "neck": "chest", "head": "neck"}
_STARTS = {"pelvis": "hips", "waist": "waist", "chest": "chest", "neck": "neck", "head": "head", "thigh": "hip", "shank": "knee",
           "foot": "ankle", "toes": "ball",
    "girdle": "collar", "upper-arm": "shoulder", "forearm": "elbow", "hand": "wrist"}  # fmt: skip
_BARREL = ("chest", "pelvis")
_ROUND = ("head", *_BARREL, "upper-arm", "forearm", "hand", "thigh", "shank")
"""Segments that are drawn as their cross-section where they point at the reader."""
_END = 0.4
_FOOT_END = 0.75
"""Less of its length than this is seen, on average, of a segment that points at the reader."""
_ASIDE, _PLAIN = 0.5, 0.1
"""A foot whose side faces the reader by more of 1 is turned out; a thigh of which more is always seen leads to its knee."""
_POINT = 0.05
"""Where less of its length than this is seen, a segment has no direction of its own in the drawing."""
_LEAST = 0.25
"""The least share of a segment's length that is drawn where it points at the reader."""

BALL_LOW = 27.0
"""How far the joint of the toes is below the ankle of a foot that stands."""


class Placed(NamedTuple):
    """A segment in the drawing: its upper end, its angle in degrees, and the share of its length that is seen."""

    x: float
    y: float
    angle: float
    share: float


class Look(NamedTuple):
    """How a segment is seen through a whole movement: which outline, which side its front is on, and whether it points at the reader."""

    seen: str
    facing: int
    end_on: bool = False
    front_shows: bool = True
    """Where it is not seen from the side: whether its front faces the reader."""
    outer_shows: bool = True
    """Where it is seen from the side: whether its outer side faces the reader; of the trunk, always."""

    @property
    def face(self) -> str:
        """Which side of it faces the reader: outside, inside, front or back; none where it points at the reader."""
        if self.seen == "side":
            return "outside" if self.outer_shows else "inside"
        return "" if self.seen == "end" else "front" if self.front_shows else "back"


def parent(segment: str) -> str:
    """Return the segment that another hangs on, or an empty string."""
    part, _, side = segment.rpartition("-")
    if segment in PARENTS or segment == "pelvis":
        return PARENTS.get(segment, "")
    if part == GIRDLE:
        return "chest"
    chain = ARM if part in ARM else LEG
    index = chain.index(part)
    return f"{chain[index - 1]}-{side}" if index else "chest" if chain is ARM else "pelvis"


@cache
def kind(segment: str) -> str:
    """Return a segment's name without its side."""
    part = segment.rpartition("-")[0]
    return part if part in (*ARM, *LEG, GIRDLE) else segment


def start(segment: str) -> str:
    """Return the joint where a segment begins."""
    part = kind(segment)
    return _STARTS[part] + segment[len(part) :]


def axis(body: Body, segment: str, end_on: bool = False) -> Vec:
    """Return the unit vector along a segment from its upper end: trunk upward, limbs downward, the foot to its toes.

    Head, trunk and hands that point at the reader lie as their front does: the face, the chest, the palm.
    """
    frame = body.frames[segment]
    if end_on and kind(segment) in ("head", *_BARREL, "hand"):
        return frame.front
    if segment in TRUNK:
        return frame.up
    if kind(segment) in FOOT and not end_on:
        return frame.front
    return (-frame.up[0], -frame.up[1], -frame.up[2])


def look(bodies: list[Body], segment: str, view: str) -> Look:
    """Return how a segment is seen, judged by all of a movement."""
    project = PROJECTIONS[view]
    foot = kind(segment) in FOOT
    end_on = _points(bodies, segment, project)
    if end_on and kind(segment) in _ROUND:
        return Look("end", 1, end_on)
    ahead = aside = toward = outer = 0.0
    for body in bodies:
        frame = body.frames[segment]
        along = project(axis(body, segment, foot and end_on))
        front = project(frame.up if foot and not end_on else frame.front)
        toward += front[2]
        outward = project(frame.right if not segment.endswith("left") else (-frame.right[0], -frame.right[1], -frame.right[2]))
        ahead += along[0] * front[1] - along[1] * front[0]
        aside += along[0] * outward[1] - along[1] * outward[0]
        outer += outward[2]
    outside = segment in TRUNK or outer >= 0
    if foot:
        return Look("front" if end_on else "side", 1 if ahead >= 0 else -1, end_on, toward >= 0, outside)
    seen = "side" if abs(ahead) >= abs(aside) else "front"
    return Look(seen, 1 if (ahead if seen == "side" else aside) >= 0 else -1, False, toward >= 0, outside)


def _points(bodies: list[Body], segment: str, project: Projection) -> bool:
    """Tell whether a segment points at the reader, judged by all of a movement."""
    shares = [length((*project(axis(body, segment))[:2], 0.0)) for body in bodies]
    seen_length = sum(shares) / len(bodies)
    if kind(segment) in FOOT:
        return seen_length < _FOOT_END and sum(abs(project(body.frames[segment].right)[2]) for body in bodies) / len(bodies) < _ASIDE
    if segment in _BARREL:  # its round section shows only from the head's end, and while it never bows out of the line of sight
        return max(shares) < _END and all(project(body.frames[segment].up)[2] > 0 for body in bodies)
    # The round end of a thigh would lie beside a knee that is not before the hip; as long as its way is plain, it is drawn short.
    return seen_length < _END and (kind(segment) != "thigh" or min(shares) < _PLAIN)


def lies_alike(body: Body, one: str, other: str, view: str, end_on: bool) -> bool:
    """Tell whether two segments lie in the drawing at the same place and in the same way."""
    project = PROJECTIONS[view]
    pairs = ((body.joints[start(one)], body.joints[start(other)]), (axis(body, one, end_on), axis(body, other, end_on)))
    return all(project(a)[:2] == project(b)[:2] for a, b in pairs)


def placed(body: Body, segment: str, view: str, end_on: bool) -> Placed:
    """Return a segment in the drawing at one moment, or through many with angles that never jump by a full turn."""
    project = PROJECTIONS[view]
    x, y, _ = project(body.joints[start(segment)])
    along = project(axis(body, segment, end_on))
    share = length((along[0], along[1], 0.0))
    angle = each(_angle, along[1], along[0])
    if isinstance(angle, Row):
        angle = row(_steady(angle.of, values(share, len(angle.of))))
    whole = end_on and kind(segment) in _ROUND
    return Placed(x, y, angle, 1.0 if whole else each(max, share, _LEAST))


def on_foot(toes: Placed, foot: Placed, facing: int) -> Placed:
    """Return toes at the ball of a foot as it is drawn from the side: there they stay on it, however it is turned about its length."""
    c, s = turn(foot.angle)
    x, y = BALL * foot.share, -facing * BALL_LOW
    return toes._replace(x=foot.x + c * x - s * y, y=foot.y + s * x + c * y)


def _angle(y: float, x: float) -> float:
    return degrees(atan2(y, x))


def unwound(angles: list[float]) -> list[float]:
    """Return angles that follow each other the short way round, however often they pass a full turn."""
    found = angles[:1]
    for angle in angles[1:]:
        found.append(angle + 360 * round((found[-1] - angle) / 360))
    return found


def _steady(angles: list[float], shares: list[float]) -> list[float]:
    """Return the angles that follow each other without a jump; a segment that is seen end on has the angle of a moment ago."""
    if min(shares) > _POINT and max(angles) - min(angles) < 180:
        return angles
    found = angles[:1]
    for angle, share in zip(angles[1:], shares[1:], strict=True):
        seen = angle if share > _POINT else found[-1]
        found.append(seen + 360 * round((found[-1] - seen) / 360))
    return found
