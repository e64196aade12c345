"""What pictures tell: movements that are seen to move, cards that show the telling pose, a body in the middle."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from guide.content.reader import read
from guide.draw.figures.picture import standalone
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.projection import unwound
from guide.draw.figures.picture.telling import card_pose, seen_to_move
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.movement import Movement
from guide.model.figure import Figure, Wrong
from guide.pages.figure_drawings import mistake
from guide.rules.figures.pose_seen import faults
from tests.support.building import HAND

BONES = read(HAND).guide.skeleton
assert BONES
STANDING, BENT = {"base": "standing", "hand": "free"}, {"trunk": 60, "hip": 80, "knee": 20, "plumb": True}


def movement(*poses: dict[str, Any], **fields: Any) -> Movement:
    """Return the movement of some poses."""
    assert BONES
    return Movement(Figure.model_validate({"poses": [*poses], **fields}), BONES.lengths)


def test_a_movement_toward_the_reader_is_told() -> None:
    """A body that sways to its side is not seen from there; the mend names a view in which it is, and with it nothing is told."""
    poses = (STANDING, {"at": {"z": 120}})
    assert BONES
    (fault,) = faults(movement(*poses, view="side"), BONES)
    assert "from the side" in fault.message and "'view: " in fault.mend
    best = fault.mend.split("'view: ")[1].split("'")[0]
    assert not list(faults(movement(*poses, view=best), BONES)) and seen_to_move(movement(*poses), best) > 100


def test_a_card_shows_what_tells_most() -> None:
    """A bent body rather than an upright one, wherever it comes; of two alike the last; a number that is written before all."""
    assert card_pose(movement(STANDING, BENT), "side") == 1
    assert card_pose(movement({**STANDING, **BENT}, {"trunk": 0, "hip": 0, "knee": 0}), "side") == 0
    assert card_pose(movement(STANDING, {"neck": 1}), "side") == 1
    assert card_pose(movement(STANDING, BENT, card=1), "side") == 0


def test_a_card_is_seen_from_where_the_figure_says() -> None:
    """A small picture may be taken from another side than the figure: it is what a figure seen from there would have as its card."""
    own, other = (standalone.small(Drawing(Track(movement(STANDING, BENT), view))) for view in ("front", "side"))
    turned = standalone.small(Drawing(Track(movement(STANDING, BENT, card_view="side"), "front")))
    assert turned == other != own


def test_a_card_is_cropped_to_the_body() -> None:
    """A rack that towers over the body does not make it smaller, and a ghost of the other end is there."""
    prop = {"prop": "pull-up-bar", "x": 900}
    bare, beside = (Drawing(Track(movement(STANDING, BENT, props=props), "side")) for props in ([], [prop]))
    assert standalone._bounds(bare) == standalone._bounds(beside)
    small = standalone.small(bare)
    ghost, body = small.split('opacity="0.35"')[1].split("</g>")[0], small.count("<use")
    assert 10 < ghost.count("<use") < body


@pytest.mark.parametrize("angles", [[170.0, 185.0 - 360, -179.0 + 360], [0.0, -350.0], [10.0, 20.0, 30.0]])
def test_a_rope_never_spins(angles: list[float]) -> None:
    """Angles that pass half a turn go on the short way."""
    found = unwound(angles)
    assert all(abs(a - b) <= 180 for a, b in pairwise(found))
    assert all(abs((a - b) / 360 - round((a - b) / 360)) < 1e-9 for a, b in zip(found, angles, strict=True))


def test_a_limb_of_a_mistake_stays_a_limb() -> None:
    """Arms that point at the reader in the right pose, but not in the mistake, are arms in its picture."""
    of = movement({**STANDING, "shoulder": 90}, {"hips": {"y": 480}, "feet": {"x": 0}})
    drawing = Drawing(Track(of, "side"))
    shown, right = mistake(drawing, Wrong(pose=2, view="front", shoulder=0, arm_out=20))
    assert not shown.drawing.track.looks["upper-arm-right"].end_on and right.drawing.track.looks["upper-arm-right"].end_on


def test_a_foot_that_is_turned_out_shows_its_side() -> None:
    """From the front, feet that point ahead or only rise onto their toes are seen from the front; turned out, they point outward."""

    def seen(**differs: Any) -> list[tuple[str, int]]:
        looks = Track(movement({"base": "crouched", "feet": {"x": 0}, **differs}, {}), "front").looks
        return [(looks[f"foot-{side}"].seen, looks[f"foot-{side}"].facing) for side in ("right", "left")]

    ahead = [one[0] for differs in ({}, {"toes_out": 15}, {"foot": "toes", "sole": -35}) for one in seen(**differs)]
    assert ahead == ["front"] * 6
    (right, one), (left, other) = seen(toes_out=40)
    assert right == left == "side" and one == -other


def test_a_thigh_whose_knee_is_beside_the_hip_leads_there() -> None:
    """A thigh that points at the reader is round; as soon as its knee is seen to be elsewhere than its hip, it goes to it."""
    sitting = {"base": "sitting", "trunk": 0, "knee": 90}
    round_, short = (Track(movement({**sitting, "hip": hip}, {}), "front").looks["thigh-right"] for hip in (90, 75))
    assert round_.end_on and not short.end_on and short.seen == "front"


def test_rings_are_on_the_side_that_is_said() -> None:
    """A ring is at the limb of the side that the mistake names."""
    drawing = Drawing(Track(movement(STANDING, BENT), "front"))
    rings = [mistake(drawing, Wrong(pose=2, marks=["knee"], side=side))[0].marks for side in ("left", "right", None)]
    assert rings[0] != rings[1] and rings[2] in rings[:2]


def test_pictures_of_one_size_have_one_scale() -> None:
    """A picture that is made larger keeps its body, its floor at the lower edge and its middle."""
    drawing = Drawing(Track(movement(STANDING, BENT), "side"))
    shown, _ = mistake(drawing, Wrong(pose=2, trunk=80))
    left, top, wide, high = shown.box
    svg = shown.svg("", (wide + 200, high + 100))
    assert f'viewBox="{left - 100} {top - 100} {wide + 200} {high + 100}"' in svg


def test_a_place_is_on_the_side_that_is_said() -> None:
    """Without a side it is on the one that works; what the body has once is where it is."""
    seen = Drawing(Track(movement(STANDING, {"base": "crouched"}), "front"), one_sided=True)
    body = seen.track.movement.poses[-1]
    working, other = seen.spot(body, "right knee"), seen.spot(body, "left knee")
    assert seen.spot(body, "knee") == working != other
    assert other == (-working[0], working[1])
    assert seen.spot(body, "left head") == seen.spot(body, "head")
