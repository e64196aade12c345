"""Every page of whatever site stands in `data/`, in a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_browser import watched


def addresses(site: Path) -> list[str]:
    """Return the address of every page of a built site, without the files that only lead on."""
    pages = [path for path in sorted(site.rglob("index.html")) if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]
    return [path.relative_to(site).as_posix().removesuffix("index.html") for path in pages]


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
