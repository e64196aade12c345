"""The theme's own script comes when it is needed: at once on a wide screen, on a narrow one with the first press."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_browser import EXERCISE, watched

BUNDLE = "bundle."
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 800}


def started(page: Page) -> None:
    """Wait until the theme's script has done what it does first on a page that is scrolled."""
    expect(page.locator("[data-md-component=header]")).to_have_class(re.compile("md-header--shadow"))


def scrolled(page: Page) -> None:
    """Go down the page."""
    page.evaluate("scrollTo(0, 900)")


def asked(page: Page) -> list[str]:
    """Return the theme's scripts that the page has asked for."""
    names: list[str] = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    return [name for name in names if BUNDLE in name]


def test_at_once_on_a_wide_screen(browser: Browser, home: str) -> None:
    """On a wide screen it runs without a press, once."""
    with watched(browser, home, viewport=DESK) as (page, noted):
        page.goto(home + EXERCISE)
        scrolled(page)
        started(page)
        page.mouse.click(5, 400)
        assert len(asked(page)) == 1 and noted == []


@pytest.mark.parametrize("press", ["Tab", "drawer"])
def test_with_the_first_press_on_a_phone(browser: Browser, home: str, press: str) -> None:
    """On a phone a page is read without it; the first press brings it, and the drawer opens all the same."""
    with watched(browser, home, viewport=PHONE) as (page, noted):
        page.goto(home + EXERCISE, wait_until="networkidle")
        scrolled(page)
        assert asked(page) == []
        if press == "Tab":
            page.keyboard.press("Tab")
        else:
            page.locator("label.md-header__button[for=__drawer]").click()
            expect(page.locator("#__drawer")).to_be_checked()
            expect(page.locator(".md-sidebar--primary a").first).to_be_visible()
        started(page)
        assert len(asked(page)) == 1 and noted == []


def test_a_window_that_grows(browser: Browser, home: str) -> None:
    """A phone that is turned, or a window that is made wider, gets it then."""
    with watched(browser, home, viewport=PHONE) as (page, _):
        page.goto(home + EXERCISE, wait_until="networkidle")
        scrolled(page)
        assert asked(page) == []
        page.set_viewport_size(DESK)  # type: ignore[arg-type]
        started(page)
