"""The body of a picture: flat in a still, as groups in groups in a moving picture, without what nobody sees."""

from __future__ import annotations

import re
from math import hypot

import pytest

from guide.content.reader import read
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.hung import SEGMENTS, points
from guide.draw.figures.picture.layers import laid
from guide.draw.figures.picture.motion import Motion
from guide.draw.figures.picture.projection import PROJECTIONS
from guide.draw.figures.picture.timing import timing
from guide.draw.figures.picture.track import Track
from guide.draw.figures.picture.tree import used
from guide.draw.figures.pose.movement import Movement
from guide.model.figure import Figure, Limbs, Pose
from tests.support.building import HAND

BONES = read(HAND).guide.skeleton
assert BONES
ROUNDED = 0.1
"""How far a place may be from where it was worked out: it is written with one digit after the point."""


def drawn(view: str, *poses: Pose) -> Drawing:
    """Return the drawing of some poses."""
    assert BONES
    return Drawing(Track(Movement(Figure(poses=list(poses), view=view), BONES.lengths), view))  # type: ignore[arg-type]


EVEN = (Pose(base="standing"), Pose(hip=40.0, knee=60.0, elbow=50.0))
ODD = (Pose(base="standing"), Pose(hip=40.0, knee=60.0, left=Limbs(elbow=90.0)))


def moving(drawing: Drawing) -> str:
    """Return the moving picture."""
    return Motion(drawing, timing(None, None, drawing.track.movement.figure)).svg("")


def test_what_lies_behind_its_twin_is_left_out() -> None:
    """From the side, left limbs that lie exactly behind the right ones are not drawn, in no picture; those that show are."""
    even, odd = drawn("side", *EVEN), drawn("side", *ODD)
    for picture in (even.pose(1, ""), even.pose(0, ""), moving(even)):
        assert "fig-far" not in picture
    assert odd.pose(1, "").count('class="fig-far"') == 1, "the left arm shows, the left leg doesn't"
    assert moving(odd).count('class="fig-far"') == 1
    assert "fig-far" not in odd.pose(0, ""), "at the start the arms hang side by side"


@pytest.mark.parametrize("view", ["front", "back"])
def test_from_the_front_all_limbs_show(view: str) -> None:
    """Limbs that lie beside each other are all drawn."""
    drawing = drawn(view, *EVEN)
    for picture in (drawing.pose(1, ""), moving(drawing)):
        assert picture.count('class="fig-edge"') == 4


@pytest.mark.parametrize("view", sorted(PROJECTIONS))
def test_flat_as_nested(view: str) -> None:
    """A still puts each segment where the groups in groups of the moving picture have it."""
    track = drawn(view, *ODD).track
    for moment in track.poses:
        at = points(moment)
        for segment, tag in laid(moment).items():
            found = re.search(r"translate\((\S+) ([^)]+)\)", tag)
            x, y = (float(found[1]), float(found[2])) if found else (0.0, 0.0)
            assert hypot(at[segment][0] - x, at[segment][1] - y) < ROUNDED, segment


def test_groups_are_shared() -> None:
    """In a moving picture each segment of the trunk is opened once for each part of the body that is drawn apart, not for each edge."""
    picture = moving(drawn("side", *EVEN))
    body = picture[picture.index('<g class="fig-body">') : picture.rindex("</g>")]
    assert body.count("<g") <= len(SEGMENTS) + 12
    assert picture.count("<g") == picture.count("</g>")


def test_no_element_for_nothing() -> None:
    """What pictures use is defined, what they do not use is left out, and no group is empty."""
    drawing = drawn("side", Pose(base="standing"), Pose(hip=40.0, knee=60.0, left=Limbs(shoulder=150.0)))
    assert len(used(drawing.parts(), drawing.pose(0, ""))) < len(used(drawing.parts(), drawing.pose(1, ""))), "the left arm lies otherwise"
    pictures = (drawing.pose(1, ""), moving(drawing))
    parts = "".join(used(drawing.parts(), *pictures))
    named = re.findall(r'id="([^"]+)"', parts)
    assert set(re.findall(r'href="#([^"]+)"', "".join(pictures))) <= set(named) and len(named) == len(set(named))
    assert not any(re.search(r"<g[^>]*></g>", text) for text in (parts, *pictures))
