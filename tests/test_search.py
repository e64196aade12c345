"""Search, in the browser: what people call an entry finds that entry first."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from guide.guide import Guide, address_of
from guide.model.muscle import Muscle
from guide.rules.same_name import names


def queries(guide: Guide) -> Iterator[tuple[str, str]]:
    """Yield (query, address) for each name, alias and Latin name."""
    for key, entry in guide.pairs():
        for _, name in names(entry):
            yield name, address_of(*key)
        if isinstance(entry, Muscle) and entry.latin:
            yield entry.latin, address_of(*key)


class Searcher:
    """Types queries into the search of an open page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def type(self, query: str) -> None:
        """Put a query into the field, as if it was typed."""
        field = self.page.locator("[data-md-component=search-query]")
        field.fill(query)
        field.dispatch_event("keyup")

    def found(self, query: str, wanted: int = 1) -> list[str]:
        """Return the addresses of the first results, as paths below the site's root."""
        self.type("")
        links = self.page.locator(".md-search-result__item > a")
        links.first.wait_for(state="detached", timeout=8000)
        self.type(query)
        try:
            links.first.wait_for(state="attached", timeout=8000)
        except Exception:
            return []
        hrefs = [links.nth(index).get_attribute("href") or "" for index in range(min(wanted, links.count()))]
        return [self.page.evaluate("href => new URL(href, location).pathname", href).lstrip("/") for href in hrefs]


@pytest.fixture(scope="module")
def searcher(browser: Browser, home: str) -> Iterator[Searcher]:
    """Return a searcher on the home page, its index loaded."""
    page = browser.new_page()
    page.goto(home)
    page.locator("[data-md-component=search-query]").focus()
    searcher = Searcher(page)
    assert searcher.found("hip")
    yield searcher
    page.close()


def test_every_name_finds_its_entry_first(guide: Guide, searcher: Searcher) -> None:
    """Each name, alias and Latin name has its own entry as the first result."""
    wrong = {}
    for query, address in queries(guide):
        found = searcher.found(query)
        if found[:1] != [address]:
            wrong[query] = (address, found)
    assert wrong == {}


def test_loose_names_find_their_owner_first(guide: Guide, searcher: Searcher) -> None:
    """A loose name finds the entry that has it as its own name, else the only one that has it, else the widest."""
    own = {plain(query) for query, _ in queries(guide)}
    owners: dict[str, list[tuple[str, str]]] = {}
    for key, entry in guide.pairs():
        for name in entry.also_said:
            owners.setdefault(plain(name), []).append(key)
    wrong = {}
    for name, keys in owners.items():
        widest = max(len(guide.within(slug)) if kind == "muscles" else 0 for kind, slug in keys)
        best = {address_of(kind, slug) for kind, slug in keys if (len(guide.within(slug)) if kind == "muscles" else 0) == widest}
        if name not in own and (found := searcher.found(name))[:1] not in [[address] for address in best]:
            wrong[name] = (best, found)
    assert wrong == {}


def plain(name: str) -> str:
    """Return a name in small letters without signs."""
    return " ".join(re.findall(r"\w+", name.lower()))


@pytest.mark.parametrize(
    ("query", "address"), [("glutes", "muscles/glutes/"), ("lats", "muscles/latissimus-dorsi/"), ("back plank", "exercises/reverse-plank/")]
)
def test_what_people_say(searcher: Searcher, query: str, address: str) -> None:
    """Everyday words find what people mean by them."""
    assert searcher.found(query) == [address]


def test_lower_back(guide: Guide, searcher: Searcher) -> None:
    """ "Lower back" finds the region's page, which lists its muscles and the facts about it, and back-pain facts beside it."""
    first, *others = searcher.found("lower back", 5)
    assert first == "vocabulary/regions/lower-back/"
    referring = guide.referrers["vocabulary/regions", "lower-back"]
    facts = {address_of(*key) for key in referring if key[0] == "facts"}
    assert {kind for kind, _ in referring} >= {"muscles", "facts"}
    assert len(facts & set(others)) >= 2
    assert [address for address in others if address.startswith("muscles/")]
