"""A plan that was made before every exercise of the site was renamed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from guide.authoring import rename
from guide.content.guide import Guide
from tests.browser.test_browser import watched
from tests.browser.test_plan import names, shown
from tests.support.building import built, lay_out_project
from tests.support.scripts import module
from tests.support.server import serving
from tests.support.sharing import once

pytestmark = [pytest.mark.browser, pytest.mark.long]


def renamed(folder: Path, slugs: list[str]) -> None:
    """Build the hand site with each of its exercises renamed."""
    root = lay_out_project(folder)
    for number, slug in enumerate(slugs):
        rename.run(root, f"exercises/{slug}", f"renamed-{number}", dry=False)
    built(root, folder / "site")


@pytest.fixture
def later(shared: Path, guide: Guide) -> Iterator[str]:
    """Return the address of that site."""
    with serving(once(shared, "all-renamed", lambda folder: renamed(folder, list(guide.exercises))) / "site") as address:
        yield address


def test_an_old_link_opens_all(browser: Browser, home: str, later: str, guide: Guide) -> None:
    """Every exercise of an old link is shown as it was, with its steps and nothing to complain about; it can be made one's own."""
    items = [{"slug": slug, "sets": str(at + 1), "repetitions": "8-12"} for at, slug in enumerate(guide.exercises)]
    with module(browser, "plan-link.js") as call:
        link = call("return it.encode(given)", {"items": items})
    found = []
    for address in (home, later):
        with watched(browser, address) as (page, noted):
            page.goto(f"{address}plan/#{link}")
            expect(page.locator(".guide-dosed")).to_have_count(len(items))
            for card in page.locator(".guide-dosed").all():
                expect(card.locator("[data-part=steps] li").first).to_be_visible()
            expect(page.locator(".guide-shown__fault, [data-plan=damaged]:visible")).to_have_count(0)
            found.append(shown(page))
            page.locator("[data-act=mine]").click()
            expect(page.locator(".guide-item")).to_have_count(len(items))
            assert names(page) == [name for name, _ in found[-1]]
            assert noted == []
    assert found[0] == found[1] and [name for name, _ in found[1]] == [entry.name for entry in guide.exercises.values()]
