"""When a moving figure is where: holds, pauses, shares, the way between poses, and movements that go on."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.reader import read
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.motion import Motion
from guide.draw.figures.picture.timing import Clock, timing
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.pace import FRAMES, eased, pace
from guide.draw.figures.pose.vectors import distance
from guide.model.figure import Figure
from tests.support.building import HAND

BONES = read(HAND).guide.skeleton
assert BONES
LIFT = [
    {"base": "standing", "hand": "free"},
    {"shoulder": 30},
    {"shoulder": 150},
]
STEP = [
    {"base": "standing", "hips": {"y": 520}, "right": {"feet": {"x": 100, "y": 0}}, "left": {"feet": {"x": -80, "y": 0}}},
    {"right": {"feet": {"x": 10, "y": 0}}, "left": {"feet": {"x": 10, "y": 40}}},
]


def movement(poses: list[dict[str, Any]], **fields: Any) -> Movement:
    """Return the movement of some poses."""
    assert BONES
    return Movement(Figure.model_validate({"poses": poses, **fields}), BONES.lengths)


def clock(of: Movement, tempo: str | None = None, hold: float | None = None) -> Clock:
    """Return the clock of a movement."""
    return Clock(timing(tempo, hold, of.figure), of.pace, of.figure)


def test_the_time_follows_the_way() -> None:
    """A pose that is a quarter of the way off is passed when a quarter is done, and the hand is fastest in the middle."""
    of = movement(LIFT)
    assert of.pace.knots == pytest.approx((0, 0.25, 1), abs=0.03)
    speeds = [distance(a.joints["palm-right"], b.joints["palm-right"]) for a, b in pairwise(of.frames)]
    assert 12 <= speeds.index(max(speeds)) <= 24
    assert max(speeds[:2] + speeds[-2:]) < 0.3 * max(speeds)


def test_a_share_is_kept() -> None:
    """Half of the time for the first quarter of the way, where a pose says so."""
    of = movement([LIFT[0], {**LIFT[1], "share": 0.5}, LIFT[2]])
    assert of.nearest(FRAMES // 2) == 1 and of.around(FRAMES // 2) == (1, 1)


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=7), st.sets(st.integers(1, 6)))
def test_every_pace_goes_on(ways: list[float], rests: set[int]) -> None:
    """However far the poses are apart, a movement goes from 0 to 1, never back, and rests at a moment of its own in each pose of rest."""
    own = {index for index in rests if index < len(ways)}
    found = pace(ways, [None] * len(ways), own)
    assert len(found.moments) == FRAMES + 1 and found.moments[0] == 0 and found.moments[-1] == 1
    assert all(a < b for a, b in pairwise(found.moments)) and all(a < b for a, b in pairwise(found.knots))
    for pose, frame in zip(sorted({0, *own, len(ways)}), found.rests, strict=True):
        assert found.moments[frame] == pytest.approx(found.knots[pose])


def test_a_hold_holds_whatever_the_kind() -> None:
    """With a hold or without a tempo, the end is held as long as the entry says, within what a reader waits for."""
    lift = movement(LIFT).figure
    assert timing(None, 3, lift).pause == 3 and timing(None, None, lift).pause < 1
    assert timing(None, 30, lift).pause == 4 and timing("2-0-1-0", 2, lift).pause == 2
    assert timing("2-0-1-1", None, lift) == (1, 1, 2, 0)


def test_a_pause_in_every_pose() -> None:
    """A pause in the middle is kept on the way there and on the way back; at the ends it comes before the tempo's."""
    of = movement([LIFT[0], {**LIFT[1], "pause": 2}, {**LIFT[2], "pause": 1.5}])
    found = clock(of, "2-0-1-0")
    assert found.timing.pause == 1.5 and found.whole == 2 + 1 + 1.5 + 2 * 2
    there, there_end, back, back_end = found.times(of.pace.rests[1])
    assert there_end - there == 2 and back_end - back == 2 and there_end < back
    speeds = [distance(a.joints["palm-right"], b.joints["palm-right"]) for a, b in pairwise(of.frames)]
    assert speeds[of.pace.rests[1]] < 0.5 * max(speeds)


def test_a_figure_without_pauses_starts_slowly() -> None:
    """Its moments are those of a movement that starts and ends at rest."""
    assert movement(LIFT).moments == pytest.approx([eased(index / FRAMES) for index in range(FRAMES + 1)])


def test_a_walk_goes_on() -> None:
    """A step ends where the same step of the other foot begins, so that the loop has no seam; no time is lost on a way back."""
    of = movement(STEP, cycle="walk", view="side")
    last, first = of.frames[-1], of.frames[0]
    for name in ("ankle", "knee", "palm"):
        x, y, z = first.joints[f"{name}-right"]
        assert distance(last.joints[f"{name}-left"], (x, y, -z)) < 1e-6
    found = clock(of)
    assert found.whole == 2 * found.timing.there and list(found.times(FRAMES)) == [found.half]


def test_a_step_may_be_led_in_two_ways() -> None:
    """A foot that stands by its place and swings by its angles begins the next step where the other foot began this one."""
    swinging = {"right": {"feet": {"x": 10, "y": 0}}, "left": {"foot": "free", "hip": 10, "knee": 45}}
    of = movement([STEP[0], swinging], cycle="walk", view="side")
    x, y, z = of.frames[0].joints["ankle-right"]
    assert distance(of.frames[-1].joints["ankle-left"], (x, y, -z)) < 1e-6


def frames_of(sheet: str) -> dict[str, list[str]]:
    """Return the keyframes of a style sheet in the order of time, by name."""
    found = {}
    for line in sheet.splitlines():
        if line.startswith("@keyframes"):
            name, _, steps = line.removeprefix("@keyframes ").partition("{")
            times = {
                float(time.rstrip("%")): value
                for step in steps.rstrip("}").split("}")
                for times, _, value in [step.partition("{")]
                for time in times.split(",")
            }
            found[name] = [times[time] for time in sorted(times)]
            assert min(times) == 0 and max(times) == 100, name
    return found


@pytest.mark.parametrize("cycle", ["back", "sides", "walk"])
def test_every_loop_closes(cycle: str) -> None:
    """Whatever the cycle, a picture ends as it begins."""
    of = movement(STEP, cycle=cycle, view="side")
    sheet = Motion(Drawing(Track(of, "side")), timing(None, None, of.figure)).style_sheet()
    found = frames_of(sheet)
    rocks = {name for name, steps in found.items() if steps[0] != steps[-1]}
    assert found and len(rocks) <= (cycle == "walk")  # the marks of the ground go on, by one step


def test_the_ground_goes_with_the_foot_that_stands() -> None:
    """Below a walk marks on the floor move as the standing foot does, and after a step they lie where they lay."""
    of = movement(STEP, cycle="walk", view="side")
    track = Track(of, "side")
    (marks,) = (group for group in track.groups if group.by == "ground")
    rows = track.carried[track.groups.index(marks)]
    first, last = rows[0], rows[len(rows) // 2 - 1]
    spacing = marks.solids[1].at[0] - marks.solids[0].at[0]
    assert (first[0] - last[0]) / spacing == pytest.approx(2)
    assert rows[: len(rows) // 2] == rows[len(rows) // 2 :]
    assert not [group for group in Track(movement(LIFT), "side").groups if group.by == "ground"]


def test_alternating_sides_move_both() -> None:
    """What one leg does on one side the other does on the other, in the same picture."""
    poses = [{"base": "standing", "hand": "free"}, {"right": {"hip": 60, "foot": "free"}}]
    of = movement(poses, cycle="sides")
    moving = Track(of, "side").moving
    right, left = (moving[f"thigh-{side}"] for side in ("right", "left"))
    half = len(right) // 2
    assert [row.angle for row in right[:half]] == pytest.approx([row.angle for row in left[half:]])
    assert max(row.angle for row in left[:half]) - min(row.angle for row in left[:half]) < 0.5


def test_a_foot_that_steps_does_not_jump() -> None:
    """Between standing flat and hanging free, the foot turns little by little."""
    poses = [
        {"base": "standing", "hand": "free", "hips": {"y": 525}, "left": {"feet": {"x": 0, "y": 0}}, "right": {"feet": {"x": 0, "y": 0}}},
        {"right": {"foot": "free", "ankle": -40, "feet": {"x": 60, "y": 120}}},
    ]
    of = movement(poses)
    turns = [distance(a.frames["foot-right"].front, b.frames["foot-right"].front) for a, b in pairwise(of.frames)]
    assert max(turns) < 0.1
    assert of.frames[0].joints["ankle-right"] == pytest.approx(of.poses[0].joints["ankle-right"])
    assert of.frames[0].frames["foot-right"].front == pytest.approx((1, 0, 0))
