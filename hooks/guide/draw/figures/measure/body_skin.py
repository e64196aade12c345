"""The body's own skin: how far a point is from legs, trunk and head, in thousandths of body height; negative within them."""

from __future__ import annotations

from itertools import pairwise
from math import hypot, sqrt

from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import Vec, add, distance, local, sub, world

Profile = tuple[tuple[float, float], ...]
"""How thick a leg is toward its front: along it from its upper end, and from the bone to the skin."""
_THIGH: Profile = ((0, 54), (75, 55), (130, 48), (190, 38), (245, 30))
_SHANK: Profile = ((0, 32), (66, 28), (105, 26), (150, 22), (246, 18))
_SEGMENTS = (("hip", "knee", _THIGH), ("knee", "ankle", _SHANK))


def _thick(profile: Profile, along: float) -> float:
    for (start, a), (end, b) in pairwise(profile):
        if along <= end:
            return a + (b - a) * (along - start) / (end - start)
    return profile[-1][1]


def _to_segment(point: Vec, upper: Vec, lower: Vec, profile: Profile) -> float:
    (x, y, z), (a, b, c) = sub(lower, upper), sub(point, upper)  # in numbers, not in vectors: it is asked some ten thousand times
    size = max(x * x + y * y + z * z, 1e-9)
    share = min(1.0, max(0.0, (a * x + b * y + c * z) / size))
    return sqrt((a - share * x) ** 2 + (b - share * y) ** 2 + (c - share * z) ** 2) - _thick(profile, share * sqrt(size))


def to_leg(point: Vec, body: Body, side: str) -> float:
    """Return how far a point is from the skin of a leg."""
    return min(_to_segment(point, body.joints[f"{a}-{side}"], body.joints[f"{b}-{side}"], profile) for a, b, profile in _SEGMENTS)


def seen_aside(point: Vec, body: Body, side: str) -> float:
    """Return how far a point is from the skin of a leg as seen from the side, whatever the width between them."""
    flat = (point[0], point[1], 0.0)
    ends = {name: (*body.joints[f"{name}-{side}"][:2], 0.0) for name in ("hip", "knee", "ankle")}
    return min(_to_segment(flat, ends[a], ends[b], profile) for a, b, profile in _SEGMENTS)


_DEEP, _WIDE = 50.0, 80.0
"""Half the depth and half the width of the trunk."""
_TRUNK = (("hips", "pelvis", -20.0, 60.0), ("waist", "waist", 0.0, 75.0), ("chest", "chest", 0.0, 150.0))
"""Its segments: joint, frame, and from where to where each goes."""


def to_trunk(point: Vec, body: Body) -> float:
    """Return how far a point is from the skin of the trunk, closely enough."""
    nearest = []
    for joint, segment, low, high in _TRUNK:
        ahead, up, aside = local(body.frames[segment], sub(point, body.joints[joint]))
        off = (hypot(ahead / _DEEP, aside / _WIDE) - 1) * _DEEP
        beyond = max(0.0, low - up, up - high)
        nearest.append(hypot(max(0.0, off), beyond) if beyond else off)
    return min(nearest)


_HEAD = 46.0


def to_head(point: Vec, body: Body) -> float:
    """Return how far a point is from the skin of the head."""
    return distance(point, add(body.joints["head"], world(body.frames["head"], (2.0, 45.0, 0.0)))) - _HEAD


def to_body(point: Vec, body: Body) -> float:
    """Return how far a point is from the skin of trunk, head and legs."""
    return min(to_trunk(point, body), to_head(point, body), *(to_leg(point, body, side) for side in SIDES))
