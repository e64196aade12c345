"""Our figures: every exercise has one of its own, and each is drawn as it must be."""

from __future__ import annotations

import re
from itertools import combinations, permutations
from math import dist

from guide.content.figures import drawing
from guide.content.guide import Guide
from guide.draw.figures.picture.projection import PROJECTIONS
from guide.draw.figures.pose.movement import Movement
from guide.pages.figure_drawings import mistake
from guide.rules.figures import working_side
from tests.generator.pages.test_figures import (
    pictures,
    test_cues_and_steps,
    test_every_movement_is_drawn_as_it_is,
    test_purity,
    test_sizes,
    test_the_drawn_tree_is_the_body,
)

__all__ = [
    "test_cues_and_steps",
    "test_every_movement_is_drawn_as_it_is",
    "test_purity",
    "test_sizes",
    "test_the_drawn_tree_is_the_body",
]


def test_every_exercise_has_a_figure(guide: Guide) -> None:
    """Every finished exercise is drawn, and a variation is not drawn as its parent is."""
    assert not [slug for slug in guide.exercises if slug not in guide.movements]
    assert not [slug for slug in guide.exercises if getattr(guide.written["exercises"][slug], "figure", None) is None]


def test_the_skeleton_is_a_whole_person(guide: Guide) -> None:
    """The segments add up to the height of the body, and their masses to its mass."""
    assert guide.skeleton
    one, masses = guide.skeleton.lengths, guide.skeleton.masses
    assert one.ankle_height + one.shank + one.thigh + one.pelvis + one.waist + one.chest + one.neck + one.head == 1000
    arm, leg = masses.upper_arm + masses.forearm + masses.hand, masses.thigh + masses.shank + masses.foot
    trunk = masses.head + masses.chest + masses.waist + masses.pelvis
    assert abs(trunk + 2 * arm + 2 * leg - 1) < 0.002


def test_marks_stand_on_the_side_that_works(guide: Guide) -> None:
    """In a side plank the shoulder and the hip that carry are marked; in a clamshell the knee that opens."""
    for slug, points, above in (("side-plank", ("shoulder", "hip"), False), ("clamshell", ("knee",), True)):
        drawn = drawing(guide, slug)
        assert drawn
        body = drawn.track.movement.poses[-1]
        for point in points:
            right, left = (body.joints[f"{point}-{side}"][1] for side in ("right", "left"))
            assert (right > left) == above
            assert abs(drawn.spot(body, point)[1] + right) < 1, f"{point} of {slug}"


def test_the_side_that_works_is_the_one_that_moves(guide: Guide) -> None:
    """Where one leg does most of the moving, naming the other one is told; no figure of ours is."""
    assert not list(working_side.check(guide))
    told = []
    for slug, entry in guide.exercises.items():
        figure = guide.movements[slug].figure
        other = figure.model_copy(update={"leg": "right" if figure.leg == "left" else "left"})
        movement = Movement(other, guide.movements[slug].lengths)
        told += [slug] if entry.one_sided and list(working_side.faults(movement, working_side.lit(guide, slug))) else []
    assert {"clamshell", "knee-to-chest", "side-lying-hip-abduction", "single-leg-romanian-deadlift", "standing-kick-back"} <= {*told}


def test_numbers_of_cues_can_be_read(guide: Guide) -> None:
    """On every figure the numbers are apart, and none stands on the head or on the place of another cue."""
    for slug, of in pictures(guide).items():
        svg, body = str(of.end().svg), of.drawing.track.movement.poses[-1]
        lines = [tuple(map(int, found)) for found in re.findall(r'class="fig-lead" d="M(-?\d+) (-?\d+)L(-?\d+) (-?\d+)"', svg)]
        if lines:
            radius, head = float(re.findall(r'class="fig-badge"[^>]* r="(\d+)"', svg)[0]), of.drawing.spot(body, "head")
            assert all(dist(a[2:], b[2:]) > 2 * radius for a, b in combinations(lines, 2)), slug
            assert all(dist(one[2:], head) > 40 + radius for one in lines), slug
            assert all(dist(a[2:], b[:2]) > 1.2 * radius for a, b in permutations(lines, 2) if a[:2] != b[:2]), slug


def test_a_mistake_may_have_things_of_its_own(guide: Guide) -> None:
    """A pad that is set too high is drawn too high in the picture of that mistake alone."""
    drawn = drawing(guide, "back-extension")
    assert drawn
    figures = [each.figure for each in guide.exercises["back-extension"].mistakes if each.figure]
    pairs = [mistake(drawn, figure) for figure in figures]
    more = [len(wrong.drawing.track.groups) - len(right.drawing.track.groups) for wrong, right in pairs]
    assert more == [bool(figure.props) for figure in figures] and any(more)


def test_a_chest_that_turns_is_seen_as_it_lies(guide: Guide) -> None:
    """An open book begins on the side and ends chest up; each picture shows that; who sits below the reader is drawn as ever."""
    drawn = drawing(guide, "open-book")
    assert drawn
    first, *_, last = drawn.track.movement.poses
    assert drawn.showing(first) is drawn
    assert (drawn.track.looks["chest"].seen, drawn.showing(last).track.looks["chest"].seen) == ("side", "front")
    moving = pictures(guide)["open-book"]
    assert moving.moving().count('class="fig-body"') == 2 and moving.sheet.count("visibility:visible") == 3
    sitting = drawing(guide, "ninety-ninety-hip-stretch")
    assert sitting
    assert all(sitting.showing(body) is sitting for body in sitting.track.movement.poses)


def test_the_path_of_hands_that_part(guide: Guide) -> None:
    """Where each hand lifts a weight of its own to its side, the arrow begins at the nearer hand, not between the two."""
    drawn = drawing(guide, "reverse-fly")
    assert drawn
    track = drawn.track
    palms = {side: PROJECTIONS[track.view](track.movement.poses[0].joints[f"palm-{side}"])[:2] for side in ("right", "left")}
    assert dist(track.way[0], palms[track.nearer("palm")]) < 1 < dist(*palms.values()) / 10
    assert track.way[-1][0] - track.way[0][0] > 100, "it goes out to the side"
