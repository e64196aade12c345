"""Our maps, held against what every map must be."""

from __future__ import annotations

from tests.generator.pages.test_maps import (
    test_atlas_numbers,
    test_each_link_once,
    test_every_muscle_page_shows_where,
    test_every_named_muscle_lights,
    test_ids_and_references,
    test_no_gap_where_a_deeper_muscle_lies,
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
    "test_plain_shapes_only",
    "test_sizes",
    "test_whole_body",
]
