"""Our own guide and its built site, in place of the small ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.draw.maps.body import Body
from tests.support.own_site import guide, home, site

HERE = Path(__file__).parent
__all__ = ["guide", "home", "site"]
LATER = (
    "test_every_name_finds_its_entry_first",
    "test_loose_names_find_their_owner_first",
    "test_atlas_numbers",
    "test_ids_and_references",
    "test_plain_shapes_only",
    "test_names_are_no_alarm",
    "test_every_entry_fits_its_schema",
    "test_accessibility_checker",
)
"""Tests that the small site passes at every change, and ours, which takes them a hundred times as long, in the audit."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what of our own content waits for the audit."""
    for item in items:
        if item.path.parent == HERE and getattr(item, "originalname", "") in LATER:
            item.add_marker(pytest.mark.long)


@pytest.fixture(scope="session")
def body(guide: Guide) -> Body:
    """Return our drawn body."""
    return guide.body
