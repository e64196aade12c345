"""What somebody sees who comes for the first time: the maker of plans, the lists and the signs say what they are for."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_browser import EXERCISE, watched
from tests.browser.test_plan import PHONE, add, copied, names, open_maker
from tests.support.turns import few

pytestmark = pytest.mark.browser
WIDE = {"viewport": {"width": 1280, "height": 800}}
CLIPPED = """element => {
  const range = document.createRange(), box = element.getBoundingClientRect()
  range.selectNodeContents(element)
  return [...range.getClientRects()].some(({ left, right }) => left < box.left - 1 || right > box.right + 1)
}"""
"""Whether any of the text of an element lies outside of it."""


@pytest.mark.parametrize("screen", few([PHONE, WIDE]))
def test_an_empty_maker_shows_a_plan(browser: Browser, home: str, screen: dict[str, object]) -> None:
    """Before anything is in it there is an example of a plan, and the button to copy says why it can't yet."""
    with watched(browser, home, **screen) as (page, noted):
        open_maker(page, home)
        expect(page.locator("[data-plan=preview] li").first).to_be_visible()
        expect(page.locator(".guide-preview__what")).to_contain_text("Example")
        expect(page.locator("[data-act=copy]")).to_be_disabled()
        expect(page.locator("[data-act=copy]")).to_have_accessible_description(re.compile("^Add an exercise first"))
        expect(page.locator("[data-plan=first]")).to_be_visible()
        expect(page.locator("[data-act=qr], [name=for], [data-act=on]").locator("visible=true")).to_have_count(0)
        assert noted == []


def test_a_starter_is_sent_in_two_taps(browser: Browser, home: str) -> None:
    """A routine to begin with is one tap, its link another; the focus goes on to what follows, and undoing brings the routines back."""
    with watched(browser, home, **PHONE) as (page, noted):
        open_maker(page, home)
        page.locator(".guide-starter").first.tap()
        assert len(names(page)) >= 2
        expect(page.locator("[data-act=on]")).to_be_focused()
        expect(page.locator(".guide-starter").first).to_be_hidden()
        assert "/plan/#1." in copied(page.context, page)
        page.locator("[data-act=undo]").tap()
        expect(page.locator(".guide-starter").first).to_be_visible()
        assert noted == []


@pytest.mark.long
def test_the_plan_in_small_follows(browser: Browser, home: str) -> None:
    """On a wide screen what is typed stands on the small sheet at once, beside the ways to send it."""
    with watched(browser, home, **WIDE) as (page, noted):
        open_maker(page, home)
        add(page, "putty sq 3x12")
        page.locator("[name=for]").fill("A. B.")
        sheet = page.locator("[data-plan=preview]")
        expect(sheet.locator("li")).to_have_count(1)
        expect(sheet).to_contain_text("3 sets × 12 repetitions")
        expect(sheet).to_contain_text("For: A. B.")
        page.locator(".guide-item [name=sets]").fill("5")
        expect(sheet).to_contain_text("5 sets")
        form, beside = page.locator("[data-plan=maker]").bounding_box(), sheet.bounding_box()
        assert form and beside and beside["x"] >= form["x"] + form["width"]
        page.locator("[data-plan=look]").click()
        expect(sheet).to_be_hidden()
        assert noted == []


@pytest.mark.long
def test_empty_lists_say_what_will_be_there(browser: Browser, home: str) -> None:
    """Empty lists show an example and lead to the exercises; with the first page they are lists, and what erases stands apart."""
    with watched(browser, home, **PHONE) as (page, noted):
        page.goto(f"{home}mine/")
        empty = page.locator("[data-guide-mine-empty]")
        expect(empty.locator("img").first).to_be_visible()
        expect(page.locator(".guide-mine__lists")).to_be_hidden()
        rows = [page.locator(".guide-mine__acts button").nth(index).bounding_box() for index in (1, 2)]
        assert rows[0] and rows[1] and rows[1]["y"] > rows[0]["y"] + rows[0]["height"]
        empty.locator("a.guide-button").tap()
        page.wait_for_url(f"{home}exercises/")
        page.goto(home + EXERCISE)
        page.locator(".guide-keep--save").tap()
        page.goto(f"{home}mine/")
        expect(empty).to_be_hidden()
        expect(page.locator(".guide-mine__list img").first).to_be_visible()
        assert noted == []


def signs(page: Page) -> list[str]:
    """Return the words of the buttons that keep a page or put it into a plan, of which each must be seen whole."""
    found = page.locator(".guide-gym__plan, .guide-gym .guide-keep").all()
    assert len(found) == 3
    for one in found:
        box = one.bounding_box()
        assert box and box["height"] >= 44 and box["width"] >= 44 and not one.evaluate(CLIPPED)
    return [one.inner_text() for one in found]


@pytest.mark.parametrize("width", few([320, 390]))
def test_signs_have_words(browser: Browser, home: str, width: int) -> None:
    """On a phone each sign has its word: on the page of an exercise or a routine, and on the tiles of the finder."""
    with watched(browser, home, viewport={"width": width, "height": 844}) as (page, noted):
        page.goto(home + EXERCISE)
        page.locator(".guide-keep--did").wait_for()
        assert signs(page) == ["Add to plan", "Save", "Did it today"]
        page.goto(f"{home}exercises/")
        for tick in page.locator(".guide-tile__tick").all():
            box = tick.bounding_box()
            assert box and box["height"] >= 44 and box["width"] >= 44 and not tick.evaluate(CLIPPED)
            assert tick.inner_text().strip() == "Compare"
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert noted == []
