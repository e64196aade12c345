"""Wide screens are used, and on a phone the picture of a muscle is on the first screen; headings are strong in both schemes."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_browser import EXERCISE, watched
from tests.support.colors import tokens
from tests.support.paper import FORMATS, sheets
from tests.support.turns import few

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
MUSCLE = "muscles/first-lumbrical/"
ROUTINE = "routines/quiet-minutes-for-the-hands/"
BESIDE = {EXERCISE: (".guide-section--do-it", ".guide-section--cues"), ROUTINE: (".guide-session", ".guide-session + .guide-session")}


def box(page: Page, selector: str) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of the first that a selector finds."""
    found = page.locator(selector).first.bounding_box()
    assert found, selector
    return found["x"], found["y"], found["x"] + found["width"], found["y"] + found["height"]


@pytest.mark.parametrize("address", few(BESIDE))
def test_side_by_side(browser: Browser, home: str, address: str) -> None:
    """What belongs together stands side by side, its tops at one height; on a phone one is below the other."""
    for size in (WIDE, PHONE):
        with watched(browser, home, viewport=size) as (page, _):
            page.goto(home + address)
            one, other = (box(page, selector) for selector in BESIDE[address])
            if size is WIDE:
                assert one[2] < other[0] and abs(one[1] - other[1]) < 2
            else:
                assert one[3] <= other[1]
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_the_picture_of_a_muscle(browser: Browser, home: str) -> None:
    """It takes both columns below the first words; a phone has its top half at least on the first screen. Medical terms are folded."""
    with watched(browser, home, viewport=WIDE) as (page, _):
        page.goto(home + MUSCLE)
        picture, words, where = (box(page, one) for one in (".guide-aside", ".guide-summary", ".guide-section--where-it-is"))
        assert words[3] <= picture[1] and picture[3] <= where[1] and picture[2] - picture[0] > 1.5 * (where[2] - where[0])
        assert not page.locator(".guide-section--professionals dl").first.is_visible()
    with watched(browser, home, viewport=PHONE) as (page, _):
        page.goto(home + MUSCLE)
        _, top, _, bottom = box(page, ".guide-aside .guide-map__body")
        assert (top + bottom) / 2 < PHONE["height"]


@pytest.mark.long
def test_a_muscle_on_paper(browser: Browser, home: str) -> None:
    """A muscle takes two sheets at most; what is folded stays away."""
    with watched(browser, home) as (page, _):
        page.goto(home + MUSCLE)
        assert max(sheets(page, size) for size in FORMATS) <= 2
        page.emulate_media(media="print")
        assert page.locator(".guide-tiles a").first.is_visible()
        assert not page.locator(".guide-section--professionals").is_visible()


@pytest.mark.parametrize("scheme", few(["light", "dark"]))
def test_headings_are_strong(browser: Browser, home: str, scheme: Literal["light", "dark"]) -> None:
    """The name of a page has the strongest color of its scheme."""
    with watched(browser, home, color_scheme=scheme) as (page, _):
        page.goto(home + EXERCISE)
        color = tokens(scheme)["guide-strong"]
        shown = page.locator("h1").evaluate("element => getComputedStyle(element).color")
        assert shown == f"rgb({int(color[1:3], 16)}, {int(color[3:5], 16)}, {int(color[5:], 16)})"
