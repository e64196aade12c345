"""Path data, geometry and drawings: read, written short, and refused in words."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.draw.maps import geometry
from guide.draw.maps.body_reader import read_body
from guide.draw.maps.close import near
from guide.draw.maps.context import skin
from guide.draw.maps.panels import HERE, NEIGHBOR, Mark
from guide.draw.maps.path_data import PathFault, Point, parse, write
from guide.draw.maps.plates import Target, plate
from guide.draw.maps.shape import Shape, clear, in_seam
from guide.draw.maps.slivers import slivers_of
from guide.draw.maps.svg import svg
from guide.problems import Place

NUMBERS = st.integers(-9, 9) | st.floats(-999, 999).map(lambda number: round(number, 1))


@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=9))
def test_written_paths_are_close(curves: list[tuple[float, ...]]) -> None:
    """Short relative path data leads to within a unit of where the drawing leads, however long the path."""
    shape = parse("M0,0 " + " ".join("C" + ",".join(map(str, curve)) for curve in curves))
    for slack in (0.0, 0.5, 1e9):
        written = write(shape, 1, slack=slack)
        ends = list(ends_of(written))
        assert len(ends) == len(curves)
        assert all(math.dist(end, curve[4:]) <= 0.75 for end, curve in zip(ends, curves, strict=True))


def test_flat_curves_are_lines() -> None:
    """A curve that hardly leaves its chord is written as a line where there is slack; one that turns back on itself is not."""
    flat, back = parse("M0,0 C10,0.5 20,0.5 30,0"), parse("M0,0 C40,0.1 40,0.1 30,0")
    assert write(flat, 1, slack=5.0) == "M0 0l30 0" != write(flat, 1) and "l" not in write(back, 1, slack=5.0)


def test_small_pieces_keep_their_ends() -> None:
    """What is less than `broad` wide or high keeps its ends on whole units, though those of the rest lie on even ones."""
    shape = parse("M1,1 L31,1 L31,31 Z M1,1 L31,1 L31,7 Z")
    assert write(shape, 1, ends=2, broad=20) == "M0 0l32 0 0 32zm1 1l30 0 0 6z"


def test_next_subpath_begins_where_the_last_ended() -> None:
    """Further subpaths are written relative to where the one before ends: where it began, if it is closed."""
    assert write(parse("M100,100 L110,100 L110,120 Z M105,130 L108,131 M1,2 L3,4"), 1) == "M100 100l10 0 0 20zm5 30l3 1m-107-129l2 2"


def ends_of(written: str) -> Iterator[tuple[float, float]]:
    """Yield where each piece of relative path data ends."""
    x = y = 0.0
    for letter, text in re.findall(r"([Mlqc])([^Mlqcz]*)", written):
        numbers = [int(number) for number in re.findall(r"-?\d+", text)]
        size = {"M": 2, "l": 2, "q": 4, "c": 6}[letter]
        for at in range(0, len(numbers), size):
            x, y = x + numbers[at + size - 2], y + numbers[at + size - 1]
            if letter != "M":
                yield x, y


@given(st.text("MCLZ 0123456789.,-e\nx", max_size=60))
def test_any_path_data(d: str) -> None:
    """Whatever stands in path data is read or refused in words."""
    try:
        subpaths = parse(d)
    except PathFault as fault:
        assert str(fault)
    else:
        assert all(subpath.pieces for subpath in subpaths)
        geometry.crossing([geometry.flatten(subpath) for subpath in subpaths])


@given(st.text(max_size=200) | st.sampled_from(["<svg>", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"]))
def test_any_drawing(text: str) -> None:
    """Whatever stands in a drawing's file, its problems have places and nothing is raised."""
    body = read_body({"data/body/back.svg": text, "data/body/back-deep.svg": text, "data/body/x.y.svg": text})
    assert body.problems and all(problem.place.line >= 1 for problem in body.problems)


def test_geometry() -> None:
    """Area, centroid, crossing and levels of a square and of a bow tie."""
    square = Shape(parse("M0,0 L10,0 L10,10 L0,10 Z"), Place("x"))
    area, middle = square.moments
    assert (area, middle) == (100.0, Point(5.0, 5.0))
    assert geometry.crossing(square.polygons) is None
    assert geometry.crossing(Shape(parse("M0,0 L10,10 L10,0 L0,10 Z"), Place("x")).polygons) == Point(5.0, 5.0)
    assert geometry.spans(square.polygons, 5) == [(0.0, 10.0)]
    half = square.samples_in(Shape(parse("M5,-1 L20,-1 L20,20 L5,20 Z"), Place("x")))
    assert len(half) / len(square.samples) == pytest.approx(0.5, abs=0.05)


def test_ground() -> None:
    """A figure may have a ground under its muscles; it is drawn over the skin, and a figure without one has none."""
    outline, ground = '<path id="outline" d="M0,0 L9,0 L9,9 L0,9"/>', '<g id="ground"><path d="M0,1 L8,1 L8,8 L0,8 Z"/></g>'
    for more in ("", ground):
        text = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='-10 0 20 10'>{outline}{more}</svg>"
        body = read_body({"data/body/back.svg": text})
        drawn = skin(body.views["back"], "s")
        assert body.problems == []
        assert ('class="guide-map__ground"' in drawn) == bool(more)
        assert not more or drawn.index("guide-map__skin") < drawn.index("guide-map__ground")


def square(left: float, right: float) -> str:
    """Return the path of a square from 10 to 30 units below the top."""
    return f'<path d="M{left},10 L{right},10 L{right},30 L{left},30 Z"/>'


def layered(deep: str) -> dict[str, str]:
    """Return the files of a view with one muscle in its first layer and something in its deep one."""
    frame = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-50 0 100 100'>"
    figure = f'{frame}<path id="outline" d="M0,0 L40,0 L40,90 L0,90"/></svg>'
    first = f'{frame}<g id="upper">{square(2, 20)}</g></svg>'
    return {"data/body/back.svg": figure, "data/body/back-superficial.svg": first, "data/body/back-deep.svg": f"{frame}{deep}</svg>"}


@pytest.mark.parametrize(("given", "broad"), [("", 18), (square(2, 30), 28)])
def test_what_stays(given: str, broad: float) -> None:
    """A muscle of an upper layer is seen in a lower one as it is above or with a shape of its own, named, and hides what lies under it."""
    deep = f'<g id="lower">{square(5, 9)}</g><g id="stays"><g id="upper">{given}</g></g><g id="flesh">{square(31, 38)}</g>'
    body = read_body(layered(deep))
    view = body.views["back"]
    assert body.problems == []
    (stays,) = view.standing("deep")
    assert (stays.slug, stays.outline.box[2] - stays.outline.box[0]) == ("upper", broad)
    assert [region.slug for region in view.shown("deep")] == ["upper", "lower"] and set(body.drawn) == {"upper", "lower"}
    drawn = plate(view, view.layers["deep"], "t", lambda slug: Target(slug, slug), {"upper": 1, "lower": 2}, again=False)
    assert 'href="upper"' in drawn and 'class="guide-map__flesh"' in drawn and ">1</text>" in drawn
    assert ('<use href="#atlas-back-s0"/>' in drawn) == (not given)


def test_stays_without_a_home() -> None:
    """What stays in a layer must be drawn in another one; else it is named as a problem, and nothing is drawn."""
    body = read_body(layered(f'<g id="lower">{square(5, 9)}</g><g id="stays"><g id="lower"/><g id="nobody"/></g>'))
    assert [problem.rule for problem in body.problems] == ["drawing-element"] * 2
    assert body.views["back"].standing("deep") == []


def test_bones_over_muscles() -> None:
    """A bone that lies over the muscles of a layer is seen again there, a bare one has its tone, and one that there is not is named."""
    files = layered(f'<g id="lower">{square(5, 9)}</g><g id="bone">{square(31, 38)}</g><g id="over"><g id="bone-rib"/><g id="none"/></g>')
    bones = f'<g id="bones"><path id="bone-rib" {square(4, 30)[6:]}</g>'
    files["data/body/back.svg"] = files["data/body/back.svg"].replace("</svg>", f"{bones}</svg>")
    body = read_body(files)
    view = body.views["back"]
    assert [problem.rule for problem in body.problems] == ["drawing-element"] and "'none'" in str(body.problems[0])
    drawn = plate(view, view.layers["deep"], "t", lambda slug: Target(slug, slug), {"upper": 1, "lower": 2}, again=False)
    assert drawn.count('class="guide-map__bone"') == 2
    assert drawn.index('href="lower"') < drawn.index('<use href="#atlas-back-bone-rib"/>')
    close = svg(near(view, Mark("lower", "", HERE, ("lower",)), lambda slug: Mark(slug, slug, NEIGHBOR, (slug,))), "t", "d")
    assert close.rindex('class="guide-map__bone"') > close.index('id="map-back-near-0"')


def test_sheets_over_muscles_and_flesh_between_bones() -> None:
    """What a layer has over its muscles is drawn after them; among bones, flesh and ground have tones of their own."""
    files = layered(f'<g id="lower">{square(5, 9)}</g><g id="over">{square(6, 8)}</g>')
    bones = "".join(f'<path id="{name}-rib" {square(4, 30)[6:]}' for name in ("ground", "bone", "flesh"))
    files["data/body/back.svg"] = files["data/body/back.svg"].replace("</svg>", f'<g id="bones">{bones}</g></svg>')
    body = read_body(files)
    view = body.views["back"]
    assert body.problems == []
    drawn = plate(view, view.layers["deep"], "t", lambda slug: Target(slug, slug), {"upper": 1, "lower": 2}, again=False)
    close = svg(near(view, Mark("lower", "", HERE, ("lower",)), lambda slug: Mark(slug, slug, NEIGHBOR, (slug,))), "t", "d")
    for picture, muscle in ((drawn, 'href="lower"'), (close, 'id="map-back-near-0"')):
        order = [picture.index(part) for part in ("guide-map__bone", "guide-map__flesh", muscle, "guide-map__tissue")]
        assert order == sorted(order) and picture.rindex("guide-map__ground", 0, order[0]) < order[0]


def test_left_to_another_view() -> None:
    """What a layer leaves to another view is not lit there on an exercise; what no other view has is a problem."""
    files = layered(f'<g id="lower">{square(5, 9)}</g><g id="elsewhere"><g id="lower"/></g>')
    assert [problem.rule for problem in read_body(files).problems] == ["drawing-element"]
    files |= {name.replace("back", "front"): text.split('<g id="elsewhere">')[0] for name, text in files.items()}
    files = {name: text if text.endswith("</svg>") else f"{text}</svg>" for name, text in files.items()}
    body = read_body(files)
    assert body.problems == [] and slivers_of(body) == {("back", "lower")}


def test_nothing_is_seen_in_a_seam() -> None:
    """A place between two shapes that almost touch lies in a seam; one beside them, or where they are far apart, does not."""
    left, right = (Shape(parse(f"M{x},0 L{x + 10},0 L{x + 10},10 L{x},10 Z"), Place("x")) for x in (0, 12))
    assert in_seam(Point(11, 5), [left, right], 1.6)
    assert not in_seam(Point(11, 5), [left, right], 0.5) and not in_seam(Point(23, 5), [left, right], 1.6)


def test_a_dot_keeps_clear() -> None:
    """A place is clear where nothing lies over it, nor within three units above or below; a dot has room where its shape is alone."""
    bone = Shape(parse("M0,10 L9,10 L9,14 L0,14 Z"), Place("x"))
    assert [clear(Point(5, y), [bone]) for y in (6, 8, 12, 16, 18)] == [True, False, False, False, True]
    flesh = Shape(parse("M0,0 L9,0 L9,9 L0,9 Z"), Place("x"))
    wide, narrow, edge = Point(4.5, 4.5), Point(3, 5), Point(0, 5)
    assert flesh.roomiest([edge, narrow, wide]) == [wide] and flesh.roomiest([edge, narrow]) == [narrow]
    assert not flesh.roomiest([edge]) and not flesh.roomiest([Point(5, 8)], [bone])
