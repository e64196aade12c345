"""The site in a browser: no policy violation, no request elsewhere, usable by keyboard and with scripts off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from guide.content.guide import Guide
from guide.site.search import DANGER, INDEX
from tests.support.golden import ADDRESSES
from tests.support.searching import opened, typed
from tests.support.served import plain

AT_EACH_DEPTH = ["", "about/", "muscles/lumbricals/", "vocabulary/regions/palm/", "not/a/page/"]
OTHER_KINDS = ["", "about/", "contribute/", "atlas/", "facts/", "routines/", "references/", "people/", "vocabulary/levels/", "not/a/page/"]
EXERCISE = "exercises/putty-squeeze/"
WATCH = "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.effectiveDirective + ' ' + e.blockedURI))"


@contextmanager
def watched(browser: Browser, home: str, **options: object) -> Iterator[tuple[Page, list[str]]]:
    """Open a page that notes policy violations, script errors and requests to other hosts; figures rest unless a test lets them move."""
    context = browser.new_context(**{"reduced_motion": "reduce", **options})  # type: ignore[arg-type]
    page = context.new_page()
    noted: list[str] = []
    page.add_init_script(WATCH)
    page.on("console", lambda message: noted.append(message.text) if "olicy" in message.text else None)
    page.on("pageerror", lambda error: noted.append(f"error: {error}"))
    host = urlsplit(home).netloc
    page.on(
        "request", lambda request: noted.append(f"elsewhere: {request.url}") if urlsplit(request.url).netloc not in ("", host) else None
    )
    yield page, noted
    context.close()


def switch_colors(page: Page) -> str:
    """Use the switch of the color scheme; return the scheme that is on now."""
    page.locator("form[data-guide-colors] label:not([hidden])").first.click()
    return page.locator("body").get_attribute("data-md-color-scheme") or ""


def test_policy_and_requests(browser: Browser, home: str) -> None:
    """Opening a page of any kind breaks no policy, raises no error and asks no other host; the audit opens every page."""
    with watched(browser, home, color_scheme="light") as (page, noted):
        for address in (*ADDRESSES.values(), *OTHER_KINDS):
            page.goto(home + address, wait_until="load")
            assert noted == [], address


def test_search_and_colors(browser: Browser, home: str) -> None:
    """At every depth, searching and switching the colors breaks no policy and asks no other host; the colors stay."""
    with watched(browser, home, color_scheme="light") as (page, noted):
        for address in AT_EACH_DEPTH:
            page.goto(home + address)
            assert typed(page, "putty")
            page.keyboard.press("Escape")
            chosen = switch_colors(page)
            page.reload()
            assert page.locator("body").get_attribute("data-md-color-scheme") == chosen, address
            assert noted == [], address
        assert chosen == "slate" and len(AT_EACH_DEPTH) % 2


@pytest.mark.long
def test_a_cold_view_loads_no_search(browser: Browser, home: str) -> None:
    """A page loads neither the index of the search nor what reads it; opening it does, and leaves the texts until they are shown."""
    with watched(browser, home) as (page, _):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(plain(urlsplit(request.url).path)))
        page.goto(home + EXERCISE, wait_until="networkidle")
        heavy = re.compile(r"/search/|rank\.js|results\.js")
        assert not [path for path in asked if heavy.search(path)]
        opened(page)
        found = {path for path in asked if heavy.search(path)}
        assert found == {f"/{name}" for name in (DANGER, INDEX, "assets/rank.js", "assets/results.js")}


def test_reads_without_scripts(browser: Browser, home: str) -> None:
    """With scripts off everything of an exercise is there and visible."""
    with watched(browser, home, java_script_enabled=False, viewport={"width": 390, "height": 844}) as (page, _):
        page.goto(home + EXERCISE)
        for anchor in ("muscles", "do-it", "cues", "mistakes", "ladder", "stop", "sources"):
            assert page.locator(f"h2#{anchor}").is_visible(), anchor
        assert page.locator(".guide-urgent").is_visible()


def test_by_keyboard(browser: Browser, home: str) -> None:
    """The first stop skips to the content; chips, muscles and sources are reached and shown in focus."""
    with watched(browser, home, viewport={"width": 1280, "height": 900}) as (page, _):
        page.goto(home + EXERCISE)
        page.keyboard.press("Tab")
        assert "md-skip" in (page.locator(":focus").get_attribute("class") or "")
        page.keyboard.press("Enter")
        page.wait_for_url("**#top")
        page.keyboard.press("Tab")
        seen = []
        for _ in range(40):
            seen.append(page.locator(":focus").evaluate("element => (element.querySelector('title') ?? element).textContent"))
            page.keyboard.press("Tab")
        assert "Therapy putty" in seen and "Thenar muscles (primary)" in seen and "Thenar muscles" in seen
        outline = page.locator(":focus").evaluate("element => getComputedStyle(element).outlineStyle")
        assert outline != "none"


def test_on_paper(browser: Browser, home: str) -> None:
    """Printed, the navigation is gone and the steps and urgent signs are there."""
    with watched(browser, home) as (page, _):
        page.goto(home + EXERCISE)
        page.emulate_media(media="print")
        for hidden in (".md-header", ".md-tabs", ".md-footer__inner", ".md-sidebar--secondary", ".guide-section--share .guide-button"):
            assert not page.locator(hidden).first.is_visible(), hidden
        assert page.locator(".guide-steps").is_visible() and page.locator(".guide-urgent").is_visible()


def test_missing_page_helps(browser: Browser, home: str, guide: Guide) -> None:
    """An address that leads nowhere shows where to go on, with links that work from any depth."""
    with watched(browser, home) as (page, _):
        page.goto(f"{home}exercises/no-such/thing/")
        assert guide.words and page.locator("h1").inner_text() == guide.words.missing_title
        page.locator(".guide-cards a", has_text="Exercises").first.click()
        page.wait_for_url(f"{home}exercises/")
