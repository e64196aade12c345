"""What is said about poses: starting points are clean, one cause is one problem, and a mend is a mend."""

from __future__ import annotations

from typing import get_args

import pytest

from guide.content.reader import read
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.named_poses import NEEDS
from guide.draw.figures.pose.rising import RISING
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
    faults = found(Figure(props=needs, poses=[Pose(base=base), Pose(neck=5)]))
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
    """A hand that passes through its shoulder halfway is told between which poses, and to add one."""
    ends = [{"hands": {"x": x, "y": 818}} for x in (-250, 250)]
    faults = found(Figure.model_validate({"poses": [{"base": "standing", "hand": "free", **ends[0]}, ends[1]]}))["pose-range"]
    (way,) = (fault for fault in faults if " degrees between pose 1 and pose 2, 50% of the way, " in fault.message)
    assert way.mend.startswith("add a pose between the two, or move 'hands' or the shoulder, ")


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


RISING_UP = [base for base in get_args(BasePose) if base in RISING]


def test_from_lying_to_standing_the_named_poses_follow_each_other() -> None:
    """All stations of a get-up one after the other, a bell in the raised hand, pass at every moment; none of them writes anything else."""
    figure = {"props": [{"prop": "kettlebell", "by": "left-hand", "load": 0.1}], "poses": [{"base": base} for base in RISING_UP]}
    assert list(RISING) == RISING_UP
    assert found(Figure.model_validate(figure)) == {}


def test_all_that_is_wrong_in_the_poses_is_told_at_once() -> None:
    """Three poses that are wrong in themselves, each in another way, are all told, and no way between them is blamed."""
    poses: list[dict[str, object]] = [
        {"base": "standing", "hand": "free", "hands": {"x": 500, "y": 800}},
        {"base": "standing", "hand": "flat", "hands": {"x": 200, "y": 600}},
        {"base": "standing", "hand": "free", "hands": {"x": 200, "y": 600}, "trunk": 30},
    ]
    told = found(Figure.model_validate({"poses": poses}))
    assert {(rule, fault.trail[2]) for rule, faults in told.items() for fault in faults} == {
        ("pose-reach", 0), ("pose-hold", 1), ("pose-balance", 2),
    }  # fmt: skip


def test_the_same_part_is_told_in_each_pose_that_is_too_low() -> None:
    """Elbows that are in the floor in two poses of their own are told in both, each with by how much to raise it."""
    low: dict[str, object] = {"base": "supine", "hips": {"y": 40}}
    told = found(Figure.model_validate({"poses": [low, {"base": "supine"}, {**low, "hips": {"y": 35}}]}))["pose-floor"]
    assert [fault.trail[2] for fault in told] == [0, 2]
    assert all("in pose" in fault.message and fault.mend.startswith("raise the body there by ") for fault in told)


def test_what_a_pose_hands_on_is_told_once() -> None:
    """Poses that only go on from one that is too low say it together with that one."""
    (fault,) = found(Figure.model_validate({"poses": [{"base": "supine", "hips": {"y": 35}}, {"neck": 5}, {"neck": 10}]}))["pose-floor"]
    assert "in pose 1 and, as it goes on from there, in poses 2 and 3" in fault.message


def test_a_hand_that_comes_and_goes_is_out_of_reach_in_its_own_pose() -> None:
    """A palm that is to lie too far away is told there by how far, though the hand is free in the next pose."""
    poses: list[dict[str, object]] = [
        {"base": "hands-and-knees", "hands": {"x": 600, "y": 0}},
        {"hand": "free", "hands": {"x": 300, "y": 100}},
    ]
    (fault,) = found(Figure.model_validate({"poses": poses}))["pose-reach"]
    assert "in pose 1: it is" in fault.message and "out of reach" in fault.message


def test_a_foot_that_sinks_on_a_short_way_is_told() -> None:
    """Each way of a long chain has few moments, and a foot that sweeps too low there is told; hips that are too high by how much."""
    poses: list[dict[str, object]] = [{"base": base} for base in RISING_UP]
    poses[RISING_UP.index("leg-sweep-arm-up")]["right"] = {"hip": 82, "hip_turn": 0, "knee": 140, "ankle": -30}
    told = found(Figure.model_validate({"props": [{"prop": "kettlebell", "by": "left-hand", "load": 0.1}], "poses": poses}))["pose-floor"]
    assert [fault.ends for fault in told] == [(3, 4), (4, 5)]
    high = {"base": "hips-up-arm-up", "hips": {"x": 36, "y": 201}}
    (reach,) = found(Figure.model_validate({"poses": [high, {"neck": 5}]}))["pose-reach"]
    assert reach.mend == "lower the hips by 7, or lean the trunk further towards that hand"


def test_the_pose_that_leads_a_foot_by_angles_is_named() -> None:
    """Between two poses with a placed foot it sinks, because the base of a third leads the leg by its joints."""
    low: list[dict[str, object]] = [
        {"base": "standing", "hips": {"x": 0, "y": 520}, "feet": {"x": 0, "y": 0}},
        {"hips": {"x": 0, "y": 400}},
    ]
    told = found(Figure.model_validate({"poses": [*low, {"base": "standing"}]}))["pose-hold"]
    assert "give pose 3 'feet:', too: its 'base: standing' leads that leg by angles, and so all poses do" in told[0].mend
