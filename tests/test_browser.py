"""The site in a browser: no policy violation, no request elsewhere, usable by keyboard and with scripts off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

ONE_OF_EACH_KIND = [
    "", "about/", "contribute/", "exercises/", "muscles/", "facts/", "routines/", "references/", "people/", "vocabulary/",
    "vocabulary/levels/", "exercises/reverse-plank/", "exercises/bent-knee-reverse-plank/", "muscles/gluteus-maximus/",
    "muscles/erector-spinae/", "facts/posture-and-back-pain/", "routines/back-of-the-body-on-the-floor/",
    "references/hayden2021/", "atlas/", "muscles/supraspinatus/", "people/guide-contributors/", "vocabulary/regions/hip/", "not/a/page/",
]  # fmt: skip
WATCH = "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.effectiveDirective + ' ' + e.blockedURI))"


@contextmanager
def watched(browser: Browser, home: str, **options: object) -> Iterator[tuple[Page, list[str]]]:
    """Open a page that notes policy violations, script errors and requests to other hosts."""
    context = browser.new_context(**options)  # type: ignore[arg-type]
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


def search(page: Page, query: str) -> None:
    """Type a query and wait for its first result."""
    field = page.locator("[data-md-component=search-query]")
    field.focus()
    field.fill(query)
    field.dispatch_event("keyup")
    page.locator(".md-search-result__item > a").first.wait_for(state="attached")


def switch_colors(page: Page) -> str:
    """Use the switch of the color scheme; return the scheme that is on now."""
    page.locator("form[data-md-component=palette] label:not([hidden])").first.click()
    return page.locator("body").get_attribute("data-md-color-scheme") or ""


@pytest.mark.parametrize("address", ONE_OF_EACH_KIND)
def test_policy_and_requests(browser: Browser, home: str, address: str) -> None:
    """Opening a page, searching and switching the colors breaks no policy and asks no other host."""
    with watched(browser, home, color_scheme="light") as (page, noted):
        page.goto(home + address)
        search(page, "glute bridge")
        page.keyboard.press("Escape")
        assert switch_colors(page) == "slate"
        page.reload()
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        assert noted == []


@pytest.mark.long
@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_every_page(browser: Browser, home: str, site: Path, width: int, scheme: str) -> None:
    """Every page of the site, at either width in one of the color schemes: nothing noted, nothing wider than the screen."""
    with watched(browser, home, viewport={"width": width, "height": 900}, color_scheme=scheme) as (page, noted):
        for path in sorted(site.rglob("index.html")):
            page.goto(home + path.relative_to(site).as_posix().removesuffix("index.html"), wait_until="load")
            too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert too_wide <= 0, f"{path}: {too_wide} px wider than {width}"
        assert noted == []


def test_a_cold_view_loads_no_search(browser: Browser, home: str) -> None:
    """A page loads neither the entries nor the engine of the search; the first letter does."""
    with watched(browser, home) as (page, _):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(urlsplit(request.url).path))
        page.goto(f"{home}exercises/reverse-plank/", wait_until="networkidle")
        heavy = re.compile(r"entries\.json|/search\.\w+\.min\.js|lunr")
        assert not [path for path in asked if heavy.search(path)]
        search(page, "p")
        assert len([path for path in asked if heavy.search(path)]) == 2


def test_reads_without_scripts(browser: Browser, home: str) -> None:
    """With scripts off everything of an exercise is there and visible."""
    with watched(browser, home, java_script_enabled=False, viewport={"width": 390, "height": 844}) as (page, _):
        page.goto(f"{home}exercises/reverse-plank/")
        for heading in ("Muscles at work", "Do it", "Cues", "Common mistakes", "Easier and harder", "When to stop and cautions", "Sources"):
            assert page.get_by_role("heading", name=re.compile(f"^{heading}")).is_visible()
        assert page.locator(".guide-urgent").is_visible()


def test_by_keyboard(browser: Browser, home: str) -> None:
    """The first stop skips to the content; chips, muscles and sources are reached and shown in focus."""
    with watched(browser, home, viewport={"width": 1280, "height": 900}) as (page, _):
        page.goto(f"{home}exercises/reverse-plank/")
        page.keyboard.press("Tab")
        assert "md-skip" in (page.locator(":focus").get_attribute("class") or "")
        page.keyboard.press("Enter")
        page.wait_for_url("**#top")
        page.keyboard.press("Tab")
        seen = []
        for _ in range(40):
            seen.append(page.locator(":focus").evaluate("element => (element.querySelector('title') ?? element).textContent"))
            page.keyboard.press("Tab")
        assert "No equipment" in seen and "Gluteus maximus (primary)" in seen and "Gluteus maximus" in seen
        outline = page.locator(":focus").evaluate("element => getComputedStyle(element).outlineStyle")
        assert outline != "none"


def test_on_paper(browser: Browser, home: str) -> None:
    """Printed, the navigation is gone and the steps and urgent signs are there."""
    with watched(browser, home) as (page, _):
        page.goto(f"{home}exercises/reverse-plank/")
        page.emulate_media(media="print")
        for hidden in (".md-header", ".md-tabs", ".md-footer", ".md-sidebar--secondary", ".guide-section--share .guide-button"):
            assert not page.locator(hidden).first.is_visible(), hidden
        assert page.locator(".guide-steps").is_visible() and page.locator(".guide-urgent").is_visible()


def test_missing_page_helps(browser: Browser, home: str) -> None:
    """An address that leads nowhere shows where to go on, with links that work from any depth."""
    with watched(browser, home) as (page, _):
        page.goto(f"{home}exercises/no-such/thing/")
        assert "not here" in page.locator("h1").inner_text()
        page.locator(".guide-cards a", has_text="Exercises").first.click()
        page.wait_for_url(f"{home}exercises/")
