"""Every entry as data: held against the JSON Schema that is published beside it; pictures and cards are files of their own."""

from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from jsonschema import Draft7Validator

from guide.content.guide import Guide
from guide.pages.catalog import Pages
from guide.pages.feeds import card
from guide.pages.owner import License, Site
from guide.site import machine_files
from tests.support.building import snapshot

SITE = Site("Hands & <more>", "https://example.org/hands/", license=License("CC BY", "https://example.org/by"))
API = "api/v1/"
_LICENSE = "{http://creativecommons.org/ns#}license"
_SOURCE = "{http://purl.org/dc/elements/1.1/}source"
_RESOURCE = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource"


@pytest.fixture(scope="module")
def pages(guide: Guide) -> Pages:
    """Return the pages of the hand site at a public address."""
    return Pages(guide, SITE)


@pytest.fixture(scope="module")
def files(pages: Pages) -> dict[str, str]:
    """Return the text of every file for machines by its address."""
    return dict(machine_files.files(pages, {}))


@pytest.fixture(scope="module")
def data(files: dict[str, str]) -> dict[str, Any]:
    """Return every file of data but the schemas."""
    return {name: json.loads(text) for name, text in files.items() if name.endswith(".json") and "/schema/" not in name}


def test_every_entry_has_a_file(data: dict[str, Any], guide: Guide) -> None:
    """It has the name, the page and the fields of its entry; the list of its kind and the whole set have it, too."""
    for (kind, slug), entry in guide.pairs():
        found, listed = data[f"{API}{kind}/{slug}.json"], data[f"{API}{kind}.json"]["entries"]
        assert (found["kind"], found["slug"], found["name"], found["source"]) == (kind, slug, entry.label, f"{SITE.url}{kind}/{slug}/")
        assert (
            found["data"] == json.loads(entry.model_dump_json(exclude_defaults=True))
            and data[f"{API}all.json"]["data"][kind][slug] == found
        )
        assert [row["name"] for row in listed if row["data"] == f"{SITE.url}{API}{kind}/{slug}.json"] == [entry.label]


def test_files_keep_their_schema(files: dict[str, str], data: dict[str, Any]) -> None:
    """Each schema is one by JSON Schema draft 7 and needs no other file; each entry, and the safety texts, hold to theirs."""
    schemas = {name: json.loads(text) for name, text in files.items() if "/schema/" in name}
    for name, schema in schemas.items():
        Draft7Validator.check_schema(schema)
        assert schema["$id"] == SITE.url + name and "slugs.json" not in files[name] and SITE.license.url in schema["$comment"]
    checks = {SITE.url + name: Draft7Validator(schema) for name, schema in schemas.items()}
    faults = [fault.message for found in data.values() if "schema" in found for fault in checks[found["schema"]].iter_errors(found)]
    faults += [fault.message for fault in checks[f"{SITE.url}{API}schema/safety.json"].iter_errors(data[f"{API}safety.json"])]
    assert faults == []
    wrong = {**data[f"{API}exercises/putty-squeeze.json"], "data": {"name": "x", "sets": "many"}}
    assert not checks[wrong["schema"]].is_valid(wrong)


def test_the_index_leads_to_all(files: dict[str, str], data: dict[str, Any], guide: Guide) -> None:
    """From the one list every other file of data is found, and each address in a file is one that is made."""
    index = data[f"{API}index.json"]
    assert {each["kind"]: each["count"] for each in index["kinds"]} == {kind: len(found) for kind, found in guide.entries.items() if found}
    named = set(re.findall(r'"https://example\.org/hands/(api/[^"]+)"', "".join(map(str, files.values()))))
    old = [old for _, entry in guide.pairs() for old in entry.formerly]
    earlier = {name for name in files if any(f"/{slug}." in name or f"/{slug}/" in name for slug in old)}
    assert earlier and {name for name in files if name.startswith(API)} - earlier - {f"{API}index.json"} == named - {f"{API}index.json"}


def test_earlier_addresses(pages: Pages, files: dict[str, str], guide: Guide) -> None:
    """After a rename, what other sites and programs name stands where it stood: the entry, its pictures and its card."""
    (old,) = guide.exercises["putty-squeeze"].formerly
    now = [name for name in files if "putty-squeeze" in name]
    assert len(now) > 4
    for name in now:
        before = name.replace("putty-squeeze", old)
        assert files[before] == files[name] == machine_files.at(pages, before), before


def test_licenses(files: dict[str, str], data: dict[str, Any], guide: Guide) -> None:
    """Each file says in itself under which license it stands and where it is from; where the owner set none, none is named."""
    assert {json.dumps(found["license"]) for found in data.values()} == {'{"name": "CC BY", "url": "https://example.org/by"}'}
    for name, text in files.items():
        if name.endswith(".svg"):
            root = fromstring(text)
            assert [found.get(_RESOURCE) for found in root.iter(_LICENSE)] == [SITE.license.url], name
            assert [(found.text or "").startswith(f"{SITE.url}exercises/") for found in root.iter(_SOURCE)] == [True], name
    bare = dict(machine_files.files(Pages(guide, Site("Hands", "https://example.org/")), {}))
    assert not [name for name, text in bare.items() if "cc:license" in text or "$comment" in text or '"license":{' in text]


def test_pictures(files: dict[str, str], guide: Guide) -> None:
    """Start and end of each figure and each drawn mistake: whole files that need nothing from elsewhere and run nothing."""
    for slug, entry in guide.exercises.items():
        wrong = [f"mistake-{number}" for number, each in enumerate(entry.mistakes, 1) if each.figure]
        due = {f"{API}figures/{slug}/{which}.svg" for which in ("start", "end", *wrong)} if slug in guide.movements else set()
        assert {name for name in files if name.startswith(f"{API}figures/{slug}/")} == due
    for name, text in files.items():
        if name.endswith(".svg"):
            assert not re.search(r"<script|<style|<image|\bon\w+=|class=|href=\"(?!#)|url\((?!#)", text), name
            used, there = set(re.findall(r'(?:href="|url\()#([\w-]+)', text)), set(re.findall(r'\bid="([\w-]+)"', text))
            assert used <= there and fromstring(text).find("{http://www.w3.org/2000/svg}title") is not None, name


def test_cards(files: dict[str, str], guide: Guide, pages: Pages) -> None:
    """A card says the name, the dose and the site, each line within its edge; an exercise without a figure has one, too."""
    for slug, entry in guide.exercises.items():
        texts = fromstring(files[f"{API}cards/{slug}.svg"]).findall(".//{http://www.w3.org/2000/svg}text")
        assert " ".join(text.text or "" for text in texts) == " ".join(filter(None, [entry.name, pages.renderer.brief(entry), SITE.name]))
        assert all(0 < float(text.attrib["y"]) < card.SIZE[1] for text in texts)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("short", ["short"]),
        ("two words of it", ["two words", "of it"]),
        ("an unbreakable-and-long-word", ["an", "unbreaka…"]),
        ("a b " * 9, ["a b a b a", "b a b a…"]),
    ],
)
def test_lines(text: str, lines: list[str]) -> None:
    """Texts are broken between words; what is too long for a line or for all of them ends in an ellipsis, within the room."""
    found = card.wrapped(text, 95, 2, 18)
    assert found == lines and all(card.width(line, 18, bold=False) <= 95 for line in found)


class _Tags(HTMLParser):
    """Collects the tags of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: dict[str, dict[str, str | None]] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in a tag."""
        self.tags[tag] = dict(attrs)


def test_the_line_for_other_sites(pages: Pages, files: dict[str, str], guide: Guide) -> None:
    """The page shows the line to the letter: a link to the page with the card in it, and the card's words in its place."""
    html = "".join(section.html for section in pages.entry(("exercises", "putty-squeeze")).make())
    shown = re.search(r'<pre class="guide-embed"><code>(.*?)</code></pre>', html)
    assert shown and "<" not in shown[1]
    tags = _Tags(unescape(shown[1])).tags
    assert tags.keys() == {"a", "img"} and tags["a"]["href"] == f"{SITE.url}exercises/putty-squeeze/"
    assert (tags["img"]["src"] or "").removeprefix(SITE.url) in files
    assert (tags["img"]["alt"] or "").startswith(guide.exercises["putty-squeeze"].name) and (tags["img"]["alt"] or "").endswith(SITE.name)
    local = Pages(guide, Site("Hands", "http://127.0.0.1:8000/")).entry(("exercises", "putty-squeeze"))
    assert "guide-embed" not in "".join(section.html for section in local.make())


def test_one_at_a_time(pages: Pages, files: dict[str, str]) -> None:
    """The live preview makes the file that is asked for, and it is the same; elsewhere there is none."""
    some = ["robots.txt", "llms.txt", f"{API}index.json", f"{API}schema/muscles.json", *(name for name in files if "putty-squeeze" in name)]
    assert {name: machine_files.at(pages, name) for name in some} == {name: files[name] for name in some}
    assert [machine_files.at(pages, name) for name in (f"{API}figures/none/end.svg", f"{API}none.json", "none.txt", API)] == [None] * 4


def test_a_built_site_has_them(site: Path, guide: Guide) -> None:
    """Whole and under their plain names, which never change; the search knows nothing of them, and no history dates a page."""
    built = snapshot(site)
    made = dict(machine_files.files(Pages(guide, Site("Hand Exercises", "http://127.0.0.1:8000/")), {}))
    assert made.keys() <= built.keys()
    assert not [name for name in built if name.startswith("assets/search/") and b"api/v1" in built[name]]
    assert b"<lastmod>" not in built["sitemap.xml"] and built["sitemap.xml"].count(b"<loc>") > 40 and "changes.xml" not in built
