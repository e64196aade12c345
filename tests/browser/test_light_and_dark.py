"""The switch between light and dark: it follows the system, stays as it was set, and leaves a page alone that is as it must be."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_browser import EXERCISE, switch_colors, watched

NOTE_CHANGES = """
  window.changes = []
  new MutationObserver(found => {
    for (const one of found) if (one.target === document.body) changes.push(one.attributeName)
  }).observe(document, { subtree: true, attributes: true, attributeFilter: [
    "data-md-color-scheme", "data-md-color-primary", "data-md-color-accent", "data-md-color-switching"
  ] })
"""


def scheme(page: Page) -> tuple[str | None, str]:
    """Return the scheme of the page, and that of what the browser draws itself."""
    own = page.evaluate("getComputedStyle(document.documentElement).colorScheme")
    return page.locator("body").get_attribute("data-md-color-scheme"), own


@pytest.mark.parametrize(("system", "own"), [("light", ("default", "normal")), ("dark", ("slate", "dark"))])
def test_follows_the_system(browser: Browser, home: str, system: str, own: tuple[str, str]) -> None:
    """A first visit has the colors of the system, scroll bars too; the browser's bar gets the color of the header."""
    with watched(browser, home, color_scheme=system) as (page, noted):
        page.goto(home + EXERCISE)
        assert scheme(page) == own
        page.locator("meta[name=theme-color][content^=rgb]").wait_for(state="attached")
        header = page.locator(".md-header").evaluate("element => getComputedStyle(element).backgroundColor")
        assert page.locator("meta[name=theme-color]").get_attribute("content") == header
        assert page.locator("[data-guide-colors] label:not([hidden])").count() == 1
        assert noted == []


def test_leaves_the_page_alone(browser: Browser, home: str) -> None:
    """A page that has its colors already is not touched when it opens: each touch would cost the style of all of it."""
    with watched(browser, home, color_scheme="light") as (page, _):
        page.add_init_script(NOTE_CHANGES)
        page.goto(home + EXERCISE, wait_until="networkidle")
        assert page.evaluate("changes") == []
        switch_colors(page)
        assert "data-md-color-scheme" in page.evaluate("changes")
        page.locator("body:not([data-md-color-switching])").wait_for()


def test_by_keyboard(browser: Browser, home: str) -> None:
    """Enter on the switch goes to the other colors and back, and the focus stays on the switch."""
    with watched(browser, home, color_scheme="light") as (page, _):
        page.goto(home)
        page.locator("[data-guide-colors] input").first.focus()
        for expected in ("slate", "default"):
            page.keyboard.press("Enter")
            assert scheme(page)[0] == expected
            assert page.evaluate("document.activeElement.name") == "__palette"
