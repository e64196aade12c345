"""The poster on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from guide.pages import poster
from tests.browser.test_browser import watched
from tests.support.paper import sheets


@pytest.mark.parametrize("size", ["A4", "A3"])
def test_one_sheet(browser: Browser, home: str, size: str) -> None:
    """The page of the atlas leads to the poster; printed, it is one sheet of A4 or of A3."""
    with watched(browser, home) as (page, noted):
        page.goto(f"{home}atlas/")
        link = page.locator("a[href$='poster.svg']")
        expect(link).to_be_visible()
        page.goto(f"{home}{poster.ADDRESS}")
        assert page.locator("text").count() > 3
        assert sheets(page, size) == 1
        assert noted == []
