"""What a view shows of a movement: how far it is seen to move, and which key pose tells most of it in one picture."""

from __future__ import annotations

from math import dist

from guide.draw.figures.picture.projection import PROJECTIONS
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement

_MARKS = ("hips", "waist", "chest", "vertex", *(f"{name}-{side}" for side in ("right", "left")
          for name in ("shoulder", "elbow", "palm", "knee", "ankle", "ball")))  # fmt: skip
_ALIKE = 0.97
"""A pose that spreads at least so much as the one that spreads most tells as much."""


def _seen(body: Body, view: str) -> list[tuple[float, float]]:
    return [PROJECTIONS[view](body.joints[name])[:2] for name in _MARKS]


def seen_to_move(movement: Movement, view: str) -> float:
    """Return how far the joint that moves most is seen to move from the first pose, in thousandths of body height."""
    first, *others = (_seen(body, view) for body in (movement.poses[0], *movement.glances.values()))
    return max(dist(a, b) for spots in others for a, b in zip(first, spots, strict=True))


def spread(body: Body, view: str) -> float:
    """Return how far the joints of a body spread over a drawing: the size of the box around them."""
    across, down = zip(*_seen(body, view), strict=True)
    return float((max(across) - min(across)) * (max(down) - min(down)))


def card_pose(movement: Movement, view: str) -> int:
    """Return the index of the pose that a small picture shows: the one that is named, or the last of those that spread most."""
    if movement.figure.card:
        return min(movement.figure.card, len(movement.poses)) - 1
    spreads = [spread(body, view) for body in movement.poses]
    return max(index for index, own in enumerate(spreads) if own >= _ALIKE * max(spreads))
