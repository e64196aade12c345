"""The page of an exercise in the order of use: what a phone shows first, the bar, the folds, the layers of the map."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_browser import EXERCISE, watched
from tests.support import mapped

PHONE = {"width": 390, "height": 844}
TOP = "element => element.getBoundingClientRect().top"
HIDDEN = """() => {
  const box = document.activeElement.getBoundingClientRect(), bar = document.querySelector(".guide-jump").getBoundingClientRect()
  return !document.activeElement.closest(".guide-jump") && box.height < bar.top && box.bottom > bar.top + 1
}"""


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """Return the page of an exercise on a phone."""
    with watched(browser, home, viewport=PHONE) as (page, noted):
        page.goto(home + EXERCISE)
        yield page
        assert noted == []


def test_the_order_of_use(page: Page) -> None:
    """The parts come in the order in which they are needed."""
    found = page.locator("h2").evaluate_all("found => found.map(each => each.id)")
    order = [
        "do-it",
        "cues",
        "feel",
        "stop",
        "mistakes",
        "ladder",
        "dose",
        "muscles",
        "glance",
        "professionals",
        "sources",
        "trust",
        "share",
    ]
    assert [each for each in found if each in order] == [each for each in order if each in found] and len(found) > 10


def test_the_bar(page: Page) -> None:
    """Each link of the bar leads to its part, step 1 to the top of the screen; none is too small for a thumb. The last opens in place."""
    links = page.locator(".guide-jump a")
    assert links.count() == 5
    for link in links.all():
        box = link.bounding_box()
        assert box and box["height"] >= 40 and box["width"] >= 44 and box["y"] + box["height"] <= PHONE["height"]
    for link in links.all()[:-1]:
        link.click()
        target = page.locator((link.get_attribute("href") or "").replace("#", "#", 1))
        assert 0 <= target.evaluate(TOP) < PHONE["height"] / 2 or page.evaluate("scrollY + innerHeight >= document.body.scrollHeight - 2")
    links.first.click()
    assert 40 <= page.locator(".guide-steps > li").first.evaluate(TOP) < 140


def test_the_bar_hides_no_focus(page: Page) -> None:
    """Whatever has the focus stands clear of the bar, on the way down through the whole page."""
    page.locator("h1").evaluate("element => { element.tabIndex = -1; element.focus() }")
    stops = 0
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.md-content') === null"):
            break
        assert not page.evaluate(HIDDEN), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        stops += 1
    assert stops > 30


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_opens_a_fold(browser: Browser, home: str, scripts: bool) -> None:
    """The number of a source leads to it, though the sources are folded; so does an old address of the set-up, without scripts, too."""
    with watched(browser, home, viewport=PHONE, java_script_enabled=scripts) as (page, _):
        for anchor in ("setup", "cautions"):
            page.goto(f"{home}{EXERCISE}#{anchor}")
            assert page.locator(f"#{anchor}").is_visible(), anchor
        page.goto(home + EXERCISE)
        assert not page.locator(".guide-sources").is_visible()
        page.locator(".guide-brief .guide-cite a").first.click()
        assert page.locator(".guide-sources li:target").is_visible()


def test_an_address_of_a_folded_part(page: Page, home: str) -> None:
    """Who follows an address to a part that is folded as a whole finds it open; a fold that is only a piece of a part stays shut."""
    page.goto(f"{home}{EXERCISE}#professionals")
    page.reload()
    assert page.locator(".guide-section--professionals details").get_attribute("open") is not None
    page.goto(f"{home}{EXERCISE}#stop")
    page.reload()
    assert page.locator(".guide-urgent").get_attribute("open") is None


def test_the_set_up_stays_open(page: Page, home: str) -> None:
    """Once opened, the set-up of this exercise is open when the page is seen again, and closed again when it was closed."""
    summary, more = page.locator(".guide-setup > summary"), page.locator("#setup")
    assert not more.is_visible()
    summary.click()
    page.reload()
    assert more.is_visible()
    summary.click()
    page.reload()
    assert not more.is_visible()


def test_layers_of_the_map(browser: Browser, mapped_home: str) -> None:
    """One map shows all; a choice shows a layer alone, by the style sheet, and the first brings them all back."""
    with watched(browser, mapped_home, viewport=PHONE, java_script_enabled=False) as (page, _):
        page.goto(mapped_home + mapped.EXERCISE)
        layers = page.locator(".guide-maps__layer")
        assert layers.count() > 1 and [each.is_visible() for each in layers.all()] == [True] + [False] * (layers.count() - 1)
        page.locator("#map-layer-2").check()
        assert not layers.nth(0).is_visible() and layers.nth(1).is_visible()
        page.locator("#map-layer-1").check()
        assert layers.nth(0).is_visible() and not layers.nth(1).is_visible()
