"""Words of danger in the search: what it is told of them, and that they are answered whatever becomes of the rest."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from guide.content.guide import Guide
from guide.pages.owner import Site
from guide.pages.renderer import Renderer
from guide.pages.search.danger import dangers
from guide.rules.check import load
from guide.site.search import DANGER, INDEX
from tests.support.building import HAND, built, lay_out_project, settings
from tests.support.searching import asked, opened, typed
from tests.support.served import file_of, pattern
from tests.support.server import serving
from tests.support.sites import lay_out

SIGNS = "#urgent-signs-hand"
MEANT = [
    *("white finger", "White, cold FINGER", "my finger is blue", "is it bad that a finger goes blue", "cannot feel my finger"),
    *("can not feel the finger", "cannto feel one figner", "tingling in both hands", "numbnes both hands", "gangrene", "gangrenne"),
]
HARMLESS = ["finger", "white", "finger pull", "lumbricals", "both hands", "numb hands both", "gang", "tinged both hands", "my is"]
BROKEN = {"assets/rank.js": "throw new Error('broken')", INDEX: "no list", "assets/names.js": "export const other = 1"}
MOST = 4096
"""Bytes that the words of danger may take on their way, so that they come before all else."""


def with_signs(addresses: list[str]) -> list[int]:
    """Return the places of the results that lead into the urgent signs by a word of danger."""
    return [place for place, address in enumerate(addresses) if "#urgent-signs-" in address]


@pytest.fixture(scope="module")
def searching(browser: Browser, home: str) -> Iterator[Page]:
    """Return a page whose search may be asked."""
    page = browser.new_page(reduced_motion="reduce")
    page.goto(home)
    yield page
    page.close()


def test_what_the_search_is_told(guide: Guide) -> None:
    """Each danger leads to its set of signs on the page that shows them, and has phrases without small words, in order."""
    told = dangers(Renderer(guide, Site("Guide", "https://example.org/")))
    assert (told["title"], told["page"]) == ("Urgent signs", "#urgent-signs-")
    assert told["dangers"][1] == ["any", "Some wounds & swollen joints need help soon.", 1] and told["dangers"][0][2] == 0
    assert told["phrases"].split("\n") == [
        "blue finger|both hands numbness/tingling|cannot feel finger|finger white|gangrene",
        "putty|sore thumb",
    ]


def test_a_letter_more_at_the_end(guide: Guide) -> None:
    """A word of a term that is another with one letter more is left out, if it is long: the search knows it all the same."""
    assert guide.safety
    danger = guide.safety.danger[0].model_copy(update={"words": ["swelling/swellings/arm/arms red/reds"]})
    renderer = Renderer(guide, Site("Guide", "https://example.org/"))
    renderer.safety = guide.safety.model_copy(update={"danger": [danger]})
    assert dangers(renderer)["phrases"] == "arm/arms/swelling red/reds"


def test_no_page_shows_the_signs(tmp_path: Path) -> None:
    """A guide that shows its urgent signs on no hand-written page has no place to lead to."""
    root = lay_out(tmp_path)
    for path in (root / "docs").rglob("*.md"):
        path.write_text("# Page\n", encoding="utf-8")
    assert dangers(Renderer(load(root).guide, Site("Guide", "https://example.org/")))["dangers"] == []


def test_meant(searching: Page) -> None:
    """All words of a phrase bring the signs first: in any order, with others between, with small errors in long words."""
    found = asked(searching, MEANT)
    assert {query: addresses[:1] for query, addresses in found.items() if addresses[:1] != [SIGNS]} == {}


def test_harmless(searching: Page) -> None:
    """Part of a phrase, or a word that only looks like one of it, brings nothing first."""
    found = asked(searching, HARMLESS)
    assert {query: addresses[:1] for query, addresses in found.items() if with_signs(addresses[:3])} == {}


def test_close(searching: Page) -> None:
    """What many type who are in no danger has the signs close by: third, behind what they look for."""
    found = asked(searching, ["putty", "sore thumb putty"])
    assert len(found["putty"]) > 3 and with_signs(found["putty"]) == [2]
    assert found["sore thumb putty"].index("#urgent-signs-any") in (1, 2)


def test_it_leads_there(browser: Browser, home: str) -> None:
    """The first result says what it is, is said aloud, is a link that the keyboard opens, and opens the signs of its set."""
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{home}exercises/")
    say = "A finger that turns white or cold can be an emergency."
    assert typed(page, "my finger is blue")[0] == SIGNS
    item = page.locator(".guide-search__item").first
    assert item.inner_text().split("\n") == ["Urgent signs:", say]
    assert item.evaluate("item => getComputedStyle(item).borderInlineStartStyle") == "solid"
    assert page.locator(".guide-search__card").count() == 0
    assert page.locator("dialog [role=status]").inner_text().startswith(f"Urgent signs: {say}")
    page.locator("#guide-search-field").press("Enter")
    page.wait_for_url(f"{home}**{SIGNS}")
    assert page.locator(":target").inner_text().startswith("Hand")
    page.close()


def test_before_the_index(browser: Browser, home: str) -> None:
    """As long as the index is on its way, a word of danger is answered already."""
    page = browser.new_page(reduced_motion="reduce", service_workers="block")
    page.route(f"**/{pattern(INDEX)}", lambda route: None)
    page.goto(home)
    page.keyboard.press("/")
    page.keyboard.insert_text("white finger")
    page.locator(".guide-search__urgent").wait_for()
    assert page.locator(".guide-search__item").count() == 1
    page.close()


@pytest.mark.parametrize("part", BROKEN)
def test_the_rest_is_broken(browser: Browser, site: Path, tmp_path: Path, part: str) -> None:
    """Without the index, or what ranks it, words of danger are answered all the same; others are told why there is no answer."""
    copy = Path(shutil.copytree(site, tmp_path / "site"))
    file_of(copy, part).write_text(BROKEN[part], encoding="utf-8")
    with serving(copy) as home:
        page = browser.new_page(reduced_motion="reduce")
        page.goto(home)
        for query, say in (
            ("white finger", "A finger that turns"),
            ("sore thumb", "Some wounds"),
            ("cannot feel finger", "A finger that turns"),
        ):
            assert len(typed(page, query)) == 1
            assert say in page.locator(".guide-search__item").inner_text()
        assert typed(page, "lumbricals") == []
        assert page.locator("dialog [role=status]").inner_text().startswith("The search could not be loaded.")
        page.close()


def test_it_is_tried_again(browser: Browser, home: str) -> None:
    """What failed is asked for again when the search is opened again."""
    page = browser.new_page(reduced_motion="reduce", service_workers="block")
    page.route(f"**/{pattern(INDEX)}", lambda route: route.abort(), times=1)
    page.goto(home)
    assert typed(page, "tendon glide") == []
    page.keyboard.press("Escape")
    opened(page)
    page.locator(".guide-search__card", has_text="Tendon glide").wait_for()
    page.close()


@pytest.mark.long
def test_german(browser: Browser, tmp_path: Path) -> None:
    """A site in another language has its own words of danger, and says them in its own words."""
    root = lay_out_project(tmp_path / "project", HAND.parent / "german")
    (root / "mkdocs.yml").write_text(settings("de"), encoding="utf-8")
    with serving(built(root, tmp_path / "site")) as home:
        page = browser.new_page(reduced_motion="reduce")
        page.goto(home)
        for query in ("Kopfschmerz, der schlimmste", "taubheit in meinem arm"):
            assert typed(page, query)[0].startswith("about/#urgent-signs-")
            assert page.locator(".guide-search__item").first.inner_text().startswith("Warnzeichen:\nEin plötzlicher, sehr starker")
        page.close()


def test_size(site: Path) -> None:
    """The words of danger stay small, so that they come first even where the net is slow; the file is what the guide says."""
    packed = file_of(site, DANGER).read_bytes()
    assert len(gzip.compress(packed, 9)) <= MOST and json.loads(packed)["dangers"]
