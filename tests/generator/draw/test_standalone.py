"""Figures as files of their own: small for cards, and as the art of the pictures beside links."""

from __future__ import annotations

import gzip
import re
from itertools import accumulate

import hypothesis.strategies as st
from hypothesis import given

from guide.content.figures import drawing
from guide.content.guide import Guide
from guide.draw.figures.picture import outlines, standalone
from guide.draw.figures.picture.coarse import coarser, straight

SMALL = 3 * 1024
"""The most that a card's picture may take, packed, in bytes."""
_coordinate = st.integers(-400, 400)


def ends(path: str) -> list[tuple[int, int]]:
    """Return where each piece of a closed curve ends."""
    x, y, *steps = map(int, re.findall(r"-?\d+", path))
    found = [(x, y)]
    for index in (4, *range(8, len(steps) - 1, 4)):
        found.append((found[-1][0] + steps[index], found[-1][1] + steps[index + 1]))
    return found


@given(st.lists(st.tuples(_coordinate, _coordinate), min_size=3, max_size=30), st.integers(1, 12))
def test_coarser_curves(points: list[tuple[int, int]], grid: int) -> None:
    """Every point of a coarser curve is on the grid, and no farther from where it was than half of its width; it closes."""
    fine = outlines.curve([(float(x), float(y)) for x, y in points])
    path = coarser(fine, grid)
    at = ends(path)
    assert at[0] == at[-1]
    for (x, y), (a, b) in zip(ends(fine), at, strict=True):
        assert a % grid == b % grid == 0 and max(abs(x - a), abs(y - b)) <= grid / 2
    assert coarser(f"{fine}{fine}", grid) == path * 2
    assert coarser("M-20 0h200M92-62q8 26 44 34", grid) == "M-20 0h200M92-62q8 26 44 34"


def test_small_pictures(guide: Guide) -> None:
    """A card's picture is small; it and the art beside a link need no style sheet and show the tint of every muscle that is lit."""
    for slug in guide.movements:
        found = drawing(guide, slug)
        assert found
        small, art = standalone.small(found), standalone.art(found, "#ddd").svg
        assert len(gzip.compress(small.encode(), 6)) <= SMALL, slug
        for svg in (small, art):
            assert "class=" not in svg and "<g></g>" not in svg, slug
            assert set(re.findall(r"url\(#([^)]+)\)", svg)) == set(re.findall(r'<(?:clipPath|linearGradient) id="([^"]+)"', svg))
            assert svg.count("<g") == svg.count("</g>"), slug
            assert {role for role, color in standalone.ROLES.items() if color in svg} == set(found.lit().values()), slug


def test_art_has_no_floor_and_nothing_pale(guide: Guide) -> None:
    """The art beside a link leaves the floor to the picture, and its ghost has a solid color: nothing is painted through it."""
    found = drawing(guide, "putty-squeeze")
    assert found
    art = standalone.art(found, "#abc123")
    assert "fig-floor" in found.floor(found.track.bounds) and "fig-floor" not in art.svg
    assert art.svg.count('fill="#abc123"') == 1 and f'opacity="{standalone._PALE}"' not in art.svg
    assert art.box == standalone._bounds(found) and art.stands == (found.track.view != "top")


@given(st.lists(st.tuples(_coordinate, _coordinate), min_size=3, max_size=30), st.integers(1, 12))
def test_straight_edges(points: list[tuple[int, int]], grid: int) -> None:
    """With straight edges, a shape keeps its corners, on the grid and no farther from where they were than half of its width."""
    path = outlines.curve([(float(x), float(y)) for x, y in points])
    x, y, *steps = map(int, re.findall(r"-?\d+", straight(path, grid)))
    corners = list(accumulate(zip(steps[::2], steps[1::2], strict=True), lambda at, way: (at[0] + way[0], at[1] + way[1]), initial=(x, y)))
    wanted = [(round(a / grid) * grid, round(b / grid) * grid) for a, b in ends(path)[:-1]]
    assert corners == [end for index, end in enumerate(wanted) if index == 0 or end != wanted[index - 1]]
