"""Our built site, held against what every built site must be."""

from __future__ import annotations

from tests.generator.site.test_site import (
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
