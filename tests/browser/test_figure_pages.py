"""The figure in a browser: it moves without scripts, stops when asked, starts at rest for who wants less motion, and prints."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from guide.content.guide import Guide
from tests.browser.test_browser import watched
from tests.support.browser import until

SHOWPIECE = "exercises/putty-squeeze/"
MOVING = ".guide-figure__moving .fig-moving g[class]"
TALL = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 700" width="100" height="700"><path d="M0 0h100v700z"/></svg>'
SHIFTS = """window.shifted = 0
const add = found => found.getEntries().forEach(each => window.shifted += each.value)
new PerformanceObserver(add).observe({type: 'layout-shift', buffered: true})"""


def states(page: Page) -> set[str]:
    """Return whether the parts of the moving picture run or pause."""
    return set(page.locator(MOVING).evaluate_all("found => found.map(each => getComputedStyle(each).animationPlayState)"))


def turns(page: Page) -> list[str]:
    """Return how the parts of the moving picture lie now."""
    found: list[str] = page.locator(MOVING).evaluate_all("found => found.map(each => getComputedStyle(each).transform)")
    return found


def moves(page: Page) -> bool:
    """Tell whether the picture changes within one repetition; at the top of a hold it rests for a while."""
    before = turns(page)
    for _ in range(24):
        page.wait_for_timeout(250)
        if turns(page) != before:
            return True
    return False


def test_it_moves_and_stops_without_scripts(browser: Browser, home: str) -> None:
    """With scripts off the picture moves; the check box, reached and set by keyboard, stops it."""
    with watched(browser, home, reduced_motion="no-preference", java_script_enabled=False) as (page, noted):
        page.goto(home + SHOWPIECE)
        assert states(page) == {"running"}
        assert moves(page)
        page.get_by_label("Pause the movement").focus()
        page.keyboard.press("Space")
        assert states(page) == {"paused"}
        still = turns(page)
        page.wait_for_timeout(200)
        assert turns(page) == still
        assert noted == []


def test_half_speed_without_scripts(browser: Browser, home: str) -> None:
    """With scripts off the second check box makes a repetition last twice as long, and taken back, as long as before."""
    lasts = "found => found.map(each => parseFloat(getComputedStyle(each).animationDuration))"
    with watched(browser, home, reduced_motion="no-preference", java_script_enabled=False) as (page, noted):
        page.goto(home + SHOWPIECE)
        (usual,) = set(page.locator(MOVING).evaluate_all(lasts))
        page.get_by_label("Half speed").check()
        assert set(page.locator(MOVING).evaluate_all(lasts)) == {2 * usual}
        assert states(page) == {"running"} and moves(page)
        page.get_by_label("Half speed").uncheck()
        assert set(page.locator(MOVING).evaluate_all(lasts)) == {usual} and noted == []


def test_less_motion(browser: Browser, home: str) -> None:
    """Who wants less motion gets a picture at rest, and a check box that starts it."""
    with watched(browser, home, reduced_motion="reduce", java_script_enabled=False) as (page, _):
        page.goto(home + SHOWPIECE)
        assert states(page) == {"paused"}
        assert not page.get_by_label("Pause the movement").is_visible()
        page.get_by_label("Play the movement").check()
        assert states(page) == {"running"}


@pytest.fixture(scope="module")
def page(browser: Browser, home: str) -> Iterator[Page]:
    """Return a page with the figure at rest, for the tests that only read it."""
    with watched(browser, home) as (page, _):
        page.goto(home + SHOWPIECE)
        yield page


def test_on_paper(page: Page) -> None:
    """On paper the stills stand and the moving picture is gone."""
    page.emulate_media(media="print")
    try:
        assert not page.locator(".guide-figure__moving").is_visible()
        assert page.locator(".guide-setup .fig").is_visible() and page.locator(".guide-cued .fig").is_visible()
    finally:
        page.emulate_media(media="screen")


def test_the_picture_has_a_name(page: Page) -> None:
    """Each picture is an image with a name for assistive technology, and the step it shows stands in it."""
    shown = ":is(.guide-figure, .guide-setup, .guide-cued) [role=img]"
    names = page.locator(shown).evaluate_all("found => found.map(each => each.getAttribute('aria-label'))")
    assert len(names) == len(set(names)) == 3
    step = page.locator(".guide-steps > li").nth(0).inner_text()
    assert any(step in name for name in names)
    for wrong in page.locator(".guide-figure__pair").all():
        assert wrong.get_by_role("img").count() == 2


def test_cards_show_the_exercise(browser: Browser, home: str, guide: Guide) -> None:
    """The card of each drawn exercise has its picture, and every picture is there."""
    with watched(browser, home) as (page, noted):
        page.goto(f"{home}exercises/")
        pictures = page.locator(".guide-card img")
        for picture in pictures.all():
            picture.scroll_into_view_if_needed()
        page.wait_for_load_state("networkidle")
        assert pictures.count() == len(guide.movements) > 1
        assert page.locator(".guide-card").count() == len(guide.exercises)
        assert all(pictures.evaluate_all("found => found.map(each => each.complete && each.naturalWidth > 0)"))
        assert noted == []


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_shifts_when_pictures_come(browser: Browser, home: str, width: int) -> None:
    """However late a card's picture comes, and whatever its shape, nothing that the reader sees around it moves."""
    with watched(browser, home, viewport={"width": width, "height": 600}, service_workers="block") as (page, _):
        held: dict[str, Route] = {}
        page.add_init_script(SHIFTS)
        page.route("**/assets/figures/*.svg", lambda route: held.update({route.request.url: route}))
        page.goto(f"{home}exercises/", wait_until="domcontentloaded")
        pictures = page.locator(".guide-card img").all()
        for picture in pictures:
            picture.evaluate("element => element.scrollIntoView({block: 'center'})")
            deadline = time.monotonic() + 20
            while (address := picture.evaluate("element => element.src")) not in held and time.monotonic() < deadline:
                page.wait_for_timeout(100)
            held.pop(address).fulfill(body=TALL, content_type="image/svg+xml")
            until(page, "element => element.complete && element.naturalHeight == 700", arg=picture.element_handle())
            page.wait_for_timeout(100)
        assert len(pictures) > 1 and held == {}
        assert page.evaluate("shifted") <= 0.02
