"""Technique of our figures: what a coach would reject is caught by name, and what is right passes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from guide.content.guide import Guide
from guide.content.technique import expected, names
from guide.draw.figures.measure.technique import MEASURES
from guide.draw.figures.pose.movement import Movement
from guide.model.entry import Entry
from guide.model.figure import Figure
from guide.model.technique_sets import Measured
from guide.rules.figures._kept import Measures
from guide.rules.figures._measures_in_words import SAID

Wrong = list[tuple[str, dict[str, Any]]]


def rows_of(name: str) -> Wrong:
    """Return the wrong poses of a file beside this one, each with its class."""
    classes = yaml.load((Path(__file__).parent / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return [(each["class"], row) for each in classes for row in each["rows"]]


OURS = rows_of("wrong-poses.yml")
"""By who wrote the expectations."""
THEIRS = rows_of("wrong-poses-2.yml")
"""By somebody else; the head of the file says how many were caught at the first run."""
WRONG = [*OURS, *THEIRS]
_REACH = 8.0
"""By so much, in thousandths of body height, a hand or a foot may stay from its place before anybody sees it."""


def changed(figure: Figure, poses: dict[int, dict[str, Any]]) -> Figure:
    """Return a figure with what some of its poses change, by their number; a place takes the place of the old one."""
    written = figure.model_dump(exclude_unset=True)
    for number, change in poses.items():
        pose = written["poses"][number - 1]
        for name, value in change.items():
            pose[name] = {**pose.get(name, {}), **value} if isinstance(value, dict) else value
    return Figure.model_validate(written)


def broken(guide: Guide, slug: str, figure: Figure) -> set[str]:
    """Return the names of the expectations that a figure in place of an exercise's own does not keep."""
    assert guide.skeleton
    movement = Movement(figure, guide.skeleton.lengths)
    return {each.expected.name for each in Measures(movement).broken(expected(guide, guide.exercises[slug]))}


@pytest.mark.parametrize(("of", "row"), WRONG, ids=lambda value: value if isinstance(value, str) else value["exercise"])
def test_wrong_pose_is_caught(guide: Guide, of: str, row: dict[str, Any]) -> None:
    """A pose that a coach would reject breaks the expectation that names it, which the right one keeps."""
    figure = guide.exercises[row["exercise"]].figure
    assert figure
    assert row["caught"] in broken(guide, row["exercise"], changed(figure, row["poses"])), of
    assert row["caught"] not in broken(guide, row["exercise"], figure)


def test_enough_wrong_poses() -> None:
    """There are sixty of them, in six classes at least, and none stands there twice."""
    assert len(OURS) >= 60
    assert len(Counter(of for of, _ in OURS)) >= 6
    assert len({str((row["exercise"], row["poses"])) for _, row in WRONG}) == len(WRONG)


def test_most_wrong_poses_are_by_somebody_else() -> None:
    """At least half of all are, in ten classes and over fifty exercises."""
    assert len(THEIRS) >= len(OURS)
    assert len({of for of, _ in THEIRS}) >= 10
    assert len({row["exercise"] for _, row in THEIRS}) >= 50


@pytest.mark.parametrize(("of", "row"), THEIRS, ids=lambda value: value if isinstance(value, str) else value["exercise"])
def test_wrong_pose_can_be_taken(guide: Guide, of: str, row: dict[str, Any]) -> None:
    """Hands and feet reach where a wrong pose puts them: it is one that a body can be in."""
    figure = guide.exercises[row["exercise"]].figure
    assert figure and guide.skeleton
    poses = Movement(changed(figure, row["poses"]), guide.skeleton.lengths).poses
    assert [gap for body in poses for gap in body.gaps.values() if gap > _REACH] == [], of


def test_every_expectation_has_a_wrong_pose_or_a_mistake(guide: Guide) -> None:
    """No expectation stands there that nothing has been seen to break."""
    seen = {row["caught"] for _, row in WRONG}
    seen |= {name for each in guide.exercises.values() for one in each.mistakes if one.figure for name in one.figure.breaks}
    assert set(names(guide)) <= seen


def test_drawn_mistakes_say_what_they_break(guide: Guide) -> None:
    """Every drawn mistake names what it breaks, or says why no pose can show it; nearly all do the first."""
    drawn = [one.figure for each in guide.exercises.values() for one in each.mistakes if one.figure]
    assert not [one for one in drawn if not one.breaks and not one.cannot]
    assert len([one for one in drawn if one.breaks]) >= 45


def test_every_measure_is_taken_and_said() -> None:
    """Each measure that a file can name is there, and has its words."""
    assert set(get_args(Measured)) == MEASURES.keys() == SAID.keys()


def test_every_pattern_of_an_exercise_has_expectations(guide: Guide) -> None:
    """Each exercise keeps more than what every figure keeps."""
    assert not [slug for slug, each in guide.exercises.items() if len({one.set for one in expected(guide, each)}) < 2]


def test_every_lift_is_needed(guide: Guide) -> None:
    """What an exercise lifts, its figure does break; else the lift would hide nothing but what is yet to go wrong."""
    idle = []
    for slug, each in guide.exercises.items():
        own = getattr(guide.written["exercises"][slug], "technique", None)
        if own and own.lift and each.figure:
            bare: dict[str, Entry] = {**guide.exercises, slug: each.model_copy(update={"technique": own.model_copy(update={"lift": []})})}
            found = broken(replace(guide, written={**guide.written, "exercises": bare}), slug, each.figure)
            idle += [lift.expects for lift in own.lift if not any(lift.expects in (name, name.partition("/")[0]) for name in found)]
    assert idle == []
