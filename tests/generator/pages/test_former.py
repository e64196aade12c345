"""What stands at addresses that are no page any more: short files that no list knows."""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path

import pytest

from guide.content.addresses import living, redirects, served, withdrawn
from guide.content.guide import Guide
from guide.pages import former, plan
from guide.pages.catalog import Pages
from guide.pages.owner import Site
from guide.pages.search.by_hand import written
from guide.pages.search.entries import entries
from guide.rules.check import load
from tests.support.addresses import with_addresses

SITE = Site("Hands & more", "https://example.org/hands/")


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    """Return a guide with addresses that moved and pages that were withdrawn."""
    loaded = load(with_addresses(tmp_path_factory.mktemp("changed")))
    assert loaded.problems == []
    return loaded.guide.finished()


@pytest.fixture(scope="module")
def pages(changed: Guide) -> Pages:
    """Return its pages."""
    return Pages(changed, SITE)


def hrefs(html: str, address: str) -> list[str]:
    """Return where the links of a page lead, as addresses below the site's root."""
    found = re.findall(r'<a href="([^"]*)"', html)
    return [posixpath.normpath(posixpath.join("/", address, one)).lstrip("/") for one in found]


def test_a_withdrawn_page_says_what_was_there(pages: Pages) -> None:
    """The name, that it is gone, the reason with its link, what is nearest and its sentence, the index and home; escaped, unlisted."""
    address = "exercises/knuckle-roll/"
    html = former.at(pages.renderer, address) or ""
    assert '<meta name="robots" content="noindex">' in html and 'http-equiv="refresh"' not in html and "<script" not in html
    assert "<h1>Knuckle &lt;roll&gt;</h1>" in html and "<em>no steps</em>" in html and pages.words.withdrawn.gone in html
    assert pages.guide.find("exercises", "putty-squeeze").label in html and "Press a lump of putty" in html
    assert hrefs(html, address) == ["", "exercises/putty-squeeze", "exercises/putty-squeeze", "exercises", ""]
    assert hrefs(former.at(pages.renderer, "opening-hours/") or "", "opening-hours/") == ["", "about", ""]


@pytest.mark.parametrize(
    ("address", "target", "title"),
    [
        ("exercises/morning-minutes/", "routines/quiet-minutes-for-the-hands/", "Quiet minutes for the hands"),
        ("glossary/", "vocabulary/", "Words used here"),
        ("who-we-are/", "about/", "About"),
        ("start/", "", "Home"),
        ("exercises/old-knuckle-roll/", "exercises/knuckle-roll/", "Knuckle &lt;roll&gt;"),
    ],
)
def test_addresses_lead_on_across_kinds(pages: Pages, address: str, target: str, title: str) -> None:
    """An entry leads to one of another kind, an index and a hand-written page to others, home too; each by its title."""
    html = former.at(pages.renderer, address) or ""
    assert f'<link rel="canonical" href="{SITE.url}{target}">' in html and f"<title>{title}</title>" in html
    assert hrefs(html, address) == [target.rstrip("/")]


def test_no_list_knows_them(changed: Guide, pages: Pages) -> None:
    """They are served, and no page, search result, index, shelf or plan names them."""
    gone = {*redirects(changed), *withdrawn(changed)}
    assert gone == {address for address, _ in former.files(pages.renderer)} and gone <= served(changed) and not gone & living(changed)
    assert not gone & {page.address for page in pages.all()}
    assert not gone & {found.address for found in (*entries(pages), *written(pages.renderer))}
    html = "".join(page.rendered()[0] for page in pages.all() if page.address.startswith(("exercises/", "plan/", "vocabulary/")))
    assert "putty-squeeze" in html and "knuckle-roll" not in html and "morning-minutes" not in html


def test_plans_know_what_became_of_an_exercise(changed: Guide) -> None:
    """An earlier slug opens the exercise; of one that was withdrawn, or is no exercise now, the plan knows what to say."""
    data = json.loads(plan.data(changed))
    assert data["moved"] == {"putty-grip": "putty-squeeze", "pinch": "putty-pinch"}
    said = data["gone"]["knuckle-roll"]
    assert said == data["gone"]["old-knuckle-roll"] and said["name"] == "Knuckle <roll>" and said["see"] == "exercises/putty-squeeze/"
    assert said["because"] == "It is now a part of another. It had no steps of its own." and said["title"] == "Putty squeeze"
    assert data["gone"]["morning-minutes"] == {"see": "routines/quiet-minutes-for-the-hands/", "title": "Quiet minutes for the hands"}
    assert set(data["gone"]) == {"knuckle-roll", "old-knuckle-roll", "morning-minutes"} and not set(data["gone"]) & set(data["exercises"])


def test_everywhere_else_there_is_nothing(pages: Pages) -> None:
    """At the address of a page, or of nothing at all, no such file stands."""
    assert [former.at(pages.renderer, address) for address in ("", "exercises/", "exercises/putty-squeeze/", "nothing/")] == [None] * 4


def test_references_to_them_are_told(tmp_path: Path) -> None:
    """Who names what is gone is told what is nearest; who names what moved, what it is now."""
    root = with_addresses(tmp_path)
    routine = root / "data/routines/quiet-minutes-for-the-hands.yml"
    text = routine.read_text(encoding="utf-8").replace("exercise: tendon-glide", "exercise: knuckle-roll")
    routine.write_text(text.replace("purpose: ", "purpose: See [this](exercises/pinch). ", 1), encoding="utf-8")
    said = [problem.text for problem in load(root).problems if problem.place.file.startswith("data/routines")]
    assert "no entry 'knuckle-roll' in data/exercises; it was withdrawn; nearest to it is 'exercises/putty-squeeze'" in said
    assert "the link 'exercises/pinch' leads nowhere; it is 'putty-pinch' now" in said
