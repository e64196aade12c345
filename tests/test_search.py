"""Search, in the browser: what people call an entry finds that entry first."""

from __future__ import annotations

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
