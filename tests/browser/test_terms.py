"""Terms where they stand: what one means shows beside it, by pointer, by key and by touch, and without scripts its link leads there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_browser import watched
from tests.browser.test_map_looks import AXE
from tests.browser.test_share import PHONE

ADDRESS = "exercises/tendon-glide/"
MEANING = ".guide-meaning"
SAYS = "Full fist A hand whose fingers are all folded into the palm."
MORE = "More about this word"
FAULTS = """axe.run({resultTypes: ["violations"]}).then(found => found.violations.map(one => one.id))"""


def fist(page: Page) -> Locator:
    """Return the term in the first sentence of a page."""
    return page.locator("a.guide-term", has_text="fist").first


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """Return a page with terms; nothing may be noted against it."""
    with watched(browser, home) as (page, noted):
        page.goto(home + ADDRESS)
        yield page
        assert noted == []


@pytest.fixture
def phone(browser: Browser, home: str) -> Iterator[Page]:
    """Return the same page on a phone."""
    with watched(browser, home, **PHONE) as (page, noted):
        page.goto(home + ADDRESS)
        yield page
        assert noted == []


def test_by_keyboard(page: Page) -> None:
    """The focus shows it and moves nothing; Escape takes it away and keeps the focus; the next stop does, too; Enter leads to its page."""
    height = page.evaluate("document.documentElement.scrollHeight")
    page.locator("h1").click()
    while not fist(page).evaluate("term => term === document.activeElement"):
        page.keyboard.press("Tab")
    expect(page.locator(MEANING)).to_have_text(SAYS)
    assert page.evaluate("document.documentElement.scrollHeight") == height
    page.keyboard.press("Escape")
    expect(page.locator(MEANING)).to_be_hidden()
    expect(fist(page)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.locator(MEANING)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(MEANING)).to_be_hidden()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vocabulary/terms/fist/")


def test_by_pointer(page: Page) -> None:
    """It shows while the pointer is on the word or on what it means, within the window and clear of the word."""
    fist(page).hover()
    meaning = page.locator(MEANING)
    expect(meaning).to_have_text(SAYS)
    word, box = fist(page).bounding_box(), page.locator(f"{MEANING} > span").bounding_box()
    assert word and box and box["x"] >= 0 and box["x"] + box["width"] <= 1280
    assert box["y"] + box["height"] <= word["y"] or box["y"] >= word["y"] + word["height"]
    page.locator(f"{MEANING} > span").hover()
    page.wait_for_timeout(400)
    expect(meaning).to_be_visible()
    page.locator("h1").hover()
    expect(meaning).to_be_hidden()


def test_by_touch(phone: Page, home: str) -> None:
    """A touch shows it and stays on the page; a second one takes it away; what then stands below leads to the page of the word."""
    fist(phone).tap()
    expect(phone.locator(MEANING)).to_have_text(f"{SAYS} {MORE}")
    assert phone.url == home + ADDRESS
    fist(phone).tap()
    expect(phone.locator(MEANING)).to_be_hidden()
    assert phone.url == home + ADDRESS
    fist(phone).tap()
    phone.locator("#do-it").tap()
    expect(phone.locator(MEANING)).to_be_hidden()
    fist(phone).tap()
    phone.get_by_role("link", name=MORE).tap()
    phone.wait_for_url("**/vocabulary/terms/fist/")


@pytest.mark.long
def test_by_a_checker(browser: Browser, home: str) -> None:
    """An open explanation has no fault."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce", has_touch=True)
    page = context.new_page()
    page.goto(home + ADDRESS)
    fist(page).tap()
    expect(page.locator(MEANING)).to_be_visible()
    page.add_script_tag(content=AXE)
    assert page.evaluate(FAULTS) == []
    context.close()


def test_without_scripts(browser: Browser, home: str) -> None:
    """Without scripts it is a link whose title says what the word means."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home + ADDRESS)
    assert fist(page).get_attribute("title") == SAYS.replace("fist ", "fist: ", 1)
    fist(page).click()
    page.wait_for_url("**/vocabulary/terms/fist/")
    context.close()


def test_on_paper(page: Page) -> None:
    """On paper it is a word like any other."""
    page.emulate_media(media="print")
    assert fist(page).evaluate("term => getComputedStyle(term).textDecorationLine") == "none"
    assert fist(page).evaluate("term => getComputedStyle(term).color === getComputedStyle(term.parentElement).color")
