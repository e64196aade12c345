"""Every page of whatever site stands in `data/`, in a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_browser import addresses, watched


@pytest.mark.long
@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_every_page(browser: Browser, home: str, site: Path, width: int, scheme: str) -> None:
    """Every page of the site, at either width in one of the color schemes: nothing noted, nothing wider than the screen."""
    with watched(browser, home, viewport={"width": width, "height": 900}, color_scheme=scheme) as (page, noted):
        for address in addresses(site):
            page.goto(home + address, wait_until="load")
            too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert too_wide <= 0, f"{address}: {too_wide} px wider than {width}"
        assert noted == []
