"""Type: one stated family, lines that the eye can follow, on a phone the name of the page near the top."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.test_browser import EXERCISE, watched
from tests.support.golden import ADDRESSES
from tests.support.lines import longest

MOST_LETTERS = 68
SPARE = 2
"""The faces of systems differ a little in width."""
KINDS = ["exercise", "variation", "part", "fact", "routine", "reference", "region"]


@pytest.mark.parametrize("kind", KINDS)
def test_lines(browser: Browser, home: str, kind: str) -> None:
    """On a wide screen no line of running text has more than 68 letters."""
    with watched(browser, home, viewport={"width": 1280, "height": 800}) as (page, _):
        page.goto(home + ADDRESSES[kind])
        count, line = longest(page)
        assert 0 < count <= MOST_LETTERS + SPARE, line


def test_family(browser: Browser, home: str) -> None:
    """The family is the stated stack, in which each system finds a face of its own; nothing of the theme's is left."""
    with watched(browser, home) as (page, _):
        page.goto(home + EXERCISE)
        named = page.locator("h1").evaluate("element => getComputedStyle(element).fontFamily").split(", ")
        assert {"Roboto", '"Segoe UI"', '"Avenir Next"', '"Noto Sans"', "sans-serif"} <= set(named) and "_" not in named


def test_the_name_is_near_the_top(browser: Browser, home: str) -> None:
    """On a phone less than 40 pixels lie between the header and the name of the page, the way up among them."""
    with watched(browser, home, viewport={"width": 390, "height": 844}) as (page, _):
        page.goto(home + EXERCISE)
        header, name = page.locator(".md-header").bounding_box(), page.locator("h1").bounding_box()
        assert header and name and 0 <= name["y"] - (header["y"] + header["height"]) < 40
