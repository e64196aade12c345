"""The side that works in an exercise of one side: it is the one that moves, or at least moves along."""

from __future__ import annotations

from typing import Any

import pytest

from guide.content.reader import read
from guide.draw.figures.pose.movement import Movement
from guide.model.figure import Figure
from guide.rules.figures.working_side import faults
from tests.support.building import HAND

BONES = read(HAND).guide.skeleton
assert BONES
LIFTS = {"hip": 70, "knee": 80}
"""What a leg does that lifts off the floor."""


def told(lit: list[bool], *poses: dict[str, Any], **fields: Any) -> list[str]:
    """Return what is told of some poses, of muscles that light up on arms (False) or on legs (True)."""
    assert BONES
    movement = Movement(Figure.model_validate({"poses": [{"base": "standing", "hand": "free"}, *poses], **fields}), BONES.lengths)
    return [f"{fault.message}; {fault.mend}" for fault in faults(movement, lit)]


@pytest.mark.parametrize(("limb", "legs"), [({"elbow": 110}, False), ({"foot": "free", **LIFTS}, True)])
def test_the_other_side_moves(limb: dict[str, Any], legs: bool) -> None:
    """A left limb that moves alone is told where muscles light up on such limbs, a right one is not; nor is a hold."""
    (found,) = told([legs], {"left": limb})
    assert f"the left {'leg' if legs else 'arm'} moves" in found
    assert told([legs], {"right": limb}) == told([not legs], {"left": limb}) == told([legs], {"trunk": 3}) == []
    assert told([legs], {"left": limb}, cycle="sides") == [], "what does both sides in turn"


def test_the_leg_that_is_named() -> None:
    """With the leg named that works, it may move, and the other may not; the arm that works is the right one, whatever the leg."""
    left, arm = {"left": {"foot": "free", **LIFTS}}, {"right": {"elbow": 110}}
    assert "'leg: left'" in told([True], left)[0]
    assert told([False, True], left | arm, leg="left") == []
    assert told([False, True], left | arm, leg="both") == [], "where both legs work, either may move"
    assert "the right leg" in told([True], {"right": {"foot": "free", **LIFTS}}, leg="left")[0]


def test_the_other_leg_may_swing_along() -> None:
    """A leg that swings while the other one stands and bends is no fault."""
    assert told([True], {"trunk": 60, "right": {"hip": 70, "knee": 15}, "left": {"foot": "free", "hip": -10, "knee": 20}}) == []
