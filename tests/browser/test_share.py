"""Passing a page on: the fold at its end, the same over the page on a phone, and parts that are copied with their address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from guide.content.guide import Guide
from guide.content.texts import to_plain
from tests.browser.conftest import PUBLIC
from tests.browser.test_browser import EXERCISE, watched
from tests.browser.test_plan import add
from tests.support.browser import until
from tests.support.paper import _MODULES
from tests.support.qr_reader import read

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
ADDRESS = PUBLIC + EXERCISE
PAGES = ["muscles/lumbricals/", "facts/only-squeezing-trains-a-grip/", "routines/quiet-minutes-for-the-hands/", "about/"]
FOLD, PANEL = ".guide-share > summary", ".guide-share__panel"
SELECT = """([from, to]) => {
  const range = document.createRange()
  range.setStartBefore(document.querySelector(from).firstChild)
  range.setEndAfter(document.querySelector(to).lastChild)
  getSelection().removeAllRanges()
  getSelection().addRange(range)
}"""
COPIED = """async () => {
  const [item] = await navigator.clipboard.read()
  const text = async type => item.types.includes(type) ? (await item.getType(type)).text() : ""
  return [await text("text/plain"), await text("text/html")]
}"""


@pytest.fixture
def page(browser: Browser, public: str) -> Iterator[Page]:
    """Return a page of the public site that may use the clipboard; nothing may be noted against it."""
    with watched(browser, public) as (page, noted):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield page
        assert noted == []


def opened(page: Page, address: str) -> Locator:
    """Open a page and its fold; return what stands in it."""
    page.goto(address)
    page.locator(FOLD).press("Enter")  # by key: what is drawn only now above it may move it away from a pointer
    expect(page.locator(".guide-share__ways button").first).to_be_visible()
    return page.locator(PANEL)


def clipboard(page: Page) -> str:
    """Return the text that was copied last."""
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.long
def test_every_kind_of_page(page: Page, public: str) -> None:
    """Each copies its lasting address by keyboard alone and says so; the mail has its title and address."""
    for address in PAGES:
        page.goto(public + address)
        page.locator(FOLD).focus()
        page.keyboard.press("Enter")
        copy = page.locator(".guide-share__ways button").first
        expect(copy).to_be_visible()
        copy.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".guide-share__said")).to_have_text("Copied")
        assert clipboard(page) == PUBLIC + address
        mail = unquote(page.locator(".guide-share__ways a").get_attribute("href") or "")
        title = (page.locator("h1").text_content() or "").replace("¶", "").strip()
        assert mail == f"mailto:?subject={title}&body={title}\n{PUBLIC}{address}"


@pytest.mark.long
def test_targets(page: Page, public: str) -> None:
    """Everything in it is at least 44 pixels high, on a phone as on a wide screen."""
    panel = opened(page, public + EXERCISE)
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for target in panel.locator("button, .guide-share__ways a, select").all():
            box = target.bounding_box()
            assert box and box["height"] >= 43.9 and box["width"] >= 43.9, target.inner_text()


def test_a_part(page: Page, public: str) -> None:
    """A part that is chosen is what is copied, mailed, and drawn as a code, which a reader of its own reads; drawing is loaded then."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, public + EXERCISE).locator("select").select_option(label="Cues")
    assert not [url for url in asked if "/qr" in url]
    expect(page.locator(".guide-address a")).to_have_text(f"{ADDRESS}#cues")
    page.get_by_role("button", name="QR code").click()
    expect(page.locator(".guide-share__code title")).to_have_text(f"{ADDRESS}#cues")
    modules = page.locator(".guide-share__code svg").evaluate(_MODULES)
    assert read([row[4:-4] for row in modules[4:-4]]) == f"{ADDRESS}#cues"
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".guide-share__said")).to_have_text("Copied")
    assert clipboard(page) == f"{ADDRESS}#cues"
    assert unquote(page.locator(".guide-share__ways a").get_attribute("href") or "").endswith(f": Cues\n{ADDRESS}#cues")


def test_the_systems_way(browser: Browser, public: str) -> None:
    """Where the browser has the system's way to share, it gets title and address; elsewhere there is no button for it."""
    with watched(browser, public) as (page, noted):
        page.add_init_script("navigator.share = async what => { window.shared = what }")
        opened(page, public + EXERCISE)
        page.get_by_role("button", name="Share …").click()
        until(page, "window.shared")
        assert page.evaluate("window.shared") == {"title": page.locator("h1").inner_text(), "url": ADDRESS}
        assert noted == []
    with watched(browser, public) as (page, _):
        page.add_init_script("delete Navigator.prototype.share")
        opened(page, public + EXERCISE)
        expect(page.get_by_role("button", name="Share …")).to_have_count(0)


def test_over_the_page_on_a_phone(browser: Browser, public: str) -> None:
    """The bar opens the same ways over the page, where the reader is; Escape leads back, and they stand in the fold again."""
    with watched(browser, public, **PHONE) as (page, noted):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(public + EXERCISE)
        page.evaluate("scrollTo(0, 1500)")
        link = page.locator('.guide-jump a[href="#share"]')
        link.click()
        sheet = page.locator("dialog.guide-share-sheet")
        expect(sheet).to_be_visible()
        sheet.get_by_role("button", name="Copy link").click()
        expect(sheet.locator(".guide-share__said")).to_have_text("Copied")
        assert clipboard(page) == ADDRESS and page.evaluate("scrollY") == 1500
        page.keyboard.press("Escape")
        expect(sheet).to_have_count(0)
        expect(link).to_be_focused()
        page.locator(FOLD).press("Enter")
        expect(page.locator(f".guide-share {PANEL} button").first).to_be_visible()
        assert noted == []


def test_an_address_opens_it(page: Page, public: str) -> None:
    """Whoever follows an address to the part finds it open and filled."""
    page.goto(f"{public}{EXERCISE}#share")
    expect(page.get_by_role("button", name="Copy link")).to_be_visible()


@pytest.mark.long
def test_a_list_as_plain_words(page: Page, public: str, guide: Guide) -> None:
    """Steps and cues are copied as numbered lines, the page's name above and its address below."""
    entry = guide.exercises["putty-squeeze"]
    cues = [guide.find("vocabulary/cues", cue.shared).label if cue.shared else cue.say or "" for cue in entry.cues]
    page.goto(public + EXERCISE)
    for part, said in (("steps", entry.steps), ("cues", cues)):
        page.locator(f"[data-guide-copy={part}]").press("Enter")
        until(page, "part => navigator.clipboard.readText().then(text => text.endsWith('#' + part))", arg=part)
        expect(page.locator(".guide-said")).to_contain_text("Copied")
        head, _, *lines, _, address = clipboard(page).split("\n")
        assert head == f"{entry.name}: {part.capitalize()}" and address == f"{ADDRESS}#{part}"
        assert lines == [f"{at}. {to_plain(text)}" for at, text in enumerate(said, 1)]


@pytest.mark.long
def test_the_sign_of_a_heading(page: Page, public: str) -> None:
    """The sign beside a heading copies the address of its part and says which, on entries and on pages written by hand."""
    page.set_viewport_size({"width": 1280, "height": 900})
    for address, anchor in ((EXERCISE, "mistakes"), ("about/", None)):
        page.goto(public + address)
        heading = page.locator(f"h2#{anchor}" if anchor else ".md-content h2").first
        heading.hover()
        heading.locator(".headerlink").click()
        expect(page.locator(".guide-said")).to_contain_text((heading.text_content() or "").replace("¶", "").strip())
        assert clipboard(page) == f"{PUBLIC}{address}#{heading.get_attribute('id')}"


def copied_by_hand(page: Page, first: str, last: str) -> tuple[str, str]:
    """Select from one element to another, copy by keyboard; return the text and the HTML that were copied."""
    page.evaluate("navigator.clipboard.writeText('')")
    page.locator("h1").click()
    page.evaluate(SELECT, [first, last])
    page.keyboard.press("Control+c")
    until(page, "navigator.clipboard.readText().then(text => text !== '')")
    plain, rich = page.evaluate(COPIED)
    return plain, rich


def test_what_is_selected_brings_its_address(page: Page, public: str, guide: Guide) -> None:
    """More than a few words that are copied by hand end with title and address, as text and as clean HTML; a few words stay alone."""
    name = guide.exercises["putty-squeeze"].name
    page.goto(public + EXERCISE)
    with page.expect_request("**/selected*.js"):
        page.locator("h1").click()
    page.wait_for_load_state("networkidle")
    plain, rich = copied_by_hand(page, ".guide-section--do-it", ".guide-section--cues")
    assert plain.endswith(f"\n\n{name}: {ADDRESS}") and to_plain(guide.exercises["putty-squeeze"].steps[0]) in plain
    assert "¶" not in plain + rich and "Copy steps" not in plain + rich
    assert f'<p>{name}: <a href="{ADDRESS}">{ADDRESS}</a></p>' in rich
    for unwanted in ("<svg", "<button", "<script", " class=", " id=", " style=", 'href="#', 'href="../'):
        assert unwanted not in rich, unwanted
    plain, rich = copied_by_hand(page, "h1", "h1")
    assert plain == name and ADDRESS not in rich


def test_fields_are_left_alone(page: Page, public: str) -> None:
    """What is copied out of a field, or out of the address itself, is copied as it is."""
    page.goto(f"{public}plan/")
    add(page, "putty squeeze")
    long = "A note of more than sixty letters, which somebody wrote into a field of the plan."
    page.locator("[data-plan=whole] [name=note]").fill(long)
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    until(page, "text => navigator.clipboard.readText().then(found => found === text)", arg=long)
    opened(page, public + "routines/quiet-minutes-for-the-hands/")
    plain, _ = copied_by_hand(page, ".guide-address", ".guide-address")
    assert plain == f"{PUBLIC}routines/quiet-minutes-for-the-hands/"


def test_where_nothing_can_be_copied(browser: Browser, public: str) -> None:
    """A browser that refuses shows what it was to copy, ready to be taken by hand, until somebody leaves it."""
    refuse = "navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false"
    with watched(browser, public) as (page, noted):
        page.add_init_script(refuse)
        page.goto(public + EXERCISE)
        page.locator("[data-guide-copy=steps]").click()
        field = page.locator(".guide-said textarea")
        expect(field).to_be_focused()
        assert field.input_value().endswith(f"{ADDRESS}#steps")
        assert page.evaluate("getSelection().toString()") in ("", field.input_value())
        page.locator(FOLD).press("Enter")
        page.get_by_role("button", name="Copy link").click()
        expect(page.locator(".guide-share__said")).to_have_text("Copy it from here:")
        assert page.evaluate("getSelection().toString()") == ADDRESS
        assert noted == []


def test_without_scripts(browser: Browser, public: str) -> None:
    """With scripts off the fold has the address in words, the mail and a word about printing; nothing in it is dead."""
    with watched(browser, public, java_script_enabled=False) as (page, _):
        for address in (EXERCISE, *PAGES, ""):
            page.goto(public + address)
            page.locator(FOLD).press("Enter")
            panel = page.locator(PANEL)
            expect(panel).to_contain_text(PUBLIC + address)
            expect(panel.locator("noscript p")).to_be_visible()
            assert (panel.locator("a.guide-button").get_attribute("href") or "").startswith("mailto:?subject=")
            expect(panel.locator("button, select")).to_have_count(0)
            expect(page.locator("[data-guide-copy]:visible")).to_have_count(0)
