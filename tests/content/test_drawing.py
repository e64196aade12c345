"""The drawn body: every muscle has its place, borders are sound."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations
from statistics import fmean

import pytest
from tools.placement import MEAN_CENTROID, MOST_CENTROID

from guide.content.guide import Guide
from guide.draw.maps.body import Body
from guide.draw.maps.geometry import crossing, inside, spans
from guide.draw.maps.path_data import Point
from tests.content.measured import EXCEPTIONS, FACTS_WIN, Difference, differences, outline_points, overlap, polygons, table

UNSEEN = 0.5
"""The most that two regions may share, in square thousandths of height: less than a dot of ink."""
UNDER_COVER: dict[tuple[str, str], str] = {
    ("iliocostalis-lumborum", "back"): "the row has its tendon, which lies under the sheet of the loin",
    ("plantaris", "back"): "drawn in its own layer; the row has a strip two thousandths wide along the tendon of the calf",
    ("flexor-digitorum-profundus", "front"): "the row has its tendons beside those of the flexor over it; on maps it ends at the wrist",
    ("biceps-femoris-short-head", "front"): "lies under the band of the thigh",
}
"""Muscles that the table shows at the surface and the first plate does not, by muscle and view, each with the reason."""


@pytest.fixture(scope="module")
def found(body: Body) -> list[Difference]:
    """Return how each measured region differs."""
    return differences(body)


def test_every_muscle_is_drawn(guide: Guide, body: Body) -> None:
    """Every muscle without parts or members has its region or says why not; there are at least 75."""
    leaves = {slug for slug in guide.muscles if not guide.anatomy.pieces.get(slug)}
    reasons = {slug for slug in leaves if guide.muscles[slug].not_drawn}
    assert leaves - reasons == set(body.drawn)
    assert len(body.drawn) >= 75
    assert list(body.views) == ["back", "front"] and all(len(view.layers) == 3 for view in body.views.values())


def test_layers(guide: Guide, body: Body) -> None:
    """Every region stands in the layer in which its muscle lies."""
    assert [region.slug for region in body.regions if guide.muscles[region.slug].layer != region.layer] == []


def test_placed_by_attachments(guide: Guide, body: Body) -> None:
    """A muscle says that it was placed by its attachments just where no row of the measured table is about its layer."""
    measured = {(slug, layer) for (slug, view, layer) in table() if (slug, view) not in EXCEPTIONS}
    bare = {slug for slug, regions in body.drawn.items() if not any((slug, region.layer) in measured for region in regions)}
    assert {slug for slug, muscle in guide.muscles.items() if muscle.placed} == bare


def test_centroids(found: list[Difference]) -> None:
    """The middle of each region lies where it was measured: within 20 thousandths of height, on average within 8, in each view."""
    assert [f"{one.region.slug} {one.region.view} {one.centroid:.1f}" for one in found if one.centroid > MOST_CENTROID] == []
    for view in ("back", "front"):
        assert fmean(one.centroid for one in found if one.region.view == view) <= MEAN_CENTROID
    assert len(found) >= 75


def test_breadths(found: list[Difference]) -> None:
    """Each region is as broad as measured, within a fifth or 6 thousandths of height, but where a fact of anatomy wins."""
    assert {(one.region.slug, one.region.view) for one in found if one.excess > 0} == set(FACTS_WIN)


def test_outlines_are_sound(body: Body) -> None:
    """No outline crosses itself, no two are the same, and each lies on its own side within the skin."""
    shapes = {}
    for region in body.regions:
        assert crossing(polygons(region)) is None, region.slug
        assert shapes.setdefault((region.view, region.outline.d), region) is region, region.slug
        skin = body.views[region.view].outline
        assert skin and min(point.x for point in outline_points(region)) >= 0, region.slug
        outside = [point for point in region.outline.samples if not inside(point, skin.polygons)]
        assert not outside, f"{region.slug} {region.view}: {outside[:3]}"


def test_ground_lies_under_muscles(body: Body) -> None:
    """No gap shows bare skin: the ground lies within the skin or ends with it, under nearly all of the muscles but those of the foot."""
    for view in body.views.values():
        ground, skin = [polygon for shape in view.ground for polygon in shape.polygons], view.outline
        edge = {point for polygon in (skin.polygons if skin else ()) for point in polygon}
        assert skin and all(point in edge or inside(point, skin.polygons) for polygon in ground for point in polygon if point.x > 0)
        shares = {
            region.slug: fmean(inside(point, ground) for point in region.outline.samples)
            for layer in view.layers.values()
            for region in layer.regions
        }
        assert {slug for slug, share in shares.items() if share < 0.55} <= {"intrinsic-foot-muscles"}
        assert fmean(shares.values()) >= 0.95


def test_neighbors_keep_apart(body: Body) -> None:
    """Two regions of one layer do not overlap; what the eye can't see is nothing."""
    for view in body.views.values():
        for layer in view.layers.values():
            for a, b in combinations(layer.regions, 2):
                shared = overlap(polygons(a), polygons(b))
                assert shared <= UNSEEN, f"{view.name} {layer.name}: {a.slug}, {b.slug} share {shared:.2f}"


def breadth(body: Body, top: int, bottom: int, pick: Callable[[Iterable[float]], float]) -> float:
    """Return the greatest or least breadth of the trunk, with the arms where they are one with it, between two heights."""
    outline = body.views["back"].outline
    assert outline
    closed = (*outline.polygons[0], Point(0.0, outline.polygons[0][-1].y))
    return 2 * pick(spans([closed], y + 0.5)[0][1] for y in range(top, bottom))


def test_proportions(body: Body) -> None:
    """The body lies between the means of both sexes: shoulders 284, waist 185 and hips 207 thousandths of height, within 3."""
    found = breadth(body, 200, 245, max), breadth(body, 370, 392, min), breadth(body, 480, 560, max)
    assert all(abs(one - due) <= 3 for one, due in zip(found, (284, 185, 207), strict=True)), found


def test_surface_is_whole(body: Body) -> None:
    """What the table shows at the surface with an area of 120 or more is seen on the first plate, but for what a fact covers."""
    for view in body.views.values():
        first = next(iter(view.layers))
        seen = {region.slug for region in (*view.layers[first].regions, *view.beneath(first))}
        due = {slug for (slug, side, layer), row in table().items() if (side, layer) == (view.name, first) and row.area >= 120}
        assert (due - seen) & set(view.regions) == {slug for slug, side in UNDER_COVER if side == view.name}
