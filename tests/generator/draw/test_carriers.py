"""What carries a body: every named pose rests on something, and none of them hangs in the air unseen."""

from __future__ import annotations

from typing import Any

import pytest

from guide.content.reader import read
from guide.draw.figures.measure.carriers import carriers
from guide.draw.figures.measure.scene import Scene
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.named_poses import NAMED
from guide.model.figure import Figure
from guide.rules.figures import pose_carried
from tests.support.building import HAND

BONES = read(HAND).guide.skeleton
assert BONES
PROPS: dict[str, list[dict[str, Any]]] = {
    "sitting": [{"prop": "chair", "y": 265.0}],
    "hang": [{"prop": "pull-up-bar", "y": 1330.0}],
}
BASES = [base for base in NAMED if base]


def movement(poses: list[dict[str, Any]], props: list[dict[str, Any]] | None = None) -> Movement:
    """Return the movement of some poses among some props."""
    assert BONES
    return Movement(Figure.model_validate({"props": props or [], "poses": poses}), BONES.lengths)


def said(of: Movement) -> list[str]:
    """Return what the rule says of a movement."""
    assert BONES
    return [fault.message for fault in pose_carried.faults(of, BONES)]


@pytest.mark.parametrize("base", BASES)
def test_named_poses_are_carried(base: str) -> None:
    """Each named pose, with the thing that it sits on or hangs from, is carried."""
    assert said(movement([{"base": base}, {"shoulders_up": 5.0}], PROPS.get(base))) == []


@pytest.mark.parametrize("base", BASES)
def test_no_pose_floats(base: str) -> None:
    """Each named pose, lifted off what carries it, hands and feet free, is told; saying what holds it ends that."""
    height = movement([{"base": base}, {"neck": 1.0}]).poses[0].joints["hips"][1]
    pose = {"base": base, "foot": "free", "knee": 60.0, "hand": "free", "elbow": 10.0, "hips": {"y": height + 600}}
    assert said(movement([pose, {"neck": 1.0}])) == ["nothing carries the body in pose 1 and, as it goes on from there, in pose 2"]
    assert said(movement([{**pose, "held": "Two partners."}, {"held": "Two partners."}])) == []


# Bodies that something touches which can't carry them, each with the part that touches and where the weight is.
LEANING: dict[str, tuple[dict[str, Any], str, str]] = {
    "on one forearm": (
        {"base": "side-lying", "roll": 90.0, "hips": {"y": 320.0}, "right": {"shoulder": 0.0, "arm_out": 90.0, "elbow": 90.0}},
        "elbow",
        "to the side of it",
    ),
    "far over the knees": ({"base": "kneeling", "ankle": -60.0, "trunk": 40.0, "knee": 50.0}, "knee, ankle, toes", "in front of it"),
    "on a chair that is not there": (
        {"base": "sitting", "feet": {"x": 235.0, "y": 0.0}},
        "foot, heel, toes",
        "behind it",
    ),
}


@pytest.mark.parametrize("name", LEANING)
def test_what_touches_must_carry(name: str) -> None:
    """A body whose weight is far from over what touches is told, with the part that touches and where the weight is."""
    pose, parts, where = LEANING[name]
    (message,) = said(movement([pose, {"neck": 1.0}]))
    assert f"({parts})" in message and message.endswith(where)


@pytest.mark.parametrize(("bent", "parts"), [(90.0, ["right elbow"]), (140.0, [])])
def test_an_elbow_carries_with_its_forearm(bent: float, parts: list[str]) -> None:
    """A body on its side rests on the elbow while the forearm lies; with the forearm in the air nothing carries it, and that is told."""
    arm = {"shoulder": 0.0, "arm_out": 90.0, "elbow": bent}
    of = movement([{"base": "side-lying", "roll": 90.0, "hips": {"y": 320.0}, "right": arm}, {"neck": 1.0}])
    found = [carrier.part for carrier in carriers(Scene(of), of.poses[0])]
    assert found == parts
    assert BONES
    (fault,) = pose_carried.faults(of, BONES)
    assert fault.mend.startswith("lay the forearm of the right elbow down") == (not parts)
