"""Search in our guide: what people call an entry finds that entry first."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from guide.content.guide import Guide
from guide.content.keys import address_of
from tests.browser.test_search import (
    searching,
    test_every_name_finds_its_entry_first,
    test_loose_names_find_their_owner_first,
    test_typed_as_asked,
)
from tests.support.searching import typed

__all__ = ["searching", "test_every_name_finds_its_entry_first", "test_loose_names_find_their_owner_first", "test_typed_as_asked"]
WHAT_PEOPLE_SAY = [("glutes", "muscles/glutes/"), ("lats", "muscles/latissimus-dorsi/"), ("back plank", "exercises/reverse-plank/")]


@pytest.mark.parametrize(("query", "address"), WHAT_PEOPLE_SAY)
def test_what_people_say(searching: Page, query: str, address: str) -> None:
    """Everyday words, typed, find what people mean by them."""
    assert typed(searching, query)[0] == address


def test_lower_back(guide: Guide, searching: Page) -> None:
    """ "Lower back" finds the region's page, which lists its muscles and the facts about it, and back-pain facts beside it."""
    first, *others = typed(searching, "lower back")[:5]
    assert first == "vocabulary/regions/lower-back/"
    referring = guide.referrers.to["vocabulary/regions", "lower-back"]
    facts = {address_of(*key) for key in referring if key[0] == "facts"}
    assert {kind for kind, _ in referring} >= {"muscles", "facts"}
    assert len(facts & set(others)) >= 2
    assert [address for address in others if address.startswith("muscles/")]
