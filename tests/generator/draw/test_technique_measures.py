"""Measures of technique on poses whose measure is known: which way is positive, and that a body may face any way."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from guide.content.reader import read
from guide.draw.figures.measure.scene import Scene
from guide.draw.figures.measure.technique import MEASURES
from guide.draw.figures.pose.movement import Movement
from guide.model.figure import Figure
from guide.model.technique_sets import Measured
from tests.support.building import HAND

BONES = read(HAND).guide.skeleton
assert BONES
STRIDE = {"right": {"feet": {"x": 140, "y": 0}}, "left": {"feet": {"x": -160, "y": 0}}}
APART = 2 * BONES.lengths.hip_half


class Known(NamedTuple):
    """A pose, and what a measure gives there for a side, or under an empty name."""

    measure: Measured
    pose: dict[str, Any]
    value: float
    side: str = ""


KNOWN = [
    Known("level", {"roll": 0}, 0),
    Known("level", {"roll": 90}, -APART),
    Known("level", {"roll": -30}, APART / 2),
    Known("aside", {"feet": {"x": 0}, "hips": {"x": 0, "y": 500, "z": 30}}, 30),
    Known("drift", {"hips": {"x": 40, "y": 500, "z": 30}}, 40),
    Known("flare", {"shoulder": 0, "arm_out": 50}, 50, "left"),
    Known("flare", {"shoulder": 90, "arm_out": 0}, 0, "right"),
    Known("upper_arms", {"shoulder": 60, "arm_out": 0}, 60, "left"),
    Known("upper_arms", {"shoulder": -25, "arm_out": 0}, -25, "right"),
    Known("feet_apart", {"left": {"hip": 0, "knee": 0}}, APART),
    Known("front_heel", {**STRIDE, "hips": {"x": 0, "y": 480}}, 0, "right"),
]


def taken(measure: Measured, pose: dict[str, Any], **first: float) -> dict[str, float]:
    """Return a measure in the second pose of a body that stands."""
    assert BONES
    movement = Movement(Figure.model_validate({"poses": [{"base": "standing", **first}, pose]}), BONES.lengths)
    return MEASURES[measure](Scene(movement), movement.poses[1])


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: f"{known.measure} {known.value:.0f}")
def test_known_values(known: Known) -> None:
    """A measure gives what the pose was made to have."""
    assert taken(known.measure, known.pose)[known.side] == pytest.approx(known.value, abs=0.5)


def test_the_foot_behind_is_told_from_the_one_ahead() -> None:
    """The back knee is that of the foot behind, whichever it is, and one foot alone has none."""
    bent = {**STRIDE, "hips": {"x": 90, "y": 430}}
    swapped = {"hips": bent["hips"], "left": STRIDE["right"], "right": STRIDE["left"]}
    both = taken("knees", bent)
    assert taken("back_knee", bent)[""] == pytest.approx(both["left"])
    assert taken("back_knee", swapped)[""] == pytest.approx(both["left"])
    assert taken("back_knee", {"left": {"foot": "free"}}) == {}
    assert list(taken("front_heel", swapped)) == ["left"]


def _faces(turn: float) -> dict[str, Any]:
    """Return a pose that leans and spreads, of a body that faces some way."""
    return {"turn": turn, "trunk": 20, "hip": 30, "knee": 40, "left": {"shoulder": 40, "arm_out": 30}, "right": {"shoulder": -20}}


@pytest.mark.parametrize("measure", ["level", "aside", "drift", "flare", "upper_arms", "feet_apart"])
def test_the_way_a_body_faces_changes_nothing(measure: Measured) -> None:
    """Turned by a right angle or more, with the first pose turned as well, a body measures the same."""
    ahead = taken(measure, _faces(0))
    for turn in (90.0, -135.0):
        assert taken(measure, _faces(turn), turn=turn) == pytest.approx(ahead, abs=0.01)
