"""Twelve movements that are hard to say: each can be written, passes every rule on poses, and is drawn within its bytes."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.content.guide import Guide
from guide.content.movements import with_things
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.motion import Motion
from guide.draw.figures.picture.timing import timing
from guide.draw.figures.picture.track import Track
from guide.draw.figures.picture.tree import definitions, used
from guide.draw.figures.pose.movement import Movement
from guide.model.figure import Figure
from guide.pages.figure_drawings import patterns
from guide.rules import all_rules
from guide.rules.figures import _faults, pose_floor

MOVEMENTS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("hard-movements.yml").read_text("utf-8"))
MOST = 9 * 1024
"""Bytes of a moving figure, packed."""
LONGEST = 8
"""A movement of so many poses or more may be a tenth larger."""


def movement(guide: Guide, slug: str) -> Movement:
    """Return one of the movements on our skeleton, with the things of our guide."""
    assert guide.skeleton and guide.things
    known = {thing.name: thing for thing in guide.things.things}
    return Movement(with_things(Figure.model_validate(MOVEMENTS[slug]), known), guide.skeleton.lengths)


@pytest.mark.parametrize("slug", MOVEMENTS)
def test_it_passes_every_rule(guide: Guide, slug: str) -> None:
    """Nothing of it is out of reach, in the floor, out of balance or without a hold, at any moment."""
    all_rules()
    assert guide.skeleton
    of = movement(guide, slug)
    found = {rule: [fault.message for fault in find(of, guide.skeleton)] for rule, (find, _) in _faults._CHECKS.items()}
    assert {rule: faults for rule, faults in found.items() if faults} == {}


@pytest.mark.parametrize("slug", MOVEMENTS)
def test_it_is_small(guide: Guide, slug: str) -> None:
    """With its shapes and keyframes it keeps the bytes of a figure."""
    of = movement(guide, slug)
    drawing = Drawing(Track(of, of.figure.view))
    motion = Motion(drawing, timing(None, None, of.figure))
    moving = motion.svg("")
    text = f"{patterns()}{definitions(used(drawing.parts(), moving))}{moving}{motion.style_sheet()}"
    assert len(gzip.compress(text.encode())) <= MOST * (1.1 if len(of.figure.poses) >= LONGEST else 1)


def test_every_prop_of_ours_is_drawn(guide: Guide) -> None:
    """Each thing of `data/props.yml` stands or is carried, and shows."""
    assert guide.things and guide.skeleton
    for thing in guide.things.things:
        prop = {"prop": thing.name, "y": 300} | ({"by": "hands"} if thing.line or thing.each or thing.floor else {})
        known = {each.name: each for each in guide.things.things}
        figure = with_things(Figure.model_validate({"props": [prop], "poses": [{"base": "standing"}, {"neck": 5}]}), known)
        bare = figure.model_copy(update={"props": []})
        with_it, without = (Drawing(Track(Movement(of, guide.skeleton.lengths), "side")).pose(0, "") for of in (figure, bare))
        assert with_it.count("<") > without.count("<"), thing.name


def test_what_sinks_on_the_other_side_alone_is_named(guide: Guide) -> None:
    """Where both sides do the same, one is named; where the other one alone is in the floor, that one."""
    of = movement(guide, "nordic-curl")
    found = [pose_floor._Sunk(f"{side} knee", 4.0, "the floor") for side in ("left", "right")]
    alone = [pose_floor._fault(of, 0, [each]).message for each in found]
    assert "knee" in alone[0] and "knee" in alone[1]
    assert pose_floor._fault(of, 0, found).message.count("knee") == 1
