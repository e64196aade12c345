"""The panel of the search: how it opens and closes, what it hears, how it is walked through, what it says and shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from guide.site.search import INDEX
from tests.support.searching import opened, typed
from tests.support.served import pattern
from tests.support.turns import few

FIELD, STATUS, ITEM = "#guide-search-field", "dialog [role=status]", ".guide-search__item"
HINT = "Type a name"


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """Return a page of the site at a depth, on a wide screen."""
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 800}, base_url=home)
    found = context.new_page()
    found.goto("exercises/putty-squeeze/")
    yield found
    context.close()


def focused(page: Page) -> str:
    """Return what says which element has the focus."""
    return str(page.evaluate("() => document.activeElement.id || document.activeElement.className"))


def test_the_theme_starts_nothing(page: Page, home: str) -> None:
    """There is no panel, no form and no worker of the theme's, and no index of its is asked for."""
    assert page.locator(".md-search, [data-md-component^=search], form[name=search]").count() == 0
    assert page.workers == []
    assert page.request.get(f"{home}search/search_index.json").status == 404


def test_it_opens_and_closes(page: Page) -> None:
    """The button and the key open it with the focus in the field; Escape, its button and a click beside it close it and give it back."""
    page.keyboard.press("/")
    assert focused(page) == "guide-search-field" and page.locator(FIELD).input_value() == ""
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    button = page.get_by_role("button", name="Search", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.insert_text("putty")
    page.get_by_role("button", name="Close the search").click()
    assert "guide-search-open" in focused(page)
    button.click()
    assert page.locator(FIELD).input_value() == "putty"
    page.mouse.click(5, 5)
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_the_key_can_be_switched_off(page: Page) -> None:
    """The key writes a slash where somebody writes, and opens nothing once that was chosen, on later pages, too."""
    page.keyboard.press("/")
    page.keyboard.press("/")
    assert page.locator(FIELD).input_value() == "/"
    page.get_by_role("checkbox", name="The key / opens the search").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("/")
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_text_without_keys(page: Page) -> None:
    """Text that is pasted, dictated or comes from an input method is searched; what is typed never stands below the hint."""
    opened(page)
    expect(page.locator(STATUS)).to_contain_text(HINT)
    page.keyboard.insert_text("tendon glide")
    expect(page.locator(ITEM).first).to_contain_text("Tendon glide")
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(ITEM)).to_have_count(0)
    expect(page.locator(STATUS)).to_contain_text(HINT)
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "tendon", "selectionStart": 6, "selectionEnd": 6})
    expect(page.locator(ITEM).first).to_contain_text("Tendon glide")
    page.evaluate("() => { const field = document.activeElement; field.value = 'putty'; field.dispatchEvent(new InputEvent('input')) }")
    expect(page.locator(ITEM).first).to_contain_text("utty")


def test_before_the_index_has_come(browser: Browser, home: str) -> None:
    """While the index is on its way it says so; what was typed and confirmed meanwhile opens as soon as it is there."""
    page = browser.new_page(reduced_motion="reduce", service_workers="block")
    held: list[Route] = []
    page.route(f"**/{pattern(INDEX)}", lambda route: held.append(route))
    page.goto(home)
    page.keyboard.press("/")
    page.keyboard.insert_text("tendon glide")
    expect(page.locator(STATUS)).to_have_text("Searching …")
    page.keyboard.press("Enter")
    held[0].continue_()
    page.wait_for_url("**/exercises/tendon-glide/*")
    page.close()


def test_by_keys(page: Page) -> None:
    """Arrows go from the field through the answers and back; Tab stays within; Enter opens the first answer, or the one in focus."""
    typed(page, "putty")
    page.keyboard.press("ArrowDown")
    first = page.evaluate("() => document.activeElement.href")
    page.keyboard.press("ArrowDown")
    second = page.evaluate("() => document.activeElement.href")
    assert first != second and "guide-search__link" in focused(page)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert focused(page) == "guide-search-field"
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement === document.body || Boolean(document.activeElement.closest('dialog'))")
    page.locator(FIELD).press("Enter")
    page.wait_for_url(first)


def test_a_link_within_the_page(page: Page) -> None:
    """An answer that leads into the page which is open closes the panel and shows the place."""
    typed(page, "putty squeeze")
    page.locator(".guide-search__link").first.evaluate("link => { link.hash = 'cues' }")
    page.locator(".guide-search__link").first.click()
    page.wait_for_url("**/putty-squeeze/#cues")
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_the_first_answer_is_a_card(page: Page) -> None:
    """An exercise shows its figure, how much and the first step; a muscle the exercises that train it, as links."""
    typed(page, "putty squeeze")
    card = page.locator(".guide-search__card")
    expect(card).to_contain_text("How much")
    expect(card).to_contain_text("First step")
    typed(page, "lumbricals")
    expect(card).to_contain_text("Exercises:")
    way = card.locator(".guide-search__on a").first
    name = way.inner_text()
    way.click()
    page.wait_for_url("**/exercises/**")
    assert page.locator("h1").inner_text() == name


def test_where_the_words_stand(page: Page) -> None:
    """A word that is only in the text is shown in its sentence, below the name of its section, to which the answer leads."""
    typed(page, "knuckles")
    item = page.locator(ITEM, has=page.locator(".guide-search__section")).first
    expect(item.locator("mark").first).to_contain_text("knuckle", ignore_case=True)
    section = item.locator(".guide-search__section").inner_text()
    anchor = (item.locator("a").first.get_attribute("href") or "").partition("#")[2]
    item.locator("a").first.click()
    page.wait_for_url(f"**#{anchor}")
    assert page.locator(f"#{anchor}").inner_text().rstrip("¶") == section


def test_what_is_said(page: Page) -> None:
    """How many pages were found is said where assistive technology hears it; with few of the words it says that, with none the nearest."""
    typed(page, "putty")
    count = page.locator(ITEM).count() - page.locator(".guide-search__urgent").count()
    assert page.locator(STATUS).inner_text() == f"{count} pages found" and page.locator(STATUS).get_attribute("aria-live") is None
    typed(page, "putty xylophone")
    assert page.locator(STATUS).inner_text() == f"{count} pages found"  # no page has that word, so it tells no page from another
    typed(page, "tendon grip")
    assert "pages found" in page.locator(STATUS).inner_text() or "most of them" in page.locator(STATUS).inner_text()
    typed(page, "lumbrexqix")
    expect(page.locator(STATUS)).to_have_text("No page has these words. The nearest names:")
    assert "umbrical" in page.locator(ITEM).first.inner_text()


def test_tell_us(page: Page) -> None:
    """Where nothing was found there is a way to write to the owner, with what was typed; elsewhere there is none."""
    typed(page, "putty")
    tell = page.locator("[data-guide-search-tell]")
    assert not tell.is_visible()
    typed(page, "lumbrexqix & xqix")
    assert tell.is_visible() and "lumbrexqix%20%26%20xqix" in (tell.locator("a").get_attribute("href") or "")
    assert "public" in tell.inner_text()


SCREENS = [(390, "dark"), (1280, "light"), (320, "light"), (1280, "dark")]


@pytest.mark.parametrize(("width", "scheme"), few(SCREENS))
def test_accessible(browser: Browser, home: str, width: int, scheme: str) -> None:
    """With a card, urgent signs and snippets, axe finds nothing in the panel; it fits the screen; a phone's is all of it."""
    context = browser.new_context(
        bypass_csp=True,
        reduced_motion="reduce",
        color_scheme=scheme,
        viewport={"width": width, "height": 844},  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto(home)
    for query in ("putty", "cannot feel finger", "lumbrexqix", "tendon glide"):
        typed(page, query)
        page.wait_for_timeout(300)
        found = Axe().run(page, context="dialog").response["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == [], query
        assert page.locator("dialog").evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")
    box = page.locator("dialog").bounding_box()
    assert box and (width > 700 or box["width"] == width)
    context.close()


def test_without_scripts(browser: Browser, home: str) -> None:
    """With scripts off there is no button that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home)
    assert not page.locator("[data-guide-search-open]").is_visible() and not page.locator("dialog").is_visible()
    context.close()
