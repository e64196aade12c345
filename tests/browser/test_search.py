"""Search: what people call an entry finds that entry first, whether the worker is asked or the words are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.model.muscle import Muscle
from guide.rules.entries.same_name import names
from tests.support.searching import asked, typed


def queries(guide: Guide) -> Iterator[tuple[str, str]]:
    """Yield (query, address) for each name, alias and Latin name."""
    for key, entry in guide.pairs():
        for _, name in names(entry):
            yield name, address_of(*key)
        if isinstance(entry, Muscle) and entry.latin:
            yield entry.latin, address_of(*key)


def plain(name: str) -> str:
    """Return a name in small letters without signs."""
    return " ".join(re.findall(r"\w+", name.lower()))


def loose(guide: Guide) -> dict[str, set[str]]:
    """Return the loose names that no entry has as its own name, each with the addresses that may come first: those of the widest."""
    own = {plain(query) for query, _ in queries(guide)}
    owners: dict[str, list[tuple[int, str]]] = {}
    for key, entry in guide.pairs():
        width = len(guide.anatomy.within(key[1])) if key[0] == "muscles" else 0
        for name in entry.also_said:
            owners.setdefault(plain(name), []).append((width, address_of(*key)))
    most = {name: max(width for width, _ in found) for name, found in owners.items()}
    return {name: {at for width, at in found if width == most[name]} for name, found in owners.items() if name not in own}


def behind_danger(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return what queries find without the urgent signs that words of danger bring first: a source may be called *Chest pain*."""
    return {query: [address for address in addresses if "#urgent-signs-" not in address] for query, addresses in found.items()}


@pytest.fixture(scope="module")
def searching(browser: Browser, home: str) -> Iterator[Page]:
    """Return a page whose search may be asked."""
    page = browser.new_page(reduced_motion="reduce")
    page.goto(home)
    yield page
    page.close()


def test_every_name_finds_its_entry_first(guide: Guide, searching: Page) -> None:
    """Each name, alias and Latin name has its own entry as the first result."""
    due = list(queries(guide))
    found = behind_danger(asked(searching, [query for query, _ in due]))
    assert {query: found[query][:2] for query, address in due if found[query][:1] != [address]} == {}
    assert len(due) > len(list(guide.pairs()))


def test_loose_names_find_their_owner_first(guide: Guide, searching: Page) -> None:
    """A loose name finds the entry that has it as its own name, else the only one that has it, else the widest."""
    due = loose(guide)
    found = behind_danger(asked(searching, due))
    assert {name: found[name][:2] for name, best in due.items() if not set(found[name][:1]) & best} == {}
    assert due


def test_typed_as_asked(guide: Guide, searching: Page) -> None:
    """What is typed shows what the worker answers: the entry itself, first."""
    name, address = next((name, address) for name, address in queries(guide) if address.startswith("exercises/"))
    for query, first in ((name, address), next((said, min(best)) for said, best in loose(guide).items() if len(best) == 1)):
        assert typed(searching, query)[0] == first


def test_the_first_is_the_best(guide: Guide, searching: Page) -> None:
    """What is shown first has the best score, which is what the key Enter opens; also where others fit a loose name better."""
    for query in loose(guide):
        typed(searching, query)
        shown = searching.locator(".md-search-result__article")
        scores: list[float] = shown.evaluate_all("found => found.map(each => Number(each.dataset.mdScore))")
        assert scores[0] == max(scores), query
