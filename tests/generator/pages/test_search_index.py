"""What the search is told of the pages: every page, its names, what its sections say, and no more than a phone can load."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.model.kinds import KINDS
from guide.model.words import Words
from guide.pages.catalog import Pages
from guide.pages.contexts import template_of
from guide.pages.owner import Site
from guide.pages.search.by_hand import written
from guide.pages.search.cards import card
from guide.pages.search.entries import entries
from guide.pages.search.found import BY_HAND, Card, Found, Passage
from guide.pages.search.index import IN_A_PART, index, texts
from guide.pages.search.sections import sections_of
from guide.pages.search.words import words
from guide.rules.check import load
from guide.site import search
from guide.site.names import Names
from tests.support.served import file_of, plain
from tests.support.sites import lay_out, overlay

SITE = Site("Guide", "https://example.org/")


@pytest.fixture(scope="module")
def pages(guide: Guide) -> Pages:
    """Return the pages of the hand site."""
    return Pages(guide, SITE)


@pytest.fixture(scope="module")
def found(pages: Pages) -> dict[str, Found]:
    """Return what the search knows of each page that is made from data, by address."""
    return {one.address: one for one in entries(pages)}


def postings(made: dict[str, Any]) -> dict[str, list[int]]:
    """Return the numbers of the pages that hold each word, as the browser reads them."""
    read: dict[str, list[int]] = {}
    for line in made["words"].split("\n"):
        word, *distances = line.split(" ")
        number, read[word] = 0, []
        for distance in distances:
            number += int(distance, 36)
            read[word].append(number)
    return read


def test_every_page_is_there_once(pages: Pages, found: dict[str, Found]) -> None:
    """Each page of entries, each index, the glossary and the atlas is known once, with a title."""
    assert Counter(one.address for one in entries(pages)) == Counter(page.address for page in pages.all())
    assert all(one.title for one in found.values())


def test_an_entry(guide: Guide, found: dict[str, Found]) -> None:
    """An exercise has its names, what stands beside and below it, what it says by section, what it needs and works, and a card."""
    one, entry = found["exercises/putty-squeeze/"], guide.exercises["putty-squeeze"]
    assert (one.kind, one.title, one.names, one.loose) == ("exercises", entry.name, tuple(entry.aliases), tuple(entry.also_said))
    assert one.description == entry.summary and one.meta
    said = {passage.anchor: (passage.title, passage.texts) for passage in one.passages}
    assert said["do-it"][0] == "Do it" and set(entry.steps) <= set(said["do-it"][1])
    assert set(entry.feel) <= set(said["feel"][1]) and {mistake.fix for mistake in entry.mistakes} <= set(said["mistakes"][1])
    assert not any(entry.summary in passage.texts for passage in one.passages)
    assert {address_of("vocabulary/equipment", slug) for slug in entry.equipment} <= set(one.related)
    assert entry.muscles and {address_of("muscles", part.muscle) for part in entry.muscles.primary} <= set(one.related)
    assert entry.steps[0] in dict(one.card.rows).values()


def test_a_fold_of_names(guide: Guide, found: dict[str, Found]) -> None:
    """A muscle's Latin name is its own; a source has authors and year, and nothing of what we say about it."""
    latin = {address_of("muscles", slug): entry.latin for slug, entry in guide.muscles.items() if entry.latin and entry.latin != entry.name}
    assert latin and all(name in found[address].names for address, name in latin.items())
    sources = [one for one in found.values() if one.kind == "references"]
    assert sources and not any(one.passages for one in sources) and any(one.description for one in sources)


@pytest.mark.parametrize("kind", KINDS)
def test_sections_follow_the_template(kind: str, pages: Pages) -> None:
    """The section of a field is a block of the template, with a heading; the lead has none."""
    for block in sections_of(template_of(kind)).values():
        assert (pages.renderer.title(block) == "") == (block == "lead")


def test_a_coached_dose_says_so(pages: Pages, guide: Guide) -> None:
    """A card's dose whose numbers no source gives says that they are coaching practice; other parts of it are not shown there."""
    entry = guide.exercises["putty-squeeze"]
    for coaching, said in ((["sets"], True), (["rest"], False), ([], False)):
        dose = entry.dose[0].model_copy(update={"coaching": coaching})
        made = card(pages.renderer, ("exercises", "putty-squeeze"), entry.model_copy(update={"dose": [dose]}))
        assert (pages.words.coached in dict(made.rows)[pages.words.headings.dose]) == said


def test_pages_by_hand(tmp_path: Path) -> None:
    """A hand-written page has its title, description and sections, the signs that it asks for, its weight, and words people say."""
    root = lay_out(tmp_path)
    head = "---\ntitle: Quiet\ndescription: Said.\nsearch: {boost: 0.5, also_said: [calm, 24]}\n---\n"
    overlay(
        root,
        "docs/quiet.md",
        f"{head}# Quiet\n\nLead *text*.\n\n## More & more {{ #more }}\n\n- one\n- two\n\n<!-- guide: urgent-signs -->\n",
    )
    overlay(root, "docs/hidden.md", "---\nsearch: {exclude: true}\n---\n# Hidden\n")
    overlay(root, "docs/plain.md", "Only text.\n")
    overlay(root, "docs/odd.md", "---\nsearch: [\n---\n# Odd\n\nText with [a link](quiet.md).\n")
    renderer = Pages(load(root).guide, SITE).renderer
    made = {one.address: one for one in written(renderer)}
    quiet = made["quiet/"]
    assert (quiet.kind, quiet.title, quiet.description, quiet.weight) == (BY_HAND, "Quiet", "Said.", 0.5)
    assert quiet.loose == ("calm", "24") and made["plain/"].loose == ()
    assert quiet.passages[0] == Passage(("Lead text.",))
    more = next(passage for passage in quiet.passages if passage.anchor == "more")
    assert more.title == "More & more" and more.texts[:2] == ("one", "two")
    assert any(passage.anchor.startswith("urgent-signs-") and passage.texts for passage in quiet.passages)
    assert "hidden/" not in made and made["plain/"].title == "Guide" and made["odd/"].passages[0].texts == ("Text with a link.",)


def test_a_page_of_problems_is_not_found(tmp_path: Path) -> None:
    """In a preview an entry with problems has a page that tells them, which no search finds."""
    root = lay_out(tmp_path)
    path = root / "data/exercises/putty-squeeze.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("pattern: ", "pattern: no-such-"), encoding="utf-8")
    loaded = load(root)
    addresses = {one.address for one in entries(Pages(loaded.guide, SITE, loaded.problems))}
    assert loaded.problems and "exercises/putty-squeeze/" not in addresses and "exercises/tendon-glide/" in addresses


def test_the_index_holds_what_the_pages_say(found: dict[str, Found]) -> None:
    """Each word of a page leads to it and to no page without the word; rows end where nothing follows; parts hold the texts in order."""
    listed = list(found.values())
    made, parts = index(listed, Words.stand_in()), texts(listed)
    read = postings(made)
    for number, one in enumerate(listed):
        said = (one.description, one.meta, *(text for passage in one.passages for text in passage.texts))
        assert {word for text in said for word in words(text)} == {word for word, numbers in read.items() if number in numbers}
        assert parts[number // IN_A_PART][number % IN_A_PART] == [[each.anchor, each.title, "\n".join(each.texts)] for each in one.passages]
    assert all(row[-1] for row in made["pages"]) and [row[1] for row in made["pages"]] == list(found)


def test_numbers_of_pages() -> None:
    """Related pages and those of a card are told by number; one that is not there is left out."""
    one = Found("exercises", "a/", "A", related=("b/", "none/"), card=Card("p.svg", (("x", "y"),), "On", ("b/", "none/")), weight=0.5)
    first, second = index([one, Found("muscles", "b/", "B")], Words.stand_in())["pages"]
    assert first == ["exercises", "a/", "A", "", "", [], [], [1], ["p.svg", [["x", "y"]], "On", [1]], 0, 0.5]
    assert second == ["muscles", "b/", "B"]


def test_what_is_not_served_is_not_found(pages: Pages) -> None:
    """A hand-written page that the builder leaves out is in no file of the search."""
    with_it, without = (json.loads(dict(search.files(pages, served, Names(plain=True)))[search.INDEX]) for served in (["about/"], []))
    assert [row[1] for row in with_it["pages"] if row[0] == BY_HAND] == ["about/"]
    assert not [row for row in without["pages"] if row[0] == BY_HAND]


def test_its_files(site: Path) -> None:
    """The files of a built site are data that a browser reads, the parts as many as the pages need, and small."""
    packed = file_of(site, search.INDEX).read_bytes()
    made = json.loads(packed)
    assert [plain(address) for address in made["texts"]] == [f"{search.FOLDER}text-{part}.json" for part in range(len(made["texts"]))]
    assert {site / address for address in made["texts"]} == set((site / search.FOLDER).glob("text-*.json"))
    assert len(made["texts"]) == -(-len(made["pages"]) // IN_A_PART)
    assert len(gzip.compress(packed, 9)) < 20 * 1024
