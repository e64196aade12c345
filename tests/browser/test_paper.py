"""Exercises and routines on paper: one sheet or two, readable, with a code that leads back to the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PUBLIC
from tests.browser.test_browser import EXERCISE, watched
from tests.support.browser import until
from tests.support.paper import FORMATS, LEAST, code, sheets, smallest
from tests.support.qr_reader import read
from tests.support.turns import few

ROUTINE = "routines/quiet-minutes-for-the-hands/"


@pytest.fixture
def page(browser: Browser, public: str) -> Iterator[Page]:
    """Return a page of that site."""
    with watched(browser, public) as (page, _):
        yield page


def print_everything(page: Page) -> None:
    """Tick the box in the fold to share the page."""
    page.locator(".guide-share > summary").press("Enter")  # by key: what is drawn only now above it may move it away from a pointer
    page.get_by_label("Print everything").check()


@pytest.mark.parametrize("size", few(FORMATS))
def test_sheets(page: Page, public: str, size: str) -> None:
    """An exercise takes one sheet, a routine at most two; ticked, the box prints the whole page."""
    page.goto(public + ROUTINE)
    assert sheets(page, size) <= 2
    page.goto(public + EXERCISE)
    assert sheets(page, size) == 1
    print_everything(page)
    assert sheets(page, size) > 1


def test_what_is_on_it(page: Page, public: str) -> None:
    """On the sheet: lines to fill in, both pictures, set-up, steps, cues, when to stop, boxes; not the sources, nothing of the site."""
    page.goto(public + EXERCISE)
    page.emulate_media(media="print")
    for shown in (
        ".guide-sheet__fields",
        ".guide-setup > summary",
        ".guide-setup .fig",
        ".guide-cued .fig",
        ".guide-map__body",
        ".guide-steps",
    ):
        assert page.locator(shown).first.is_visible(), shown
    for shown in (".guide-cues", "#stop", ".guide-urgent > summary", ".guide-sheet__boxes", ".guide-qr", ".md-copyright__highlight"):
        assert page.locator(shown).first.is_visible(), shown
    for hidden in (
        "#sources",
        ".guide-sources",
        ".guide-jump",
        ".guide-urgent__lead",
        ".guide-figure__moving",
        ".guide-foot",
        ".md-header",
    ):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert PUBLIC + EXERCISE in page.locator(".guide-sheet__way").inner_text()


def test_urgent_signs_are_named(page: Page, public: str) -> None:
    """A few of the urgent signs are on the sheet; with everything printed, all are; a page without them says where they are."""
    page.emulate_media(media="print")
    page.goto(public + EXERCISE)
    line, signs = page.locator("#urgent-signs > summary"), page.locator("#urgent-signs li:visible")
    assert line.inner_text() == "Urgent signs"
    assert signs.all_inner_texts() == ["A finger or the hand turns pale, blue, or cold."]
    page.locator("#print-everything").evaluate("box => box.checked = true")
    assert line.inner_text() == "Urgent signs: when to get help"
    assert signs.count() > 3
    page.goto(f"{public}muscles/thenar-muscles/")
    links, said = page.locator("p.guide-onscreen"), page.locator("article p.guide-onpaper")
    assert said.inner_text() == "Urgent signs: see the web page for when to get help." and not links.is_visible()
    page.emulate_media(media="screen")
    assert links.locator("a").first.is_visible() and not said.is_visible()


PRINTED = "() => dispatchEvent(new Event('beforeprint')) && document.querySelector('.guide-sheet__printed').textContent !== ''"
"""A reader prints when all is there; a test may be faster than the page's scripts, and tries again."""


def test_the_day(browser: Browser, public: str) -> None:
    """The sheet has the day of printing as the reader writes days; without scripts it has none, and its address as ever."""
    for locale, day in (("en-US", "Printed on February 3, 2031"), ("de-DE", "Printed on 3. Februar 2031")):
        with watched(browser, public, locale=locale) as (page, _):
            page.clock.set_fixed_time("2031-02-03T10:00:00")
            page.goto(public + EXERCISE)
            until(page, PRINTED)
            page.emulate_media(media="print")
            expect(page.locator(".guide-sheet__printed")).to_have_text(day)
    with watched(browser, public, java_script_enabled=False) as (page, _):
        page.goto(public + EXERCISE)
        page.emulate_media(media="print")
        expect(page.locator(".guide-sheet__way")).to_contain_text(PUBLIC + EXERCISE)
        expect(page.locator(".guide-sheet__printed")).to_have_text("")


@pytest.mark.long
def test_everything(page: Page, public: str) -> None:
    """With the box ticked what is folded is printed, too, folded or not."""
    page.goto(public + EXERCISE)
    print_everything(page)
    page.emulate_media(media="print")
    for shown in (".guide-sources li", ".guide-urgent ul", ".guide-setup .fig", ".guide-mistakes"):
        assert page.locator(shown).first.is_visible(), shown


@pytest.mark.parametrize("address", few([EXERCISE, ROUTINE]))
def test_type(page: Page, public: str, address: str) -> None:
    """No text on the sheet is smaller than 9.5 points."""
    page.goto(public + address)
    size, text = smallest(page)
    assert size >= LEAST - 0.01, text


@pytest.mark.parametrize("address", few([EXERCISE, ROUTINE]))
def test_the_code_leads_back(page: Page, public: str, address: str) -> None:
    """A reader of its own finds the page's address in the code; there are four light modules around it, and each is 0.4 mm wide."""
    page.goto(public + address)
    modules, quiet = code(page)
    assert read(modules) == PUBLIC + address
    assert quiet >= 4
    page.emulate_media(media="print")
    box = page.locator(".guide-qr").bounding_box()
    assert box and box["width"] / 96 * 25.4 / (len(modules) + 8) >= 0.4


@pytest.mark.long
def test_no_code_to_this_machine(browser: Browser, home: str) -> None:
    """A site that nobody else can reach has no code, and its page still prints on one sheet."""
    with watched(browser, home) as (page, _):
        page.goto(home + EXERCISE)
        assert page.locator(".guide-qr").count() == 0
        assert sheets(page, "A4") == 1
