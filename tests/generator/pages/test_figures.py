"""Every movement of a guide as it is drawn: as it was solved, small, pure, with its cues and steps."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from itertools import pairwise
from math import hypot
from statistics import median

from guide.content.guide import Guide
from guide.draw.figures.picture.hung import Hung, Moment, hung, points
from guide.draw.figures.picture.keyframes import DRIFT
from guide.draw.figures.picture.projection import PROJECTIONS
from guide.draw.figures.picture.track import Track
from guide.draw.figures.picture.tree import definitions, used
from guide.draw.figures.pose.pace import FRAMES
from guide.pages import figure_drawings, movement_pictures
from guide.rules.figures import _faults

JOINTS = (("shank-right", "knee-right"), ("foot-left", "ankle-left"), ("hand-right", "wrist-right"), ("head", "head"))
FORBIDDEN = ("<script", "<style", "style=", "http", "<image", "onload")


def pictures(guide: Guide) -> dict[str, movement_pictures.Pictures]:
    """Return what is drawn of each movement; there is one at least."""
    words = guide.words
    assert words and guide.movements
    return {slug: found for slug in guide.movements if (found := movement_pictures.pictures(guide, slug, words))}


def strays(moments: list[Moment], first: int, last: int) -> Iterator[float]:
    """Yield how far anything is from where it should be between two keyframes, every number on its own straight way."""
    a, b = moments[first], moments[last]
    for index in range(first + 1, last):
        share = (index - first) / (last - first)
        shown = {name: Hung(*(p + share * (q - p) for p, q in zip(a[name], b[name], strict=True))) for name in a}
        true = points(moments[index])
        yield from (hypot(x - true[name][0], y - true[name][1]) for name, (x, y) in points(shown).items())


def test_every_movement_is_drawn_as_it_is(guide: Guide) -> None:
    """What a browser shows between two keyframes strays from the solved movement by less than hands and feet may."""
    for slug, movement in guide.movements.items():
        track = Track(movement, movement.figure.view)
        worst = max(stray for first, last in pairwise(track.keys) for stray in strays(track.moments, first, last))
        assert worst <= DRIFT + 1e-6 and DRIFT < _faults.NEAR, slug
        assert abs(worst - max(track.keyframes.drift(first, last) for first, last in pairwise(track.keys))) < 1e-6, slug
        assert track.keys[0] == 0 and track.keys[-1] == FRAMES, slug


def test_the_drawn_tree_is_the_body(guide: Guide) -> None:
    """The nested groups put every joint where the solved body has it."""
    for slug, movement in guide.movements.items():
        track = Track(movement, movement.figure.view)
        project = PROJECTIONS[movement.figure.view]
        for body in movement.poses:
            at = points(hung(track.places(body)))
            for segment, joint in JOINTS:
                x, y, *_ = project(body.joints[joint])
                assert hypot(at[segment][0] - x, at[segment][1] - y) < 1e-6, (slug, joint)


def test_purity(guide: Guide) -> None:
    """A figure has no script, inline style, style element or foreign file."""
    for slug, of in pictures(guide).items():
        html = f"{of.definitions()}{of.moving()}" + "".join(still.svg for still in of.stills())
        assert [sign for sign in FORBIDDEN if sign in html] == [], slug


def test_sizes(guide: Guide) -> None:
    """Packed, a moving figure with its animation has 5 KB in the middle and 9 at most, and with all other pictures of its page 14."""
    found = []
    for slug, of in pictures(guide).items():
        moving, others = of.moving(), [still.svg for still in of.stills()] + [svg for pair in of.mistakes().values() for svg in pair]
        shapes = figure_drawings.patterns() + definitions(used(of.shapes(), moving))
        found.append(len(gzip.compress(f"{shapes}{moving}{of.sheet}".encode())))
        assert found[-1] <= 9 * 1024, slug
        assert len(gzip.compress(f"{of.definitions()}{moving}{''.join(others)}{of.sheet}".encode())) <= 14 * 1024, slug
    assert median(found) <= 5 * 1024


def test_cues_and_steps(guide: Guide) -> None:
    """Each numbered place is on the picture of the last pose, and each pose shows a step that is there."""
    for slug, of in pictures(guide).items():
        entry, last = guide.exercises[slug], of.stills()[-1].svg
        assert all(f">{number}</text>" in last for number, _ in figure_drawings.places(guide, entry)), slug
        assert all(pose.step is None or pose.step <= len(entry.steps) for pose in guide.movements[slug].figure.poses), slug
