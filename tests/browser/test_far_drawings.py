"""Drawings far from sight: they wait until a reader comes near, take their room all the same, and stand on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_browser import EXERCISE, watched
from tests.support.browser import take_whole

DRAWN = "element => element.lastElementChild.checkVisibility({ contentVisibilityAuto: true })"
SOON = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
HEIGHT = "document.documentElement.scrollHeight"


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """Return the page of an exercise on a phone; its mistakes are drawn far below."""
    with watched(browser, home, viewport={"width": 390, "height": 400}) as (page, _):
        page.goto(home + EXERCISE, wait_until="networkidle")
        page.locator(".guide-setup").evaluate("element => { element.open = true }")
        yield page


def test_they_wait(page: Page) -> None:
    """What is in sight is drawn, what is far is not yet; when it comes into sight it is, and the page is as tall as it was."""
    near, far = page.locator(".fig-moving"), page.locator(".guide-figure__pair .fig").last
    height = page.evaluate(HEIGHT)
    assert near.evaluate(DRAWN) and not far.evaluate(DRAWN)
    far.scroll_into_view_if_needed()
    far.evaluate(SOON)
    assert far.evaluate(DRAWN)
    assert page.evaluate(HEIGHT) == height


def test_they_have_their_shape(page: Page) -> None:
    """Drawn or not, each has the height that its frame asks for."""
    for drawing in page.locator(":is(.fig, .guide-map__body)").all():
        size = drawing.evaluate("e => [e.clientWidth, e.clientHeight, e.viewBox.baseVal.width / e.viewBox.baseVal.height]")
        most = drawing.evaluate("e => parseFloat(getComputedStyle(e).maxHeight) || Infinity")
        assert abs(size[1] - min(size[0] / size[2], most)) <= 1


@pytest.mark.long
def test_in_a_picture(page: Page, tmp_path: Path) -> None:
    """In a picture of the whole page all of them are drawn, but for layers of a map that nobody chose."""
    take_whole(page, tmp_path / "whole.png")
    drawings = page.locator(":is(.fig, .guide-map__body):visible")
    assert drawings.count() > 5 and all(drawing.evaluate(DRAWN) for drawing in drawings.all())


@pytest.mark.long
def test_on_paper(page: Page) -> None:
    """Printed as a whole, all of them are drawn, wherever they stand."""
    page.locator("[data-guide-share] > summary").press("Enter")
    page.get_by_label("Print everything").check()
    page.emulate_media(media="print")
    stills = page.locator(".fig:not(.fig-moving)")
    assert stills.count() > 2 and all(still.evaluate(DRAWN) for still in stills.all())
