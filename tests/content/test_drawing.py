"""The drawn body: every muscle has its place, borders are sound."""

from __future__ import annotations

from itertools import combinations
from statistics import fmean

import pytest
from tools.placement import MEAN_CENTROID, MOST_CENTROID

from guide.content.guide import Guide
from guide.draw.maps.body import Body
from guide.draw.maps.geometry import crossing, inside
from tests.content.measured import EXCEPTIONS, FACTS_WIN, Difference, differences, outline_points, overlap, polygons, table


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
    """The middle of each region lies where it was measured: within 25 thousandths of height, on average within 10."""
    assert [f"{one.region.slug} {one.region.view} {one.centroid:.1f}" for one in found if one.centroid > MOST_CENTROID] == []
    assert fmean(one.centroid for one in found) <= MEAN_CENTROID
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


def test_neighbors_keep_apart(body: Body) -> None:
    """Two regions of one layer overlap by at most one percent of the smaller one."""
    for view in body.views.values():
        for layer in view.layers.values():
            for a, b in combinations(layer.regions, 2):
                shared = overlap(polygons(a), polygons(b))
                assert shared <= 0.01 * min(a.area, b.area), f"{view.name} {layer.name}: {a.slug}, {b.slug} share {shared:.1f}"
