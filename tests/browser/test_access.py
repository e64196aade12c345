"""Accessibility of whole pages, the theme's part with it: by a checker, and by the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_browser import OTHER_KINDS, watched
from tests.browser.test_map_looks import AXE
from tests.support.browser import until
from tests.support.golden import ADDRESSES
from tests.support.paper import sheets
from tests.support.turns import few

PAGES = sorted({*ADDRESSES.values(), *OTHER_KINDS})
THEIRS = ".md-search"
"""The theme's own panel for searching, where a site still has it."""
CHECK = f"""only => axe.run({{exclude: [["{THEIRS}"]]}}, {{resultTypes: ["violations"], ...only}}).then(found => found.violations.map(
  one => `${{one.id}}: ${{one.nodes.map(node => node.target.join(" ")).join(", ")}}`))"""
OF_COLORS = {"runOnly": ["color-contrast", "link-in-text-block"]}
"""The rules that the color scheme can break."""
OTHER = {"light": "dark", "dark": "light"}
SEEN = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect()
  if (at === document.body) return ""
  if (at.closest(".md-search")) return "theirs"
  const label = at.closest(".guide-choices label") ?? (at.matches(".md-option") ? at.nextElementSibling ?? at : at)
  const { left, top, right, bottom } = label === at ? box : label.getBoundingClientRect()
  const spots = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8], [0.1, 0.8], [0.9, 0.2]]
  const shown = spots.some(([x, y]) => {
    const top_one = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)
    const within = label.contains(top_one) || label.closest("svg")?.contains(top_one)
    return top_one && (within || (top_one.contains(label) && top_one.closest(".md-content")))
  })
  return (shown ? "" : "hidden: ") + at.outerHTML.slice(0, 120)
}"""
"""What has the focus, and whether any of it can be seen."""


def faults(page: Page, home: str, addresses: Sequence[str], other: str) -> list[str]:
    """Return what a checker finds on some pages, and in the `other` color scheme, where one is named, what depends on that."""
    found = []
    for address in addresses:
        page.goto(home + address)
        page.add_script_tag(content=AXE)
        found += [f"{address} {fault}" for fault in page.evaluate(CHECK, {})]
        if other:
            _switch(page, other)
            found += [f"{address} {other} {fault}" for fault in page.evaluate(CHECK, OF_COLORS)]
            _switch(page, OTHER[other])
    return found


def _switch(page: Page, scheme: str) -> None:
    """Choose the other colors as a reader does; what is chosen is kept from page to page."""
    name = "slate" if scheme == "dark" else "default"
    page.locator(f"[data-guide-colors] input[data-md-color-scheme={name}]").dispatch_event("click")
    until(page, "name => document.body.dataset.mdColorScheme === name && !('mdColorSwitching' in document.body.dataset)", name)


MOST_READ = ["", "exercises/", "exercises/putty-squeeze/", "muscles/lumbricals/", "plan/"]
WIDTHS = [(MOST_READ, 390, "dark", ""), (PAGES, 390, "dark", ""), (PAGES, 320, "light", "dark"), (PAGES, 768, "dark", "light")]


@pytest.mark.parametrize(("addresses", "width", "scheme", "other"), few(WIDTHS))
def test_by_a_checker(browser: Browser, home: str, addresses: Sequence[str], width: int, scheme: str, other: str) -> None:
    """No page has a fault, header, navigation and foot with it, nor are its colors at fault; the audit looks at every kind."""
    context = browser.new_context(bypass_csp=True, color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": 844})  # type: ignore[arg-type]
    assert faults(context.new_page(), home, addresses, other) == []
    context.close()


def stops(page: Page, key: str) -> list[str]:
    """Return what has the focus at each press of a key until it leaves the page."""
    found: list[str] = []
    while len(found) < 300:
        page.keyboard.press(key)
        if not (at := page.evaluate(SEEN)):
            break
        if at.startswith("hidden"):  # a frame may pass before the page has scrolled to it, many on a busy machine
            with suppress(AssertionError):
                until(page, f"() => !({SEEN})().startsWith('hidden')", seconds=3)
            at = page.evaluate(SEEN)
        found.append(at)
    return found


@pytest.mark.parametrize("address", few(["exercises/putty-squeeze/", "exercises/", "plan/"]))
@pytest.mark.parametrize("width", few([390, 1280]))
def test_the_focus_is_seen(browser: Browser, home: str, width: int, address: str) -> None:
    """Wherever the keyboard goes, forwards or back, something of it can be seen: no bar lies on it, no drawer hides it."""
    with watched(browser, home, viewport={"width": width, "height": 800}) as (page, _):
        for key in ("Tab", "Shift+Tab"):
            page.goto(home + address, wait_until="networkidle")  # what scripts add moves what is below it
            found = stops(page, key)
            assert 20 < len(found) < 300
            assert [stop for stop in found if stop.startswith("hidden")] == []


def reach(page: Page, place: str, most: int) -> None:
    """Press Tab until a place has the focus, at most so often, and Enter there."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.locator(place).first.evaluate("one => one === document.activeElement"):
            break
    expect(page.locator(place).first).to_be_focused()
    page.keyboard.press("Enter")


@pytest.mark.parametrize("width", few([390, 1280]))
def test_from_the_finder_to_paper(browser: Browser, home: str, width: int) -> None:
    """By keyboard alone: past the header, into the field, past the choices, to a tile and its page, which prints on one sheet."""
    with watched(browser, home, viewport={"width": width, "height": 844}) as (page, _):
        page.goto(f"{home}exercises/")
        expect(page.locator("[data-guide-finder]")).to_be_visible()
        reach(page, ".md-skip", 1)
        reach(page, "[data-guide-finder] [name=q]", 2)
        page.keyboard.type("squeeze")
        expect(page.locator("[data-guide-count]")).to_contain_text("1 of")
        reach(page, "[data-guide-finder] .guide-skip", 3)
        reach(page, "[data-guide-entry=putty-squeeze] a", 3)
        page.wait_for_url(f"{home}exercises/putty-squeeze/")
        assert sheets(page, "A4") == 1
        reach(page, ".md-skip", 1)
        if width == 390:
            reach(page, ".guide-jump a[href='#cues']", 20)
            page.wait_for_url(f"{home}exercises/putty-squeeze/#cues")


def test_a_part_stands_below_the_bar(browser: Browser, home: str) -> None:
    """A link to a part of a page brings its heading below the header, near to it."""
    with watched(browser, home, viewport={"width": 390, "height": 844}) as (page, _):
        page.goto(f"{home}exercises/putty-squeeze/#cues")
        until(page, "scrollY > 0")
        top = page.locator("#cues").evaluate("element => element.getBoundingClientRect().top")
        bar = page.locator(".md-header").evaluate("element => element.getBoundingClientRect().bottom")
        assert 0 <= top - bar <= 40


@pytest.mark.long
def test_the_view_for_training_by_a_checker(browser: Browser, home: str) -> None:
    """The open view has no fault on any kind of card, nor has the page of a reader's lists once it is filled."""
    context = browser.new_context(bypass_csp=True, color_scheme="dark", reduced_motion="reduce", viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{home}exercises/putty-squeeze/")
    page.add_script_tag(content=AXE)
    page.locator(".guide-keep--save").click()
    page.locator(".guide-gym__start button").first.click()
    cards: dict[str, list[str]] = {}
    while "done" not in cards and len(cards) < 9:
        card = (page.locator(".guide-gymview__card").get_attribute("class") or "").split("__card--")[1].split()[0]
        cards.setdefault(card, page.evaluate(CHECK) if card not in cards else [])
        page.keyboard.press("ArrowRight" if card != "done" else "Escape")
    assert {card: found for card, found in cards.items() if found} == {} and {"step", "set", "done"} <= cards.keys()
    page.goto(f"{home}mine/")
    page.locator(".guide-mine__list").first.wait_for()
    page.add_script_tag(content=AXE)
    assert page.evaluate(CHECK) == []
    context.close()
