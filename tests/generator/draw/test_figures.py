"""Properties of the figure over random poses: lengths, reach, mirrors, views."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.reader import read
from guide.draw.figures.picture.hung import SEGMENTS
from guide.draw.figures.picture.projection import PROJECTIONS
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.led import alike, meeting
from guide.draw.figures.pose.limbs import two_bones
from guide.draw.figures.pose.mirror import mirrored, mirrored_body
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.pace import pace
from guide.draw.figures.pose.settings import ARM, BODY, LEG, SIDES, LimbSetting, Setting
from guide.draw.figures.pose.smooth import smooth
from guide.draw.figures.pose.solve import angles, solve
from guide.draw.figures.pose.vectors import Vec, distance, dot
from guide.draw.figures.props.solids import PLATE
from guide.model.figure import Figure, Pose
from guide.model.props import Spot
from tests.support.building import HAND

BONES = read(HAND).guide.skeleton
assert BONES
LENGTHS = BONES.lengths

_angle = st.floats(-170, 170, allow_nan=False)
_spot = st.tuples(st.integers(-600, 600), st.integers(0, 1200), st.integers(-300, 300)).map(lambda at: (at[0] / 1, at[1] / 1, at[2] / 1))


@st.composite
def limb(draw: st.DrawFn) -> LimbSetting:
    """Return a limb setting with any angles, its hand and foot led by joints or brought to a place."""
    values = {name: draw(_angle) for name in (*LEG, *ARM)} | {"shoulders_up": draw(st.floats(-15, 40)), "shoulders_back": 0.0}
    modes = {"foot": draw(st.sampled_from(["flat", "heel", "toes", "free"])), "hand": draw(st.sampled_from(["grip", "flat", "free"]))}
    return LimbSetting(values, **modes, feet=draw(st.none() | _spot), hands=draw(st.none() | _spot))


@st.composite
def setting(draw: st.DrawFn) -> Setting:
    """Return a setting of a whole body that its hips place."""
    return Setting({name: draw(_angle) for name in BODY}, {side: draw(limb()) for side in SIDES}, "hips", draw(_spot))


OTHER = {"right": "left", "left": "right"}


BONE_ENDS = [("hips", "waist", "pelvis"), ("waist", "chest", "waist"), ("chest", "neck", "chest"), ("neck", "head", "neck")] + [
    (f"{a}-{side}", f"{b}-{side}", name)
    for side in SIDES
    for a, b, name in (
        ("hip", "knee", "thigh"),
        ("knee", "ankle", "shank"),
        ("shoulder", "elbow", "upper_arm"),
        ("elbow", "wrist", "forearm"),
    )
]


@pytest.mark.random
@given(setting())
def test_lengths_are_exact(of: Setting) -> None:
    """Whatever the pose, every segment has its length to a billionth."""
    joints = solve(of, LENGTHS).joints
    for a, b, name in BONE_ENDS:
        assert abs(distance(joints[a], joints[b]) - getattr(LENGTHS, name)) < 1e-9 * 1000, (a, b)


@pytest.mark.random
@given(setting())
def test_frames_are_square(of: Setting) -> None:
    """Every segment's axes are of length one and square to each other."""
    for name, (front, up, right) in solve(of, LENGTHS).frames.items():
        for a, b, product in ((front, front, 1), (up, up, 1), (right, right, 1), (front, up, 0), (up, right, 0), (front, right, 0)):
            assert abs(dot(a, b) - product) < 1e-9, name


@pytest.mark.random
@given(_spot, _spot, _spot)
def test_what_is_in_reach_is_reached(root: Vec, target: Vec, pole: Vec) -> None:
    """A limb comes to every place in its reach, and says by how much it misses one that is not."""
    upper, lower = LENGTHS.thigh, LENGTHS.shank
    found = two_bones(root, target, upper, lower, pole)
    far = distance(root, target)
    miss = max(0.0, far - upper - lower, abs(upper - lower) - far)
    assert abs(found.gap - miss) < 1e-5
    assert abs(distance(found.end, target) - miss) < 1e-5 or far < 1e-6
    assert abs(distance(root, found.middle) - upper) < 1e-6 and abs(distance(found.middle, found.end) - lower) < 1e-6


@pytest.mark.random
@given(setting())
def test_a_mirrored_pose_is_a_mirrored_body(of: Setting) -> None:
    """Left and right exchanged give the same body on the other side, and the same drawing from the front."""
    one, other = solve(of, LENGTHS), solve(mirrored(of), LENGTHS)
    for name, (x, y, z) in one.joints.items():
        joint, _, side = name.partition("-")
        twin = f"{joint}-{OTHER[side]}" if side else name
        assert distance((x, y, -z), other.joints[twin]) < 1e-6, name
        across, down, _ = PROJECTIONS["front"]((x, y, z))
        assert distance(mirrored_body(one).joints[name], other.joints[name]) < 1e-6, name
        assert hypot(across + PROJECTIONS["front"](other.joints[twin])[0], down - PROJECTIONS["front"](other.joints[twin])[1]) < 1e-6


@pytest.mark.random
@given(setting())
def test_the_views_agree(of: Setting) -> None:
    """Two views of a joint agree in the coordinate they share: height in side, front and back, depth and breadth in the others."""
    for point in solve(of, LENGTHS).joints.values():
        side, front, back, top = (PROJECTIONS[view](point) for view in ("side", "front", "back", "top"))
        assert side[1] == front[1] == back[1] and front[0] == -back[0]
        assert side[0] == top[0] and top[1] == back[0]


@pytest.mark.random
@given(limb())
def test_angles_come_back(of: LimbSetting) -> None:
    """What is posed by angles is measured with the same angles, as far as they are unambiguous."""
    values = {
        **of.values,
        "hip": 60.0,
        "hip_out": 25.0,
        "hip_turn": 10.0,
        "knee": abs(of.values["knee"]),
        "shoulder": 100.0,
        "arm_out": -20.0,
    }
    posed = replace(of, values=values, feet=None, hands=None, foot="free", plumb=False)
    body = solve(Setting(limbs=dict.fromkeys(SIDES, posed), fixed="hips"), LENGTHS)
    for side in SIDES:
        found = angles(body, side)
        for name in ("hip", "hip_out", "hip_turn", "knee", "shoulder", "arm_out"):
            assert abs(found[name] - values[name]) < 1e-6, name


@given(st.lists(st.tuples(st.floats(-1000, 1000), st.floats(0, 500)), min_size=2, max_size=8), st.floats(0, 1))
def test_the_way_between_poses(of: list[tuple[float, float]], at: float) -> None:
    """A value runs through its key poses, wherever on the way they are, and never beyond its neighbors."""
    values, knots = [value for value, _ in of], pace([way for _, way in of[1:]], [None] * (len(of) - 1), set()).knots
    for value, knot in zip(values, knots, strict=True):
        assert abs(smooth(values, knot, knots) - value) < 1e-6 * max(1, abs(value))
    place = min(bisect_right(knots, at), len(knots) - 1)
    low, high = sorted(values[place - 1 : place + 1])
    assert low - 1e-6 <= smooth(values, at, knots) <= high + 1e-6


def figure(*poses: Pose, **fields: object) -> Movement:
    """Return the movement of a figure."""
    return Movement(Figure(poses=list(poses), **fields), LENGTHS)  # type: ignore[arg-type]


def values(body: Body) -> list[object]:
    """Return everything that a body holds."""
    return [body.joints, body.frames, body.gaps, body.setting]


@pytest.mark.long
@pytest.mark.random
@given(st.lists(st.tuples(setting(), st.sampled_from(["hips", "feet", "hands", "back", "knees"])), min_size=2, max_size=4))
def test_all_moments_at_once(of: list[tuple[Setting, str]]) -> None:
    """What is worked out for all moments at once is, number by number, what is worked out for each moment by itself."""
    movement = figure(Pose(base="standing"), Pose())
    upright = {"trunk": 0.0, "roll": 0.0}  # what is turned no more at the end
    poses = [replace(pose, fixed=fixed, values=pose.values | (upright if index else {})) for index, (pose, fixed) in enumerate(of)]
    movement.__dict__["stations"] = meeting(alike(poses, LENGTHS), LENGTHS)
    movement.__dict__["pace"] = pace([1.0] * (len(poses) - 1), [None] * (len(poses) - 1), set())
    for index, body in enumerate(movement.frames):
        assert values(body) == values(movement.body(movement.moments[index])), index
    for index, body in movement.glances.items():
        assert values(body)[:3] == values(movement.frames[index])[:3]


def test_a_place_holds_between_poses() -> None:
    """A foot and a hand that are placed in both poses stay there at every moment."""
    hands, feet = Spot(x=200.0, y=500.0), Spot(x=0.0, y=0.0)
    movement = figure(Pose(base="standing", hips=Spot(x=0.0, y=500.0), hands=hands, feet=feet), Pose(hips=Spot(x=-60.0, y=420.0)))
    for body in movement.frames:
        assert distance(body.joints["palm-right"], (200, 500, LENGTHS.shoulder_half)) < 1e-6
        assert distance(body.joints["ankle-left"], (0, LENGTHS.ankle_height, -LENGTHS.hip_half)) < 1e-6


def test_a_limb_placed_in_one_pose_only() -> None:
    """A hand that is placed in one pose and led by joints in the other starts and ends where each says."""
    movement = figure(Pose(base="standing", hands=Spot(x=200.0, y=700.0)), Pose(shoulder=90.0, elbow=0.0))
    assert distance(movement.frames[0].joints["palm-right"], (200, 700, LENGTHS.shoulder_half)) < 1e-6
    assert abs(movement.frames[-1].joints["palm-right"][1] - movement.frames[-1].joints["shoulder-right"][1]) < 1e-6


def test_sizes_of_things() -> None:
    """A bar on the floor has its plates on the floor."""
    body = solve(Setting(fixed="hips", at=(0.0, 530.0, 0.0)), LENGTHS)
    assert body.joints["knee-right"][1] / 2 > PLATE
    assert set(SEGMENTS) == set(body.frames)
