"""Our maps, held against what every map must be."""

from __future__ import annotations

from guide.content.guide import Guide
from guide.pages.map_sides import of_side
from guide.pages.muscle_maps import Maps
from tests.generator.pages.test_maps import (
    test_atlas_numbers,
    test_each_link_once,
    test_every_muscle_page_shows_where,
    test_every_named_muscle_lights,
    test_ids_and_references,
    test_no_gap_where_a_deeper_muscle_lies,
    test_one_side,
    test_plain_shapes_only,
    test_sizes,
    test_whole_body,
)

__all__ = [
    "test_atlas_numbers",
    "test_each_link_once",
    "test_every_muscle_page_shows_where",
    "test_every_named_muscle_lights",
    "test_ids_and_references",
    "test_no_gap_where_a_deeper_muscle_lies",
    "test_one_side",
    "test_plain_shapes_only",
    "test_sizes",
    "test_whole_body",
]


def test_one_side_lights_where_one_works(guide: Guide, maps: Maps) -> None:
    """Where one side works, muscles of limbs that move light up on the side of the figure, all others on both."""
    due = {
        ("bird-dog-row", "gluteus-maximus", "primary"): "left",
        ("bird-dog-row", "biceps-brachii", "secondary"): "right",
        ("bird-dog-row", "latissimus-dorsi", "primary"): "",
        ("bird-dog-row", "gluteus-medius", "stabilizer"): "",
        ("clamshell", "deep-hip-rotators", "secondary"): "right",
        ("suitcase-carry", "forearm-flexors", "primary"): "right",
        ("suitcase-carry", "gastrocnemius", "secondary"): "",
        ("hip-thrust", "gluteus-maximus", "primary"): "",
    }
    found = {(slug, *mark): of_side(guide, guide.exercises[slug], maps.mark(*mark)).side for slug, *mark in due}
    assert found == due
