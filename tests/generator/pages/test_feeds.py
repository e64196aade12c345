"""The feed of changes, held against RFC 4287, and the lists for crawlers, held against the forms that their makers publish."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from guide.content.guide import Guide
from guide.content.history import Change
from guide.content.keys import address_of
from guide.model.words import Words
from guide.pages.catalog import Pages
from guide.pages.feeds import changes, crawlers
from guide.pages.feeds.dates import Dates, dates
from guide.pages.owner import License, Site
from guide.rules.check import load
from guide.site import machine_files
from tests.support.repository import commit
from tests.support.sites import lay_out, overlay

SITE = Site("Hands & <b>", "https://example.org/hands/", about="For stiff hands.", license=License("CC", "https://example.org/cc"))
ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
OLD, NEW = 1_600_000_000, 1_700_000_000


def dated(guide: Guide) -> Dates:
    """Return dates for every entry: the exercises came last, all else changed before."""
    came, changed = Change(NEW, NEW), Change(0, OLD)
    return {address_of(*key): came if key[0] == "exercises" else changed for key, _ in guide.pairs()}


@pytest.fixture(scope="module")
def feed(guide: Guide) -> Element:
    """Return the feed of the hand site."""
    assert guide.words
    return fromstring(changes.feed(guide, guide.words, SITE, dated(guide)))


def texts(parent: Element, name: str) -> list[str]:
    """Return the texts of the elements of a name in a feed or an entry."""
    return [found.text or "" for found in parent.findall(ATOM + name)]


def links(parent: Element, relation: str) -> list[str]:
    """Return the addresses that a feed or an entry has for a relation."""
    return [link.attrib["href"] for link in parent.findall(f"{ATOM}link") if link.attrib["rel"] == relation]


def test_feed(feed: Element) -> None:
    """RFC 4287, 4.1.1: exactly one id, title and updated, an author; links by relation at most once; 4.2.7.2: one to itself."""
    assert feed.tag == f"{ATOM}feed" and texts(feed, "title") == ["Hands & <b>: changes"]
    assert texts(feed, "id") == links(feed, "self") == ["https://example.org/hands/changes.xml"]
    assert links(feed, "alternate") == [SITE.url] and links(feed, "license") == ["https://example.org/cc"]
    assert [name.text for name in feed.findall(f"{ATOM}author/{ATOM}name")] == [SITE.name]
    assert texts(feed, "updated") == [Change.at(NEW)]


def test_entries(feed: Element, guide: Guide) -> None:
    """RFC 4287, 4.1.2: each has one id, title and updated, and a link; 4.2.6: ids are absolute and differ; 3.3: dates."""
    entries = feed.findall(f"{ATOM}entry")
    ids = [text for entry in entries for text in texts(entry, "id")]
    assert len(entries) == len(ids) == len(set(ids)) >= 10 and all(address.startswith("https://") for address in ids)
    assert not [address for address in ids if "/references/" in address or "/vocabulary/" in address or "/people/" in address]
    for entry in entries:
        assert links(entry, "alternate") == texts(entry, "id")
        assert all(len(texts(entry, name)) == 1 and texts(entry, name)[0] for name in ("title", "summary"))
        assert all(RFC3339.fullmatch(text) for name in ("updated", "published") for text in texts(entry, name))
    assert [texts(entry, "updated") for entry in entries] == sorted((texts(entry, "updated") for entry in entries), reverse=True)
    assert f"New: {guide.exercises['putty-squeeze'].name} (Exercise)" in [texts(entry, "title")[0] for entry in entries]
    assert texts(entries[-1], "title")[0].startswith("Changed: ")


def test_signs_that_are_no_text(guide: Guide) -> None:
    """What XML does not allow is left out, and markup in a name stays text."""
    assert guide.words
    entry = guide.exercises["putty-squeeze"].model_copy(update={"name": 'A\x01 <b> & \ufffe "c" ]]> d', "summary": "\x0b<x>"})
    other = Guide(guide.root, {**guide.written, "exercises": {"putty-squeeze": entry}}, words=guide.words)
    found = fromstring(changes.feed(other, guide.words, SITE, {"exercises/putty-squeeze/": Change(OLD, OLD)}))
    assert texts(found[-1], "title") == ['New: A <b> &  "c" ]]> d (Exercise)'] and texts(found[-1], "summary") == ["<x>"]


def test_no_feed(guide: Guide) -> None:
    """Without a history nothing dates it; without an address that others can reach no entry has a name that lasts."""
    assert changes.is_made(SITE, dated(guide))
    assert not changes.is_made(SITE, {}) and not changes.is_made(Site("Hands", "http://127.0.0.1:8000/"), dated(guide))


def test_dates_of_pages(tmp_path: Path) -> None:
    """An entry has the dates of its file, a variation also those of its parent; a hand-written page its own; made pages none."""
    root = lay_out(tmp_path / "root")
    commit(root, OLD)
    parent = next(entry.variation_of for entry in load(root).guide.exercises.values() if entry.variation_of)
    overlay(root, f"data/exercises/{parent}.yml", (root / f"data/exercises/{parent}.yml").read_text(encoding="utf-8") + "\n")
    commit(root, NEW)
    guide = load(root).guide
    found = dates(guide)
    varied = {address_of("exercises", slug) for slug, entry in guide.exercises.items() if parent in (slug, entry.variation_of)}
    assert len(varied) > 1 and {address for address, change in found.items() if change.last == NEW} == varied
    assert found["about/"] == found[""] == Change(OLD, OLD) and "exercises/" not in found
    assert dates(load(lay_out(tmp_path / "none")).guide) == {}


def test_robots() -> None:
    """RFC 9309: a group of a user agent and what it may read; the map by its full address, or not at all."""
    assert crawlers.robots(SITE) == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/hands/sitemap.xml\n"
    assert "Sitemap" not in crawlers.robots(Site("Hands", "http://127.0.0.1:8000/"))


def test_llms(guide: Guide) -> None:
    """llmstxt.org: one heading, a quote, then sections of lists of links, each with a note behind a colon if it has one."""
    words = guide.words or Words.stand_in()
    text = crawlers.llms(guide, words, SITE, [("about/", "About [us]\n# x", "Who\nwe are"), ("plain/", "", "")])
    head, *sections = re.split(r"^## ", text, flags=re.MULTILINE)
    assert re.fullmatch(r"# Hands & <b>\n\n> For stiff hands\.\n\n\[CC\]\(https://example\.org/cc\): .+\n\n", head)
    rows = [row for section in sections for row in section.partition("\n")[2].split("\n") if row]
    assert not [row for row in rows if not re.fullmatch(r"- \[(?:[^\[\]]|\\[\[\]])+\]\(https://example\.org/hands/\S*\)(?:: .+)?", row)]
    assert f"- [About \\[us\\] # x]({SITE.url}about/): Who we are" in rows and sections[-1].startswith("Optional\n")
    assert {f"({SITE.url}exercises/{slug}/)" for slug in guide.exercises} <= set(re.findall(r"\(https\S+\)", text))


def test_the_owners_own_list_stays(tmp_path: Path) -> None:
    """Where a list for crawlers was written by hand, none is made in its place."""
    root = lay_out(tmp_path / "root")
    overlay(root, "docs/robots.txt", "User-agent: *\nDisallow: /\n")
    pages = Pages(load(root).guide.finished(), SITE)
    assert machine_files.at(pages, "robots.txt") is None and machine_files.at(pages, "llms.txt")
