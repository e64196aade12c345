"""The field above a long list of sources: it finds by every word and opens the decades for it; without scripts all is open."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from guide.content.guide import Guide
from guide.pages.index_groups import Group
from guide.pages.owner import Site
from guide.pages.renderer import Renderer
from tests.browser.test_browser import watched
from tests.support.served import file_of

SHOWN = ".guide-works > li:visible"
FIELD = "[data-guide-works] input"


def listed(guide: Guide) -> str:
    """Return the list of the sources of the hand site as a long one looks: each in a decade of its own."""
    slugs = sorted(guide.entries["references"])
    context = {"kind": "references", "group": Group("", "", slugs), "decades": [(str(at), [slug]) for at, slug in enumerate(slugs)]}
    return Renderer(guide, Site("Hands", "")).block("index.html.j2", "group", context).partition("<script")[0]


def opened(page: Page, home: str, guide: Guide, site: Path | None, query: str = "") -> None:
    """Open the list of sources with that list in its place, and its script, where there is a site to take it from."""
    page.goto(f"{home}references/{query}")
    page.locator("article").evaluate("(article, html) => { article.innerHTML = html }", listed(guide))
    if site:
        page.evaluate("name => import(`../assets/${name}`).then(() => null)", file_of(site, "assets/works.js").name)


def test_finding(browser: Browser, home: str, guide: Guide, site: Path) -> None:
    """A word leaves the sources that have it, in open decades, and stands in the address; without it all is as it was."""
    with watched(browser, home) as (page, noted):
        opened(page, home, guide, site)
        every = page.locator(".guide-decade").count()
        assert page.locator(".guide-decade[open]").count() == 1 < every, "the newest sources are seen at once"
        page.locator(FIELD).fill("stand one")
        expect(page.locator(SHOWN)).to_have_count(1)
        expect(page.locator("[data-guide-works] [role=status]")).to_have_text(f"1 of {every}")
        assert page.url.endswith("?q=stand+one")
        page.locator(FIELD).fill("no such word")
        expect(page.locator("[data-guide-none]")).to_be_visible()
        page.locator(FIELD).fill("")
        expect(page.locator(".guide-decade:visible")).to_have_count(every)
        assert page.locator(".guide-decade[open]").count() == 1 and page.url.endswith("references/")
        opened(page, home, guide, site, "?q=one")
        expect(page.locator(FIELD)).to_have_value("one")
        expect(page.locator(SHOWN)).to_have_count(1)
        assert noted == []


def test_without_scripts(browser: Browser, home: str, guide: Guide) -> None:
    """Where no script runs there is no field, and every source is in sight for the browser's own search."""
    with watched(browser, home, java_script_enabled=False) as (page, _):
        opened(page, home, guide, None)
        assert not page.locator(FIELD).is_visible()
        assert page.locator(SHOWN).count() == len(guide.entries["references"])
