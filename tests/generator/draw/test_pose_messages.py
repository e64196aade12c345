"""What is said about poses: starting points are clean, one cause is one problem, and a mend is a mend."""

from __future__ import annotations

from typing import get_args

import pytest

from guide.content.reader import read
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.named_poses import NEEDS
from guide.model.figure import BasePose, Figure, Pose
from guide.model.props import Prop
from guide.rules import all_rules
from guide.rules.figures import _faults
from guide.rules.figures._faults import Fault
from tests.support.building import HAND

SKELETON = read(HAND).guide.skeleton
assert SKELETON
all_rules()


def found(figure: Figure) -> dict[str, list[Fault]]:
    """Return what the rules on poses find in a figure, by rule, without what follows from something else."""
    assert SKELETON
    movement = Movement(figure, SKELETON.lengths)
    placed = _faults.placed(movement)
    faults = {rule: list(find(movement, SKELETON)) for rule, (find, lost) in _faults._CHECKS.items() if placed or lost}
    return {rule: faults for rule, faults in _faults.causes(faults).items() if faults}


@pytest.mark.parametrize("base", get_args(BasePose))
def test_a_named_pose_is_clean(base: BasePose) -> None:
    """Each named pose, with nothing but the prop that it can't be without, passes all checks."""
    needs = [Prop(prop=NEEDS[base])] if base in NEEDS else []  # type: ignore[arg-type]
    faults = found(Figure(props=needs, poses=[Pose(base=base), Pose(shoulders_up=5)]))
    assert {rule for rule in faults if rule != "pose-seen"} == set()  # it hardly moves


def test_one_missing_line_is_one_problem_a_pose() -> None:
    """Both feet are placed and the hips are not: that is all that is told."""
    step_up = [{"prop": "box", "x": 100, "y": 200}]
    poses = [
        {"base": "standing", "right": {"feet": {"x": 90, "y": 200}}, "left": {"feet": {"x": -120, "y": 0}}},
        {"trunk": 20},
    ]
    faults = found(Figure.model_validate({"props": step_up, "poses": poses}))
    assert list(faults) == ["pose-place"] and len(faults["pose-place"]) == 2


def test_what_follows_from_a_gross_fault_is_held_back() -> None:
    """A body that lies half a meter in the floor is told once."""
    faults = found(Figure.model_validate({"poses": [{"base": "standing", "hips": {"y": 200}}, {"trunk": 20}]}))
    assert list(faults) == ["pose-floor"] and [fault.gross for fault in faults["pose-floor"]] in ([True], [True, True])


def test_a_foot_that_comes_or_goes_is_not_told_its_ankle() -> None:
    """A foot that stands too high before it lifts is told by how much: the way of its ankle has no number that could be written."""
    left = [{"feet": {"x": -80, "y": 10}}, {"foot": "free", "feet": {"x": 0, "y": 90}}]
    poses = [{"right": {"feet": {"x": 60, "y": 0}}, "left": side} for side in left]
    faults = found(Figure.model_validate({"poses": [{"base": "standing", "hips": {"y": 500}, **poses[0]}, poses[1]]}))
    assert [fault.mend.partition(":")[0] for fault in faults["pose-hold"]] == ["lower it by 10"]


def test_out_of_reach_says_how_far_and_which_way() -> None:
    """A hand too far ahead is told to come back, and the shoulder to come forward, until it passes."""
    far: dict[str, object] = {"base": "standing", "hand": "free", "hands": {"x": 500, "y": 800}}
    (fault,) = found(Figure.model_validate({"poses": [far, {"neck": 5}]}))["pose-reach"]
    assert "cm out of reach" in fault.message
    assert fault.mend == "move 'hands' back, or bring the shoulder forward"
    near = {**far, "hands": {"x": 370, "y": 800}}
    assert "pose-reach" not in found(Figure.model_validate({"poses": [near, {"neck": 5}]}))


def test_a_mend_of_a_placed_hand_is_the_number_to_write() -> None:
    """A palm that hovers is told the height to write, and with that it passes."""
    poses = [{"base": "hands-and-knees", "hands": {"x": 300, "y": 40}}, {"neck": 10}]
    (fault,) = found(Figure.model_validate({"poses": poses}))["pose-hold"]
    assert fault.mend == "write 'y: 0' under 'hands'"
    poses[0]["hands"] = {"x": 300, "y": 0}
    assert found(Figure.model_validate({"poses": poses})) == {}


def test_a_prop_is_named() -> None:
    """What reaches into the body is called by its name, once for all parts near a pose."""
    figure = {"props": [{"prop": "box", "x": 20, "y": 200}], "poses": [{"base": "standing", "hand": "free"}, {"trunk": 5}]}
    faults = found(Figure.model_validate(figure))["pose-floor"]
    assert all(fault.message.startswith("the box reaches") for fault in faults) and len(faults) <= 2


def test_a_fault_on_the_way_blames_no_pose() -> None:
    """A hand that passes through its shoulder halfway is told between which poses, and to add one; both of these are right."""
    ends = [{"hands": {"x": x, "y": 818}} for x in (-250, 250)]
    faults = found(Figure.model_validate({"poses": [{"base": "standing", "hand": "free", **ends[0]}, ends[1]]}))["pose-range"]
    assert [" degrees between pose 1 and pose 2, 50% of the way, " in fault.message for fault in faults] == [True]
    assert faults[0].mend.startswith("add a pose between the two, or move 'hands' or the shoulder, ")


def test_a_hand_that_lies_in_one_pose_alone_is_looked_at() -> None:
    """A palm that lies on nothing between two poses with free hands carries nobody, and is told in the pose that says so."""
    poses = [{"base": "standing", "hand": "free"}, {"right": {"hand": "flat", "hands": {"x": 200, "y": 600}}}, {"hand": "free"}]
    (fault,) = found(Figure.model_validate({"poses": poses}))["pose-hold"]
    assert fault.message.startswith("the right palm is ") and fault.message.endswith(" above what it lies on in pose 2")


@pytest.mark.parametrize(("forward", "slips"), [(80, False), (0, True)])
def test_a_foot_that_rises_stays_on_its_ball(forward: float, slips: bool) -> None:
    """Onto the toes and down again the ball stays where it is: 80 ahead of where the flat foot was placed, else the foot has slid."""
    flat, toes = {"feet": {"x": 0, "y": 0}, "foot": "flat"}, {"feet": {"x": forward, "y": 0}, "foot": "toes", "sole": -20}
    poses = [{"base": "standing", "hips": {"x": 20, "y": 515}, "left": flat}, {"left": toes}, {"left": flat}]
    told = [fault.message for fault in found(Figure.model_validate({"poses": poses})).get("pose-hold", []) if "slips" in fault.message]
    assert len(told) == (2 if slips else 0)
    assert all("the left foot slips by 14 cm" in message for message in told)
