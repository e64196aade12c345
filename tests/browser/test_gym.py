"""The view for training and the lists of a reader, in a browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from guide.content.guide import Guide
from guide.model.routine import Routine
from tests.browser.test_browser import watched
from tests.support.browser import until

EXERCISE = "exercises/putty-squeeze/"
CARD = ".guide-gymview__card"


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """Return the page of an exercise on a phone; nothing may be noted against it."""
    with watched(browser, home, viewport={"width": 390, "height": 844}) as (opened, noted):
        opened.goto(home + EXERCISE)
        yield opened
        assert noted == []


def start(page: Page) -> None:
    """Open the view."""
    page.locator(".guide-gym__start button").first.click()
    page.locator(".guide-gymview[open]").wait_for()


def kind(page: Page) -> str:
    """Return what kind of card is shown."""
    return (page.locator(CARD).get_attribute("class") or "").split("__card--")[1].split()[0]


def tap(page: Page) -> None:
    """Tap in the middle of the screen."""
    page.mouse.click(195, 400)


def tap_until(page: Page, wanted: str) -> list[str]:
    """Tap until a kind of card is shown; return the kinds on the way."""
    seen = [kind(page)]
    while seen[-1] != wanted and len(seen) < 60:
        tap(page)
        seen.append(kind(page))
    return seen


def test_it_shows_what_the_page_says(page: Page, guide: Guide) -> None:
    """A tap anywhere goes through every step, cue and set, in order, each in letters that can be read from afar; the end ticks today."""
    entry = guide.exercises["putty-squeeze"]
    start(page)
    seen = tap_until(page, "done")
    assert [seen.count(name) for name in ("step", "cue")] == [len(entry.steps), len(entry.cues)]
    most = int(entry.dose[0].sets.rstrip("+").split("-")[-1])
    assert seen.count("set") == most and seen.count("rest") in (0, most - 1)
    assert sorted(set(seen), key=seen.index)[-1] == "done"
    page.keyboard.press("Escape")
    assert page.locator(".guide-keep--did").get_attribute("aria-pressed") == "true"


def test_sizes(page: Page) -> None:
    """Steps are at least 36 pixels high, counts 96, on a phone; nothing is wider than the screen."""
    start(page)
    sizes = {}
    for name in ("step", "set"):
        tap_until(page, name)
        text = page.locator(f"{CARD} p:is(.guide-gymview__text, .guide-gymview__count)").first
        sizes[name] = float(text.evaluate("element => parseFloat(getComputedStyle(element).fontSize)"))
    assert sizes["step"] >= 36 and sizes["set"] >= 96
    assert page.evaluate(f"document.querySelector('{CARD}').scrollWidth <= innerWidth")


def test_by_keyboard_and_reload(page: Page) -> None:
    """Arrows and a clicker go on and back; after a reload the same card is shown; Escape leaves, and one can go on from there."""
    start(page)
    for key in ("ArrowRight", "PageDown", "Space", "Enter"):
        page.keyboard.press(key)
    text = page.locator(CARD).inner_text()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("PageUp")
    assert page.locator(CARD).inner_text() == text
    page.reload()
    page.locator(".guide-gymview[open]").wait_for()
    assert page.locator(CARD).inner_text() == text
    page.keyboard.press("Escape")
    assert page.locator(".guide-gymview[open]").count() == 0
    assert page.locator(":focus").evaluate("element => element.closest('.guide-gym, body') !== null")
    start(page)
    assert page.locator(CARD).inner_text() == text


def test_the_focus_stays_in_the_view(page: Page) -> None:
    """A button that goes when it is used hands the focus on, so that the keyboard goes on from there."""
    start(page)
    page.locator(".guide-gymview__button--to_sets").click()
    assert kind(page) == "set" and page.locator(".guide-gymview :focus").count() == 1
    before = page.locator(CARD).inner_text()
    page.keyboard.press("ArrowRight")
    assert page.locator(CARD).inner_text() != before


def test_when_to_stop(page: Page) -> None:
    """The link to the signs to stop leaves the view and shows them."""
    start(page)
    page.locator(".guide-gymview__stop").click()
    expect(page.locator(".guide-gymview[open]")).to_have_count(0)
    expect(page.locator("#stop")).to_be_in_viewport()


def held(route: Route) -> None:
    """Answer with the page of an exercise whose sets are holds."""
    text = route.fetch().text()
    assert '"sets":' in text
    route.fulfill(body=text.replace('"sets":', '"hold":[5,30],"sets":'), content_type="text/html; charset=utf-8")


def test_a_hold_is_counted(browser: Browser, home: str) -> None:
    """A hold waits for its start, then counts up, says when its least is reached, and the next tap goes on."""
    with watched(browser, home, viewport={"width": 390, "height": 844}) as (page, noted):
        page.clock.install()
        page.route(f"**/{EXERCISE}", held)
        page.goto(home + EXERCISE)
        start(page)
        page.locator(".guide-gymview__button--to_sets").click()
        tap(page)
        page.clock.fast_forward(3000)
        assert page.locator("[data-clock]").inner_text() == "0:03" and kind(page) == "set"
        page.clock.fast_forward(10 * 60 * 1000)
        page.locator(f"{CARD}.is-over").wait_for()
        page.keyboard.press("ArrowRight")
        assert page.locator("[data-clock]").count() == 0 or page.locator("[data-clock]").inner_text() != "0:03"
        assert noted == []


def test_clocks(browser: Browser, home: str, guide: Guide) -> None:
    """A rest runs down to zero, can be made longer, and then says that one is ready; a reload does not stop it."""
    resting = next(slug for slug, entry in guide.exercises.items() if entry.steps and entry.dose and (entry.dose[0].rest or "0") != "0")
    with watched(browser, home, viewport={"width": 390, "height": 844}) as (page, noted):
        page.clock.install()
        page.goto(f"{home}exercises/{resting}/")
        start(page)
        tap_until(page, "rest")
        clock = page.locator("[data-clock]")
        whole = clock.inner_text()
        page.clock.fast_forward(5000)
        assert clock.inner_text() != whole
        page.locator(".guide-gymview__button--longer").click()
        page.reload()
        page.locator(".guide-gymview[open]").wait_for()
        page.clock.fast_forward(11 * 60 * 1000)
        page.locator(f"{CARD}.is-over").wait_for()
        assert guide.words and clock.inner_text() == "0:00" and guide.words.gym.ready in page.locator(CARD).inner_text()
        assert noted == []


def test_a_routine_goes_from_exercise_to_exercise(browser: Browser, home: str, guide: Guide) -> None:
    """Every exercise of a routine comes in its turn, with its own steps, from what the routine's page holds."""
    slug, routine = next((slug, one) for slug, one in guide.entries["routines"].items() if isinstance(one, Routine) and one.sessions)
    with watched(browser, home, viewport={"width": 390, "height": 844}) as (page, noted):
        page.goto(f"{home}routines/{slug}/")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/") else None)
        start(page)
        names, seen = [], ""
        while seen != "done" and len(names) < 200:
            seen = kind(page)
            if seen == "exercise":
                names.append(page.locator(f"{CARD} .guide-gymview__text").inner_text())
            tap(page)
        assert names == [guide.exercises[block.exercise].name for block in routine.sessions[0].blocks]
        assert asked == [] and noted == []


def test_lists(page: Page, home: str, tmp_path: Path) -> None:
    """What is saved, seen and done is listed, goes into a file, can be erased and taken in again; a file of others is refused."""
    page.locator(".guide-keep--save").click()
    page.locator(".guide-keep--did").click()
    page.goto(f"{home}mine/")
    listed = page.locator(".guide-mine__list a")
    assert listed.count() == 3 and listed.first.get_attribute("href") == home + EXERCISE
    with page.expect_download() as found:
        page.locator(".guide-mine__acts button").first.click()
    found.value.save_as(tmp_path / "lists.json")
    assert [one["address"] for one in json.loads((tmp_path / "lists.json").read_text(encoding="utf-8"))["saved"]] == [EXERCISE]
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator(".guide-mine__acts button").nth(2).click()
    until(page, "!document.querySelector('.guide-mine__list')")
    for content, rows in (('{"saved": [{"address": "../evil/", "name": "x"}]}', 0), ("no JSON", 0), (None, 3)):
        (tmp_path / "bad.json").write_text(content or (tmp_path / "lists.json").read_text(encoding="utf-8"), encoding="utf-8")
        page.locator("input[type=file]").set_input_files(tmp_path / "bad.json")
        until(page, "document.querySelector('[role=status]').textContent !== ''")
        page.wait_for_timeout(200)
        assert listed.count() == rows
    page.locator(".guide-mine__remove").first.click()
    assert listed.count() == 2


def test_what_is_taken_in_is_checked(page: Page, home: str, tmp_path: Path) -> None:
    """A file that looks like ours can't bring addresses of elsewhere nor markup."""
    page.goto(f"{home}mine/")
    bad = [
        {"address": address, "name": "n"} for address in ("javascript:alert(1)/", "https://example.org/", "//example.org/", "../x/", "/x/")
    ]
    good = {"address": "exercises/x/", "name": "<img src=x onerror=alert(1)>"}
    (tmp_path / "lists.json").write_text(json.dumps({"guide": 1, "saved": [*bad, good], "recent": 7, "done": [None]}), encoding="utf-8")
    page.locator("input[type=file]").set_input_files(tmp_path / "lists.json")
    page.locator(".guide-mine__list").first.wait_for()
    assert page.locator(".guide-mine__list a[href*='exercises/x/']").all_inner_texts() == [good["name"]]
    assert page.locator(".guide-mine__list img:not([src*='/assets/figures/'])").count() == 0  # all others are ours
    assert page.locator(".guide-mine__list a[href*='example.org']").count() == 0


def test_where_nothing_can_be_kept(browser: Browser, home: str) -> None:
    """A browser that refuses storage breaks nothing: the view opens and goes on, and the lists say why they are empty."""
    refuse = (
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new Error('no') } })"
    )
    with watched(browser, home, viewport={"width": 390, "height": 844}) as (page, _):
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(f"{error}{error.stack}"))
        page.add_init_script(refuse)
        page.goto(home + EXERCISE)
        start(page)
        tap(page)
        page.goto(f"{home}mine/")
        page.locator("[role=status]", has_text="private").wait_for()
        assert [error for error in errors if "/assets/javascripts/" not in error and "__md_" not in error and "(index)" not in error] == []


def test_without_scripts(browser: Browser, home: str) -> None:
    """With scripts off there is no button that would do nothing, and the page of lists says why it is empty."""
    with watched(browser, home, java_script_enabled=False) as (page, _):
        page.goto(home + EXERCISE)
        assert page.locator(".guide-gym button").count() == 0
        page.goto(f"{home}mine/")
        assert page.locator("noscript p").count() == 1 or "scripts" in page.locator(".md-content").inner_text()
