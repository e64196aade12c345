"""Search in our guide: what people call an entry finds that entry first."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.rules.entries.same_name import names
from tests.browser.test_search import (
    searching,
    test_every_name_finds_its_entry_first,
    test_loose_names_find_their_owner_first,
    test_typed_as_asked,
)
from tests.content.test_danger import alarms
from tests.support.searching import asked, typed

__all__ = ["searching", "test_every_name_finds_its_entry_first", "test_loose_names_find_their_owner_first", "test_typed_as_asked"]
NAMED = {"dislocated shoulder", "red flag", "red flags", "Red flags", "warning signs"}
NAMED |= {"One warning sign means that something serious is wrong"}
"""Names of entries that are words of danger as well; sources, which are about signs, are not looked at."""
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


def test_names_are_no_alarm(guide: Guide, searching: Page) -> None:
    """The name of an exercise, a muscle, a claim or a word of the vocabulary brings its own page first and no alarm."""
    pairs = [(key, entry) for key, entry in guide.pairs() if key[0] not in ("references", "people")]
    due = dict.fromkeys([name for _, entry in pairs for _, name in names(entry)] + [name for _, entry in pairs for name in entry.also_said])
    found = asked(searching, due)
    assert {query for query, addresses in found.items() if alarms(addresses)} <= NAMED and len(found) > 500
