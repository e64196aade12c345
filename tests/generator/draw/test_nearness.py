"""What lies over what: a thing is hidden by the body that is nearer to the reader, and hides the body that is farther."""

from __future__ import annotations

from typing import Any

import pytest

from guide.content.reader import read
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.record import recorded, restored
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.movement import Movement
from guide.model.figure import Figure
from tests.support.building import HAND

BONES = read(HAND).guide.skeleton
assert BONES
AHEAD = {"base": "standing", "shoulder": 85}
BAND = {"prop": "band", "by": "right-hand", "to": "left-hand"}


def track(view: str, prop: dict[str, Any], *poses: dict[str, Any]) -> Track:
    """Return a movement with one thing as it is drawn from a view."""
    assert BONES
    figure = Figure.model_validate({"view": view, "props": [prop], "poses": [*poses]})
    return Track(Movement(figure, BONES.lengths), view)


@pytest.mark.parametrize(("view", "lies"), [("front", "before"), ("back", "behind")])
def test_a_band_before_the_chest(view: str, lies: str) -> None:
    """From the front it lies over the body, from behind the body hides it; so in the moving picture, by its record."""
    found = track(view, BAND, AHEAD, {"arm_out": 60})
    assert found.before == [[lies == "before"]]
    picture = Drawing(found).pose(1, "")
    assert (picture.index('class="fig-band"') > picture.index('class="fig-body"')) == (lies == "before")
    assert restored(found.movement, recorded(found)).before == found.before


def test_a_bar_on_the_back() -> None:
    """From the front the neck and the shoulders hide it, from behind it lies over them."""
    bar = {"prop": "barbell", "by": "shoulders"}
    poses = {"base": "standing", "shoulder": -20, "elbow": 130, "arm_out": 40}, {"hip": 60, "knee": 60}
    rods = {view: track(view, bar, *poses).before[0][-1] for view in ("front", "back", "side")}
    assert rods == {"front": False, "back": True, "side": True}


def test_a_weight_in_the_far_hand() -> None:
    """From the side, what the left hand holds beside the thigh is hidden by the thigh; what the right hand holds hides it."""
    weights = [{"prop": "dumbbell", "by": f"{side}-hand"} for side in ("left", "right")]
    far, near = (track("side", weight, {"base": "standing"}, {"trunk": 4}) for weight in weights)
    assert not any(far.before[0]) and all(near.before[0])


def test_a_bell_before_the_body_comes_to_the_front() -> None:
    """A bell held at the chest is made to lie behind the body, for views from the side; from the front it hides the chest."""
    bell = {"prop": "kettlebell", "by": "hands"}
    poses = {"base": "standing", "hands": {"x": 160, "y": 740, "z": 30}}, {"hip": 20, "knee": 20}
    assert any(track("front", bell, *poses).before[0]) and not any(track("back", bell, *poses).before[0])


def test_what_stands_stays_behind() -> None:
    """A wall ahead of the body does not hide it from who looks from there."""
    assert track("front", {"prop": "wall", "x": 320}, {"base": "standing"}, {"trunk": 4}).before == [[False]]
