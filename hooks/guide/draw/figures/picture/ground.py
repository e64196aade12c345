"""The ground below a body that walks: marks on the floor, which move back with the foot that stands."""

from __future__ import annotations

from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.props.carrying import GROUND
from guide.draw.figures.props.solids import Group, Solid

_MARKS = 12
"""How many marks there are on either side."""
_DEEP, _LONG, _THICK = -20.0, 30.0, 6.0


def ground(movement: Movement) -> list[Group]:
    """Return the marks on the floor of a walk, two a step, so that the next step finds them where this one did; of all else none."""
    joints = movement.poses[0].joints
    step = joints["ankle-right"][0] - joints["ankle-left"][0]
    if not movement.walks or step < _LONG:
        return []
    marks = (Solid("rod", (index * step / 2, _DEEP, 0.0), (_LONG, 0.0, 0.0), _THICK, look="step") for index in range(-_MARKS, _MARKS + 1))
    return [Group(tuple(marks), by=GROUND)]
