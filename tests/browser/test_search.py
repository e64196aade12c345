"""Search: what people call an entry finds that entry first, whether many are asked or the words are put in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.model.kinds import VOCABULARY
from guide.model.muscle import Muscle
from guide.pages.owner import Site
from guide.pages.renderer import Renderer
from guide.pages.search.by_hand import written
from guide.pages.search.words import words
from guide.rules.entries.same_name import names
from tests.support.searching import asked, typed

DONE = ("exercises", "routines")
"""The kinds of what is done: they come before a term that they hold in their names."""


def queries(guide: Guide) -> Iterator[tuple[str, str]]:
    """Yield (query, address) for each name, alias and Latin name, and for the title of each page by hand."""
    yield from ((page.title, page.address) for page in written(Renderer(guide, Site("", "/"))) if page.address)
    for key, entry in guide.pairs():
        for _, name in names(entry):
            yield name, address_of(*key)
        if isinstance(entry, Muscle) and entry.latin:
            yield entry.latin, address_of(*key)


def loose(guide: Guide) -> dict[str, set[str]]:
    """Return the loose names that no entry has as its own name, each with the addresses that may come first: those of the widest."""
    own = {"".join(words(query)) for query, _ in queries(guide)}
    owners: dict[str, list[tuple[int, str]]] = {}
    for key, entry in guide.pairs():
        width = len(guide.anatomy.within(key[1])) if key[0] == "muscles" else 0
        for name in entry.also_said:
            owners.setdefault(" ".join(words(name)), []).append((width, address_of(*key)))
    most = {name: max(width for width, _ in found) for name, found in owners.items()}
    return {name: {at for width, at in found if width == most[name]} for name, found in owners.items() if "".join(words(name)) not in own}


def done(guide: Guide, query: str) -> set[str]:
    """Return the exercises and routines that hold all words of a query, but for an ending, in a name; none if no title holds them."""
    listed = [(address_of(*key), entry) for key, entry in guide.pairs() if key[0] in DONE]
    if not any(_holds(entry.label, query) for _, entry in listed):
        return set()
    return {at for at, entry in listed if any(_holds(name, query) for _, name in names(entry))}


def _holds(name: str, query: str) -> bool:
    return all(any(_alike(word, other) for other in words(name)) for word in words(query))


def _alike(word: str, other: str) -> bool:
    least = min(len(word), len(other))
    return word == other or (least > 2 and abs(len(word) - len(other)) <= 2 and word[:least] == other[:least])


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
    """Each name, alias and Latin name has its own page as the first result; a term may stand behind exercises with its name in theirs."""
    due = list(queries(guide))
    found = behind_danger(asked(searching, [query for query, _ in due]))
    wrong = {query: found[query][:2] for query, address in due if not _first(guide, query, address, found[query])}
    assert wrong == {} and len(due) > len(list(guide.pairs()))


def _first(guide: Guide, query: str, address: str, found: list[str]) -> bool:
    before = done(guide, query) if address.startswith(VOCABULARY) else set()
    return bool(found) and (found[0] == address or found[0] in before)


def test_loose_names_find_their_owner_first(guide: Guide, searching: Page) -> None:
    """A loose name finds the entry that has it, of several the widest; what is done and has it in its title may come first."""
    due = loose(guide)
    found = behind_danger(asked(searching, due))
    assert {name: found[name][:2] for name, best in due.items() if not set(found[name][:1]) & (best | done(guide, name))} == {}
    assert due


def test_typed_as_asked(guide: Guide, searching: Page) -> None:
    """What is put in shows the entry itself, first; the key Enter opens it."""
    name, address = next((name, address) for name, address in queries(guide) if address.startswith("exercises/"))
    for query, first in ((name, address), next((said, min(best)) for said, best in loose(guide).items() if len(best) == 1)):
        assert typed(searching, query)[0] == first
    start = searching.url
    searching.keyboard.press("Enter")
    searching.wait_for_url(f"**/{first}*")
    searching.goto(start)
