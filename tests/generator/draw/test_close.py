"""Close looks and maps of places: what is seen from under the surface is in them, and what lies outside a frame is not written."""

from __future__ import annotations

from guide.draw.maps.body import View
from guide.draw.maps.body_reader import read_body
from guide.draw.maps.close import near, roomiest, worth
from guide.draw.maps.panels import HERE, NEIGHBOR, THERE, Mark
from guide.draw.maps.path_data import Point, parse
from guide.draw.maps.places import outside
from guide.draw.maps.svg import svg
from guide.draw.maps.trimming import trimmed
from tests.generator.draw.test_paths import layered, square


def drawn(deep: str) -> View:
    """Return a view whose first layer has one muscle, and below it some deep ones."""
    body = read_body(layered(deep))
    assert body.problems == []
    return body.views["back"]


def test_a_close_look_names_what_is_seen_from_under() -> None:
    """A deep muscle that is seen beside the one looked at lies under it, is named, and has its number where it is seen."""
    view = drawn(f'<g id="lower">{square(10, 38)}</g><g id="hidden">{square(4, 8)}</g>')
    panel = near(view, Mark("upper", "", HERE, ("upper",)), lambda slug: Mark(slug, slug, NEIGHBOR, (slug,), slug))
    assert [one.mark.slug for one in panel.around] == ["lower"] and worth([view], "upper") == [view]
    assert panel.frame is not None
    place = roomiest(view, view.regions["lower"], "superficial", panel.frame)
    assert view.regions["lower"].outline.has(place) and not view.regions["upper"].outline.has(place)
    picture = svg(panel, "t", "d")
    assert picture.index('href="lower"') < picture.index('id="map-back-near-plain"') < picture.index('id="map-back-near-0"')
    assert "guide-map__low" not in picture and ">1</text>" in picture


def test_a_place_from_outside() -> None:
    """The map of a place lights what is seen of its muscles, without broken edges; where nothing is, what lies deep."""
    view = drawn(f'<g id="lower">{square(10, 38)}</g><g id="hidden">{square(4, 8)}</g>')
    marks = [Mark(slug, slug, THERE, (slug,)) for slug in ("upper", "lower", "hidden")]
    (panel,) = outside([view], marks)
    assert [one.mark.slug for one in (*panel.under, *panel.lit)] == ["lower", "upper"] and "guide-map__low" not in svg(panel, "t", "d")
    assert [one.mark.slug for panel in outside([view], marks[2:]) for one in panel.lit] == ["hidden"]


def test_what_is_outside_a_frame_is_left_out() -> None:
    """Pieces beyond one side of a frame become one line; those within stay as they are."""
    (subpath,) = parse("M5,5 L5,-9 L7,-30 C8,-40 9,-40 9,-30 L9,-9 L9,5 Z")
    found = trimmed(subpath, (0.0, 0.0, 10.0, 10.0))
    assert [piece[-1] for piece in found.pieces] == [Point(5, -9), Point(9, -9), Point(9, 5)] and found.closed
    assert trimmed(subpath, (0.0, -50.0, 10.0, 100.0)) == subpath
