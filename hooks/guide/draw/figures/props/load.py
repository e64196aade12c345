"""What a movement carries along, and the way it takes."""

from __future__ import annotations

from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.pace import FRAMES
from guide.draw.figures.pose.unrolled import places
from guide.draw.figures.pose.vectors import Vec, distance
from guide.draw.figures.props.carrying import carried

_STILL = ("back", "knees", "right-elbow", "left-elbow")
"""What carries things that are no load."""


_APART = 200.0
"""Hands that part by more than this, in thousandths of body height, carry a load each."""


def load(movement: Movement, near: str = "right") -> tuple[str, list[Vec]]:
    """Return what the movement carries along, and where it is at each moment: the load, or else the hips.

    Where both hands part, it is the hand on the side that is `near`.
    """
    by = next((prop.by for prop in movement.figure.props if prop.by and prop.by not in _STILL), "")
    if by == "hands" and _parts(movement):
        by = f"{near}-hand"
    course = movement.course
    return by or "hips", places(carried(course, by) if by else course.joints["hips"], range(FRAMES + 1))


def _parts(movement: Movement) -> bool:
    """Tell whether the hands are farther from each other at one end than at the other."""
    start, end = (distance(body.joints["palm-right"], body.joints["palm-left"]) for body in (movement.poses[0], movement.poses[-1]))
    return abs(end - start) > _APART
