"""The page of `guide pose` in a browser: it follows the file, and keeps what the author was looking at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser import until
from tests.support.workbench import BOTH, lay_out_bench, path_of, running, too_far


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page that must not have an error of its script."""
    found = browser.new_page(viewport={"width": 1280, "height": 900})
    errors: list[str] = []
    found.on("pageerror", lambda error: errors.append(str(error)))
    yield found
    found.close()
    assert errors == []


def test_it_follows_in_a_browser(tmp_path: Path, page: Page) -> None:
    """A save changes the page by itself: scroll place, what is open and the player stay; faults show; a stop is said."""
    project = lay_out_bench(tmp_path)
    path = path_of(project, BOTH)
    good = path.read_text(encoding="utf-8")
    with running(project, BOTH) as found:
        page.goto(found.address)
        page.locator("#fields-1 > summary").click()
        page.locator("#moment").fill("400")
        assert page.locator("#play").inner_text() == "Play"
        clock = page.locator("#clock").inner_text()
        page.evaluate("document.querySelector('#angles').scrollIntoView()")
        top = page.evaluate("document.querySelector('#angles').getBoundingClientRect().top")
        too_far(path)
        page.wait_for_selector(".bench-over", state="attached")
        assert abs(page.evaluate("document.querySelector('#angles').getBoundingClientRect().top") - top) < 2
        assert page.locator("#fields-1").get_attribute("open") is not None
        assert page.locator("#clock").inner_text() == clock and page.locator("#play").inner_text() == "Play"
        assert "problem" in page.locator("header .bench-badge").inner_text() and page.title().startswith("(")
        page.locator("#play").click()
        until(page, "clock => document.querySelector('#clock').value !== clock", arg=clock)
        path.write_text(good, encoding="utf-8")
        page.wait_for_selector("text=No problems")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.wait_for_selector("#lost:not([hidden])", timeout=40_000)
