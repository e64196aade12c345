"""Structured data in pages, held against the vocabulary of schema.org: it says what the page says, and nothing that is not so."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.model.entry import Review
from guide.pages.catalog import Pages
from guide.pages.entry_data import of_entry
from guide.pages.exercise_plan import quantity
from guide.pages.linked_data import of_home, text_of
from guide.pages.owner import License, Site
from tests.support.schema_org import faults

SITE = Site("Hands", "https://example.org/", about="For stiff hands.", license=License("CC", "https://example.org/cc"))
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def said(html: str) -> list[dict[str, Any]]:
    """Return the things that a page says of itself; it says them in one element."""
    (text,) = _SCRIPT.findall(html)
    found = json.loads(text)
    assert found["@context"] == "https://schema.org"
    return list(found["@graph"])


@pytest.fixture(scope="module")
def things(guide: Guide) -> dict[str, list[dict[str, Any]]]:
    """Return what the page of each entry says of itself, by its address."""
    pages = Pages(guide, SITE)
    return {address_of(*key): said(pages.entry(key).rendered()[0]) for key, _ in guide.pairs()}


def test_every_entry(things: dict[str, list[dict[str, Any]]]) -> None:
    """Each says the way to it; those of exercises, muscles and claims are medical pages; every property is one of its type."""
    assert [fault for found in things.values() for thing in found for fault in faults(thing)] == []
    for address, found in things.items():
        steps = [step["item"]["@id"] for step in found[-1]["itemListElement"]]
        assert steps == [SITE.url, SITE.url + address[: address.rstrip("/").rfind("/") + 1], SITE.url + address]
        medical = address.startswith(("exercises/", "muscles/", "facts/"))
        assert (found[0]["@type"] == "MedicalWebPage") == medical and (not medical or found[0]["url"] == SITE.url + address)
        assert not any("lastReviewed" in thing or "reviewedBy" in thing for thing in found)


def test_an_exercise(things: dict[str, list[dict[str, Any]]], guide: Guide) -> None:
    """Its plan has the dose of the first goal and its muscles; the page cites the works that it cites, and has the license."""
    entry, page = guide.exercises["putty-squeeze"], things["exercises/putty-squeeze/"][0]
    plan = page["mainEntity"]
    assert (
        entry.dose and plan["@type"] == "ExercisePlan" and plan["name"] == entry.name and plan["image"].endswith("/putty-squeeze/end.svg")
    )
    assert plan["repetitions"] == quantity(entry.dose[0].repetitions) and plan["additionalVariable"].startswith(entry.dose[0].sets[:1])
    assert {each["url"] for each in plan["associatedAnatomy"]} == {f"{SITE.url}muscles/{one.muscle}/" for one in entry.muscles.primary}  # type: ignore[union-attr]
    cited = {guide.find("references", slug).label for slug in entry.dose[0].references}
    assert cited <= {work["name"] for work in page["citation"]} and page["license"] == SITE.license.url and page["inLanguage"] == "en"


def test_a_routine(things: dict[str, list[dict[str, Any]]], guide: Guide) -> None:
    """It is a plan whose parts are its exercises."""
    (slug, *_) = guide.entries["routines"]
    plan = things[address_of("routines", slug)][0]["mainEntity"]
    assert plan["@type"] == "ExercisePlan" and len(plan["hasPart"]) > 1 and {"minValue"} <= plan["activityDuration"].keys()


def test_a_review_is_said_once_it_is_true(guide: Guide) -> None:
    """Who reviewed an entry and when stands there as soon as the entry says it, with the credential."""
    assert guide.words
    (person, *_) = guide.entries["people"]
    entry = guide.exercises["putty-squeeze"].model_copy(update={"review": Review.model_validate({"by": person, "date": "2026-03-31"})})
    page = said(of_entry(guide, guide.words, SITE, ("exercises", "putty-squeeze"), entry, (), "x"))[0]
    assert page["lastReviewed"] == "2026-03-31" and page["reviewedBy"]["url"] == f"{SITE.url}people/{person}/"
    assert list(faults(page)) == []


@pytest.mark.parametrize(("value", "ends"), [("8-12", (8, 12)), ("5", (5, 5)), ("2+", (2, None))])
def test_quantities(value: str, ends: tuple[int, int | None]) -> None:
    """A number has one value, a range two ends, and what is open above has no upper one."""
    found = quantity(value, "SEC")
    assert found and (found["minValue"], found.get("maxValue")) == ends and found["unitCode"] == "SEC"


def test_hostile_text() -> None:
    """No sign that ends the element, begins another or breaks a line for a script is written as it is; what is read is what was said."""
    nasty = "</script><!--<script> & \u2028\u2029 \" ' \\ ]]>"
    text = text_of([{"@type": "Thing", "name": nasty}])
    assert not re.search("[<>&\u2028\u2029]", text) and json.loads(text)["@graph"][0]["name"] == nasty


def test_home(guide: Guide) -> None:
    """It says what the site is, and where the data behind its pages is, under which license."""
    assert guide.words
    site, data = json.loads(of_home(SITE, guide.words))["@graph"]
    assert [*faults(site), *faults(data)] == [] and site["@type"] == "WebSite"
    assert data["distribution"][0]["contentUrl"] == "https://example.org/api/v1/all.json" and data["license"] == SITE.license.url
    bare = json.loads(of_home(Site("Hands", "https://example.org/"), guide.words))["@graph"]
    assert "license" not in bare[0] and "description" not in bare[1]


def test_home_page_of_a_site(site: Any) -> None:
    """The built first page has it in its head, and no other page has it."""
    heads = {name: (site / name).read_text(encoding="utf-8") for name in ("index.html", "about/index.html")}
    assert [thing["@type"] for thing in said(heads["index.html"])] == ["WebSite", "Dataset"] and not _SCRIPT.search(
        heads["about/index.html"]
    )
