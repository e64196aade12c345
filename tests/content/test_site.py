"""Our built site, held against what every built site must be."""

from __future__ import annotations

from pathlib import Path

from tests.generator.site.test_site import (
    heads,
    test_every_entry_has_its_page,
    test_heads,
    test_links_and_fragments,
    test_no_warning,
    test_nothing_from_elsewhere,
    test_urgent_signs,
)

__all__ = [
    "test_every_entry_has_its_page",
    "test_heads",
    "test_links_and_fragments",
    "test_no_warning",
    "test_nothing_from_elsewhere",
    "test_urgent_signs",
]


def test_titles_and_descriptions(site: Path) -> None:
    """What a browser's tab and a search engine show of a page says enough and is shown whole; the first page says what we promise."""
    found = {path.relative_to(site).as_posix(): head for path, head in heads(site).items()}
    for where, head in found.items():
        assert len(head.title) <= 65, where
        assert where == "404.html" or 50 <= len(head.meta["description"]) <= 160, where
    assert found["index.html"].title == "Posterior Chain Guide: train the back of your body"
