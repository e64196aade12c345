"""The numbers of cues: beside the body, readable on a phone, clear of the head, of each other and of each other's places."""

from __future__ import annotations

import re
from itertools import combinations
from math import hypot

import pytest

from guide.content.reader import read
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.numbers import _DOT, _HIGH, _TALL, _WIDE, numbered
from guide.draw.figures.picture.projection import PROJECTIONS
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.movement import Movement
from guide.model.figure import Figure
from tests.support.building import HAND

BONES = read(HAND).guide.skeleton
assert BONES
CUES = [(1, "chest"), (2, "shoulder"), (3, "head"), (4, "neck")]
_BADGE = re.compile(r'<circle class="fig-badge" cx="(-?\d+)" cy="(-?\d+)" r="(\d+)"')
_PLACE = re.compile(r'<circle class="fig-dot" cx="(-?\d+)" cy="(-?\d+)"')


@pytest.mark.parametrize("view", sorted(PROJECTIONS))
@pytest.mark.parametrize("base", ["standing", "hands-and-knees", "supine", "side-lying"])
def test_numbers_keep_clear(view: str, base: str) -> None:
    """Four cues about the shoulders find room around the head, however the body lies and from wherever it is seen."""
    assert BONES
    figure = Figure.model_validate({"view": view, "poses": [{"base": base}, {"neck": 4}]})
    drawing = Drawing(Track(Movement(figure, BONES.lengths), view))
    body, box = drawing.track.movement.poses[-1], drawing.track.bounds
    svg = numbered(drawing, body, box, CUES)
    found, places = ([(float(x), float(y)) for x, y, *_ in of.findall(svg)] for of in (_BADGE, _PLACE))
    radius, head = float(_BADGE.findall(svg)[0][2]), drawing.spot(body, "head")
    assert len(found) == len(CUES)
    assert all(hypot(a[0] - b[0], a[1] - b[1]) > 2 * radius for a, b in combinations(found, 2))
    assert all(hypot(x - head[0], y - head[1]) > 40 + radius for x, y in found)
    assert all(hypot(x - u, y - v) > (1 + _DOT) * radius for x, y in found for u, v in places)
    assert all(box[0] < x - radius and x + radius < box[0] + box[2] and box[1] < y - radius for x, y in found)


@pytest.mark.parametrize("size", [(1500, 400), (600, 1100), (700, 700)])
def test_digits_can_be_read_on_a_phone(size: tuple[int, int]) -> None:
    """Whatever the size of a picture, on a phone its digits are nine pixels high."""
    assert BONES
    drawing = Drawing(Track(Movement(Figure.model_validate({"poses": [{"base": "standing"}, {"neck": 4}]}), BONES.lengths), "side"))
    wide, high = size
    svg = numbered(drawing, drawing.track.movement.poses[-1], (-wide // 2, 34 - high, wide, high), [(1, "knee")])
    (letters,) = re.findall(r'font-size="(\d+)"', svg)
    pixels = min(_WIDE / wide, (_TALL if high > wide else _HIGH) / high)
    assert 0.7 * float(letters) * pixels >= 8.5
