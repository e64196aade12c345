"""The fullest pages of the site in `data/` by keyboard: what has the focus is in sight, forwards and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_browser import watched
from tests.support.elements import fullest

KINDS = ("exercises", "muscles")
MOST = 600
AT = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => {
  const at = document.activeElement, { top, bottom } = at.getBoundingClientRect()
  done(at === document.body ? "" : (bottom < 0 || top > innerHeight ? "out of sight: " : "") + at.outerHTML.slice(0, 90))
}))))"""
"""What has the focus, when the browser has drawn it and we have followed; nothing when the keyboard has left the page."""


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_is_in_sight(browser: Browser, home: str, site: Path, kind: str) -> None:
    """Wherever Tab leads on the fullest page of a kind, forwards or back, is within the window; nothing traps the keyboard."""
    address = fullest(site).get(kind)
    if address is None:
        pytest.skip(f"this site has no {kind}")
    with watched(browser, home, viewport={"width": 1280, "height": 800}) as (page, _):
        for key in ("Tab", "Shift+Tab"):
            page.goto(home + address)
            found = []
            while len(found) < MOST and (at := _next(page, key)):
                found.append(at)
            assert 20 < len(found) < MOST
            assert [at for at in found if at.startswith("out of sight")] == []


def _next(page: Page, key: str) -> str:
    page.keyboard.press(key)
    return str(page.evaluate(AT))
