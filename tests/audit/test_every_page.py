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


PHONE, DESK = 390, 1280
WIDE_TOO = 3
"""Each page is seen on a phone, and of so many one on a desk, too: what is too wide for a screen is so for the small one first."""
ALIKE, EACH = ("references/", "vocabulary/"), 3
"""Kinds whose pages are many and alike: of these each third is opened."""
USED = ("exercises/", "routines/")
"""Kinds whose pages are opened on a phone as they are used, by a test of its own; here only those that are seen on a desk."""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.long
@pytest.mark.parametrize(("turn", "scheme"), [(0, "light"), (1, "dark")])
def test_every_page(browser: Browser, home: str, site: Path, turn: int, scheme: str) -> None:
    """The pages of the site, opened in one color scheme, on a phone each, on a desk many: nothing noted, nothing wider than the screen."""
    too_wide: list[str] = []
    found = addresses(site)
    alike = [address for address in found if address.startswith(ALIKE)]
    opened = sorted({*found} - {*alike} | {*alike[::EACH]})
    with watched(browser, home, color_scheme=scheme, service_workers="block") as (page, noted):
        for number, address in enumerate(opened[turn::2]):
            desk, phone = number % WIDE_TOO == 0, not (address.startswith(USED) and address not in USED)
            for width in (DESK,) * desk + (PHONE,) * phone:  # the width that a page is opened in changes, too
                page.set_viewport_size({"width": width, "height": 900})
                if page.url != home + address:
                    page.goto(home + address, wait_until="load")
                if (more := page.evaluate(TOO_WIDE)) > 0:
                    too_wide.append(f"{address}: {more} px wider than {width}")
        assert (too_wide, noted) == ([], [])
