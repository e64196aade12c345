"""What a movement carries along, and the way it takes."""

from __future__ import annotations

from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.pace import FRAMES
from guide.draw.figures.pose.unrolled import places
from guide.draw.figures.pose.vectors import Vec
from guide.draw.figures.props.carrying import carried

_STILL = ("back", "knees", "right-elbow", "left-elbow")
"""What carries things that are no load."""


def load(movement: Movement) -> tuple[str, list[Vec]]:
    """Return what the movement carries along, and where it is at each moment: the load, or else the hips."""
    by = next((prop.by for prop in movement.figure.props if prop.by and prop.by not in _STILL), "")
    course = movement.course
    return by or "hips", places(carried(course, by) if by else course.joints["hips"], range(FRAMES + 1))
