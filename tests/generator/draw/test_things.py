"""Things in figures: of a guide's own, turned and tilted, between two hands, on a wall, under a roller."""

from __future__ import annotations

from typing import Any

import pytest

from guide.content.movements import with_things
from guide.content.reader import read
from guide.draw.figures.measure.surfaces import Ball, depth_in_box, tops
from guide.draw.figures.picture.prop_shapes import element, extent, stretch
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.props.load import load
from guide.draw.figures.props.props import groups, pulls
from guide.draw.figures.props.solids import Solid
from guide.model.figure import Figure
from guide.model.props import Prop, Thing
from guide.rules import all_rules
from guide.rules.figures import pose_balance, pose_carried, pose_hold
from tests.support.building import HAND

BONES = read(HAND).guide.skeleton
assert BONES
all_rules()


def figure(props: list[dict[str, Any]], *poses: dict[str, Any], **fields: Any) -> Figure:
    """Return a figure of some props and poses."""
    return Figure.model_validate({"props": props, "poses": [*poses] or [{"base": "standing", "hand": "free"}, {"shoulder": 40}], **fields})


def movement(*of: Any, **fields: Any) -> Movement:
    """Return its movement."""
    assert BONES
    return Movement(figure(*of, **fields), BONES.lengths)


def pad(of: Figure) -> Solid:
    """Return the first firm solid of a figure."""
    return next(solid for group in groups(of) for solid in group.solids if solid.firm)


def test_a_bench_turned_a_quarter_is_crosswise() -> None:
    """What was its length along x lies along z, for a body that would be inside it as for one that looks."""
    straight, across = (pad(figure([{"prop": "bench", "long": 600, "turn": turn}])) for turn in (0, 90))
    left, _, right, _ = extent(across, "side")
    assert right - left == pytest.approx(straight.size[2]) and extent(across, "front")[2] == pytest.approx(300)
    at = Ball("", (0.0, 235.0, 250.0), 1.0)
    assert depth_in_box(at, across, (0, 0, 0)) > 0 > depth_in_box(at, straight, (0, 0, 0))


def test_a_tilted_pad_rises_forward() -> None:
    """Its top is a slope that the body can lie on; its legs stay upright."""
    of = figure([{"prop": "bench", "x": 0, "y": 300, "tilt": 30}])
    body = movement([]).poses[0]
    found = [max(tops(groups(of), body, (x, 0.0, 0.0))) for x in (-200.0, 0.0, 200.0)]
    assert found[2] - found[1] == pytest.approx(found[1] - found[0]) == pytest.approx(200 * 3**-0.5)
    legs = [solid for group in groups(of) for solid in group.solids if not solid.firm]
    assert legs and all(solid.axes.up == (0.0, 1.0, 0.0) for solid in legs)
    assert element(pad(of), "side").startswith("<polygon") and all(solid.shape == "box" for solid in legs)


def test_a_thing_of_ones_own() -> None:
    """A figure that names a thing of the guide has its pieces; pieces that stand in the figure need no thing."""
    sled = Thing.model_validate({"name": "sled", "floor": True, "pieces": [{"piece": "box", "y": 40, "long": 400, "firm": True}]})
    of = with_things(figure([{"prop": "sled", "by": "hands"}]), {"sled": sled})
    (group,) = groups(of)
    assert group.ground and group.solids[0].size[0] == 400
    own = figure([{"prop": "wedge", "x": 50, "pieces": [{"piece": "rod", "to": {"x": 90, "y": 40}, "look": "bar"}]}])
    assert groups(own)[0].solids[0].size == (90, 40, 0) and groups(own)[0].origin[0] == 50
    assert with_things(own, {"sled": sled}) is own


def test_what_stays_on_the_floor_follows() -> None:
    """A sled goes where the hands go and stays down."""
    sled = {"prop": "sled", "by": "hands", "floor": True, "pieces": [{"piece": "box", "y": 40}]}
    of = movement([sled])
    first, last = (stretch(groups(of.figure)[0], body, "side") for body in (of.poses[0], of.poses[-1]))
    assert first[1] == last[1] == 0 and last[0] - first[0] > 100


def test_a_band_between_two_hands() -> None:
    """It reaches from one to the other, as long as they are apart, and pulls the body nowhere."""
    band = {"prop": "band", "by": "right-hand", "to": "left-hand", "load": 0.3}
    of = movement([band], {"base": "standing", "shoulder": 90}, {"arm_out": 80})
    (group,) = groups(of.figure)
    lengths = [stretch(group, body, "front")[3] for body in of.poses]
    assert lengths[1] > 3 * lengths[0] and not pulls(of.figure.props[0]) and pulls(Prop(prop="band", by="hands"))
    assert BONES and not list(pose_balance.faults(of, BONES))


WALL = {"prop": "wall", "x": 320}
LEANING = {"base": "standing", "hand": "wall", "hands": {"x": 300, "y": 850}}


def test_hands_on_a_wall() -> None:
    """A palm is on the face of the wall with its fingers up; off it, it is told, and without a wall as well."""
    assert BONES
    of = movement([WALL], LEANING, {"trunk": 3})
    hand = of.poses[0].frames["hand-right"]
    assert hand.front == pytest.approx((1, 0, 0)) and hand.up == pytest.approx((0, -1, 0))
    assert not list(pose_hold.faults(of, BONES))
    (off,) = pose_hold.faults(movement([{"prop": "wall", "x": 360}], LEANING, {"trunk": 3}), BONES)
    assert "7 cm off the face" in off.message
    (none,) = pose_hold.faults(movement([], LEANING, {"trunk": 3}), BONES)
    assert "no wall" in none.message


KNEELING = [{"base": "kneeling", "knee": 92, "elbow": 90}, {"knee": 40, "trunk": 52}]
ROLLER = {"prop": "roller", "x": -240, "y": 90, "pieces": [{"piece": "disc", "radius": 26, "wide": 200, "holds": True}]}


def test_what_keeps_the_feet_down_lets_the_body_lean() -> None:
    """A body that leans far over its knees falls, unless a roller touches its heels; a roller that is too high does not help."""
    assert BONES
    falls = list(pose_carried.faults(movement([], *KNEELING), BONES))
    assert len(falls) == 1 and "in front of it" in falls[0].message
    assert not list(pose_carried.faults(movement([ROLLER], *KNEELING), BONES))
    assert list(pose_carried.faults(movement([{**ROLLER, "y": 190}], *KNEELING), BONES))


def test_an_ankle_at_rest_lies_on_the_bench() -> None:
    """Its place is where its skin touches: 20 below its middle."""
    bench = {"prop": "box", "x": 350, "y": 200, "long": 300}
    pose = {"base": "supine", "hips": {"x": -100, "y": 66}, "foot": "rest", "feet": {"x": 340, "y": 200}}
    of = movement([bench], pose, {"neck": 20})
    assert of.poses[0].joints["ankle-right"][1] == pytest.approx(220)
    assert BONES and not [fault for fault in pose_hold.faults(of, BONES) if "foot" in fault.message]


def test_a_spine_that_rolls_down_from_above() -> None:
    """The whole flexion is the same, but the upper part has it first."""
    even, rolled = (movement([], {"base": "standing", "back": 40, **more}, {}).poses[0] for more in ({}, {"upper_back": 40}))
    assert even.frames["chest"].up == pytest.approx(rolled.frames["chest"].up)
    assert rolled.frames["waist"].up == pytest.approx((0, 1, 0)) and even.frames["waist"].up[0] > 0.3


def test_what_one_foot_or_elbow_carries() -> None:
    """A slider follows one heel along the floor; a towel stays between the elbow and the ribs and turns with the arm."""
    slider = {"prop": "slider", "by": "left-foot", "floor": True, "pieces": [{"piece": "box", "y": 8, "high": 8}]}
    of = movement([slider], {"base": "supine", "feet": {"x": 200}}, {"left": {"feet": {"x": 300}}})
    first, last = (stretch(groups(of.figure)[0], body, "side") for body in of.poses)
    assert first[1] == last[1] == 0 and last[0] - first[0] == pytest.approx(100)
    towels = [{"prop": "towel", "by": f"{side}-elbow", "pieces": [{"piece": "box", "y": 40}]} for side in ("right", "left")]
    of = movement(towels, {"base": "standing", "arm_out": 10}, {"roll": 20})
    for body in of.poses:
        for group, side in zip(groups(of.figure), ("right", "left"), strict=True):
            x, _, angle, _ = stretch(group, body, "back")
            elbow = body.joints[f"elbow-{side}"][2]
            assert group.turns_with == f"upper-arm-{side}" and angle != 0
            assert 30 < (elbow - x) * (1 if side == "right" else -1) < 50
    assert load(of)[0] == "hips"
