"""How far two bodies are apart: the way that a movement goes from one key pose to the next."""

from __future__ import annotations

from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import distance

_MARKS = ("hips", "chest", "head", *(f"{name}-{side}" for name in ("knee", "ankle", "elbow", "palm") for side in SIDES))
"""Joints whose way is looked at."""


def apart(a: Body, b: Body) -> float:
    """Return how far the joints of two bodies are apart on average, in thousandths of body height."""
    return sum(distance(a.joints[name], b.joints[name]) for name in _MARKS) / len(_MARKS)
