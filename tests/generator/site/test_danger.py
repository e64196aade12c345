"""Words of danger in the search: what the worker is told of them, and that they are answered whatever becomes of the engine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from guide.content.guide import Guide
from guide.pages.owner import Site
from guide.pages.renderer import Renderer
from guide.pages.search_danger import dangers
from guide.rules.check import load
from guide.site.assets import SEARCH_WORKER
from guide.site.search import ENTRIES
from tests.support.building import HAND, built, lay_out_project, settings
from tests.support.searching import asked, typed
from tests.support.server import serving
from tests.support.sites import lay_out

SIGNS = "#urgent-signs-hand"
MEANT = [
    *("white finger", "White, cold FINGER", "my finger is blue", "is it bad that a finger goes blue", "cannot feel my finger"),
    *("can not feel the finger", "cannto feel one figner", "tingling in both hands", "numbnes both hands", "gangrene", "gangrenne"),
]
HARMLESS = ["finger", "white", "finger pull", "lumbricals", "both hands", "numb hands both", "gang", "tinged both hands", "my is"]
BROKEN = {"engine": "throw new Error('broken')", "entries": "no list", "search": "postMessage = 0; throw 1"}


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


def test_what_the_worker_is_told(guide: Guide) -> None:
    """Each danger leads to its set of signs on the page that shows them, is escaped, and has phrases without small words."""
    first, last = dangers(Renderer(guide, Site("Guide", "https://example.org/")))
    assert first["location"] == SIGNS and not first["close"] and last["close"]
    assert first["phrases"][:3] == ["white finger", "finger blue", "cannot feel finger"]
    assert last["title"] == '<span class="guide-danger">Urgent signs:</span> Some wounds &amp; swollen joints need help soon.'


def test_no_page_shows_the_signs(tmp_path: Path) -> None:
    """A guide that shows its urgent signs on no hand-written page has no place to lead to."""
    root = lay_out(tmp_path)
    for path in (root / "docs").rglob("*.md"):
        path.write_text("# Page\n", encoding="utf-8")
    assert dangers(Renderer(load(root).guide, Site("Guide", "https://example.org/"))) == []


def test_meant(searching: Page) -> None:
    """All words of a phrase bring the signs first: in any order, with others between, with small errors in long words."""
    found = asked(searching, MEANT)
    assert {query: addresses[:1] for query, addresses in found.items() if addresses[0] != SIGNS} == {}


def test_harmless(searching: Page) -> None:
    """Part of a phrase, or a word that only looks like one of it, brings nothing first."""
    found = asked(searching, HARMLESS)
    assert {query: addresses[:1] for query, addresses in found.items() if with_signs(addresses[:3])} == {}


def test_close(searching: Page) -> None:
    """What many type who are in no danger has the signs close by: third, behind what they look for."""
    found = asked(searching, ["putty", "sore thumb putty"])
    assert len(found["putty"]) > 3 and with_signs(found["putty"]) == [2]
    assert with_signs(found["sore thumb putty"]) == [2]


def test_it_leads_there(browser: Browser, home: str) -> None:
    """The first result says what it is, is a link that the keyboard opens, and opens the signs of its set."""
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{home}exercises/")
    assert typed(page, "my finger is blue")[0] == ""
    page.locator(".md-search-result__item").nth(2).wait_for(state="attached")  # the answer of the engine takes the place of the first
    item = page.locator(".md-search-result__item").first
    assert item.inner_text().split("\n") == ["Urgent signs:", "A finger that turns white or cold can be an emergency."]
    assert item.evaluate("item => getComputedStyle(item).borderInlineStartStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url(f"{home}**{SIGNS}")
    assert page.locator(":target").inner_text().startswith("Hand")
    page.close()


def test_before_the_engine(browser: Browser, home: str) -> None:
    """As long as the entries are on their way, a word of danger is answered already."""
    page = browser.new_page(reduced_motion="reduce")
    page.route(f"**/{ENTRIES}", lambda route: None)
    page.goto(home)
    assert typed(page, "white finger") == [""]
    page.close()


@pytest.mark.parametrize("part", BROKEN)
def test_the_engine_is_broken(browser: Browser, site: Path, tmp_path: Path, part: str) -> None:
    """With a broken engine, or without entries, words of danger are answered all the same; other words have no answer."""
    copy = Path(shutil.copytree(site, tmp_path / "site"))
    engine = next(copy.glob("assets/javascripts/workers/search.*.min.js"))
    (copy / ENTRIES if part == "entries" else engine).write_text(BROKEN[part], encoding="utf-8")
    with serving(copy) as home:
        page = browser.new_page(reduced_motion="reduce")
        page.goto(home)
        for query, say in (
            ("white finger", "A finger that turns"),
            ("sore thumb", "Some wounds"),
            ("cannot feel finger", "A finger that turns"),
        ):
            assert len(typed(page, query)) == 1
            assert say in page.locator(".md-search-result__item").inner_text()
        page.close()


def test_german(browser: Browser, tmp_path: Path) -> None:
    """A site in another language has its own words of danger, and says them in its own words."""
    root = lay_out_project(tmp_path / "project", HAND.parent / "german")
    (root / "mkdocs.yml").write_text(settings("de"), encoding="utf-8")
    with serving(built(root, tmp_path / "site")) as home:
        page = browser.new_page(reduced_motion="reduce")
        page.goto(home)
        for query in ("Kopfschmerz, der schlimmste", "taubheit in meinem arm"):
            assert typed(page, query)[0] == "about/"
            assert page.locator(".md-search-result__item").first.inner_text().startswith("Warnzeichen:\nEin plötzlicher, sehr starker")
        page.close()


def test_size(site: Path) -> None:
    """The worker, which stands on every page, stays small."""
    assert (site / SEARCH_WORKER).stat().st_size < 8 * 1024
