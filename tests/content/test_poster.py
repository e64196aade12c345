"""Our poster, held against what every poster must be."""

from __future__ import annotations

from tests.generator.pages.test_poster import (
    sheet,
    test_each_number_has_its_name,
    test_names_stand_by_region,
    test_refers_to_itself,
    test_stands_alone,
)

__all__ = ["sheet", "test_each_number_has_its_name", "test_names_stand_by_region", "test_refers_to_itself", "test_stands_alone"]
