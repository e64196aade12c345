"""Plans in the browser: made by keyboard and by touch, sent as a link, opened by somebody else, and what a stranger may send."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.test_browser import watched
from tests.browser.test_plan_link import HOSTILE
from tests.support.scripts import module
from tests.support.turns import few

pytestmark = pytest.mark.browser
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
NAMES = ["Putty squeeze", "Putty pinch", "Tendon glide"]
SEVEN = [*NAMES, *NAMES, NAMES[0]]
SQUEEZE = "1..putty-squeezeS3R10."


def open_maker(page: Page, home: str) -> None:
    """Go to the empty maker."""
    page.goto(f"{home}plan/")
    page.evaluate("localStorage.clear()")
    page.reload()
    expect(page.locator("[data-plan=maker]")).to_be_visible()


def add(page: Page, typed: str) -> None:
    """Add the exercise that is found first for what is typed."""
    page.locator("#plan-add").fill(typed)
    page.keyboard.press("Enter")


def names(page: Page) -> list[str]:
    """Return the names of the exercises of the plan that is being made."""
    return [row.input_value() if own else row.inner_text() for row, own in rows(page)]


def rows(page: Page) -> Iterator[tuple[Any, bool]]:
    """Yield, for each exercise, what shows its name, and whether it is one of the writer's own."""
    for item in page.locator(".guide-item").all():
        own = item.locator(".guide-item__own")
        yield (own, True) if own.is_visible() else (item.locator(".guide-item__name"), False)


def link_of(page: Page) -> str:
    """Return what stands behind the # of the link."""
    return str(page.locator("[data-plan=look]").get_attribute("href"))


def shown(page: Page) -> list[tuple[str, str]]:
    """Return (name, dose) of each exercise that a plan shows."""
    return [(card.locator("h2").inner_text(), card.locator("[data-part=dose]").inner_text()) for card in page.locator(".guide-dosed").all()]


@pytest.mark.long
def test_eight_by_keyboard(browser: Browser, home: str) -> None:
    """Eight exercises, one of one's own, put in order, with doses: made by keys alone, the same in a fresh profile, printed on paper."""
    with watched(browser, home, **PHONE) as (page, noted):
        open_maker(page, home)
        page.locator("#plan-add").focus()
        for name in SEVEN:
            page.keyboard.type(name[:8].lower())
            page.keyboard.press("Enter")
        page.locator("[data-act=own]").focus()
        page.keyboard.press("Enter")
        page.keyboard.type("Walk ten minutes")
        assert names(page) == [*SEVEN, "Walk ten minutes"]
        page.locator(".guide-item").nth(7).locator("[data-act=up]").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        assert names(page)[5] == "Walk ten minutes"
        page.locator(".guide-item").first.locator("[name=sets]").focus()
        page.keyboard.press("Control+a")
        page.keyboard.type("4")
        page.locator("[name=for]").focus()
        page.keyboard.type("A. B.")
        fragment, expected = link_of(page), names(page)
        assert len(fragment) < 450
        with watched(browser, home, **PHONE) as (other, theirs):
            other.goto(f"{home}plan/{fragment}")
            expect(other.locator(".guide-dosed")).to_have_count(8)
            assert [name for name, _ in shown(other)] == expected
            assert shown(other)[0][1].startswith("4 sets")
            expect(other.locator("[data-plan=whom]")).to_contain_text("A. B.")
            expect(other.locator(".guide-dosed").first.locator(".guide-steps li").first).to_be_visible()
            assert theirs == []
        assert noted == []


def test_by_touch(browser: Browser, home: str) -> None:
    """Added by a tap, dragged to another place by its handle, days chosen; then undone step by step, and kept over a reload."""
    with watched(browser, home, **PHONE) as (page, noted):
        open_maker(page, home)
        for name in NAMES:
            page.locator("#plan-add").fill(name)
            page.locator("[role=option]").first.tap()
        page.set_viewport_size({"width": 390, "height": 1800})
        page.evaluate("scrollTo(0, 0)")
        handle, last = page.locator("[data-drag]").first, page.locator(".guide-item").nth(2)
        begin, end = handle.bounding_box(), last.bounding_box()
        assert begin and end
        page.mouse.move(begin["x"] + 5, begin["y"] + 10)
        page.mouse.down()
        page.mouse.move(begin["x"] + 5, end["y"] + end["height"] * 0.8, steps=8)
        page.mouse.up()
        assert names(page) == [NAMES[1], NAMES[2], NAMES[0]]
        page.locator("[data-act=undo]").tap()
        assert names(page) == NAMES
        page.locator(".guide-item summary").first.tap()
        page.locator(".guide-item [name=days]").nth(2).tap()
        assert "D3" in link_of(page)
        page.reload()
        expect(page.locator(".guide-item")).to_have_count(3)
        assert names(page) == NAMES and "D3" in link_of(page)
        assert noted == []


def test_clear_and_undo(browser: Browser, home: str) -> None:
    """Emptying a plan can be taken back."""
    with watched(browser, home) as (page, _):
        open_maker(page, home)
        add(page, "putty")
        page.locator("[data-act=clear]").click()
        assert names(page) == []
        page.locator("[data-act=undo]").click()
        assert len(names(page)) == 1


def test_from_a_routine(browser: Browser, home: str) -> None:
    """A routine brings its exercises with their doses."""
    with watched(browser, home) as (page, _):
        open_maker(page, home)
        page.locator("[data-plan=routines]").select_option(index=1)
        assert len(names(page)) >= 2
        assert page.locator(".guide-item [name=sets]").first.input_value()


def copied(context: BrowserContext, page: Page) -> str:
    """Press the button and return what was copied."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[data-act=copy]").click()
    expect(page.locator("[data-plan=said]")).to_have_text("Copied")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_copied_and_made_mine(browser: Browser, home: str) -> None:
    """The copied link is the one that is shown; somebody who got it can go on with it."""
    with watched(browser, home) as (page, noted):
        open_maker(page, home)
        add(page, "putty sq")
        link = copied(page.context, page)
        assert link == f"{home}plan/{link_of(page)}"
        page.goto("about:blank")
        page.goto(link)
        page.locator("[data-act=mine]").click()
        assert names(page) == [NAMES[0]]
        assert page.url == f"{home}plan/"
        assert noted == []


def test_ticks_stay(browser: Browser, home: str, module_link: str) -> None:
    """What was done today is still ticked after a reload."""
    with watched(browser, home) as (page, _):
        page.goto(f"{home}plan/#{module_link}")
        page.locator(".guide-dosed__tick input").check()
        page.reload()
        expect(page.locator(".guide-dosed__tick input")).to_be_checked()


@pytest.fixture(scope="module")
def module_link(browser: Browser) -> str:
    """Return the link of a plan with one exercise."""
    plan = {"weeks": "4", "items": [{"slug": "putty-squeeze", "sets": "3", "repetitions": "10", "days": "14"}]}
    with module(browser, "plan-link.js") as call:
        return str(call("return it.encode(given)", plan))


def test_an_earlier_name_opens(browser: Browser, home: str) -> None:
    """An exercise that was renamed since is shown; one that this site has not is named, and the rest stands."""
    plan = {"items": [{"slug": "putty-grip", "sets": "3"}, {"slug": "no-such-thing"}, {"slug": "tendon-glide"}]}
    with module(browser, "plan-link.js") as call:
        fragment = call("return it.encode(given)", plan)
    with watched(browser, home) as (page, noted):
        page.goto(f"{home}plan/#{fragment}")
        expect(page.locator(".guide-dosed h2")).to_have_text(["Putty squeeze", "no-such-thing", "Tendon glide"])
        expect(page.locator(".guide-dosed").nth(1)).to_contain_text("no such exercise")
        expect(page.locator("[data-plan=damaged]")).to_be_hidden()
        assert noted == []


@pytest.mark.parametrize("fragment", few(HOSTILE, 3))
def test_whatever_stands_behind_the_sign(browser: Browser, home: str, fragment: str) -> None:
    """A hostile or damaged link runs nothing, throws nothing, and says so where it looks like a plan."""
    with watched(browser, home) as (page, noted):
        page.goto(f"{home}plan/")
        expect(page.locator("[data-plan=maker]")).to_be_visible()
        page.evaluate(
            "fragment => new Promise(done => { addEventListener('hashchange', done, { once: true }); location.hash = fragment })", fragment
        )
        if re.match(r"\d+\.", fragment):
            said = page.locator("[data-plan=damaged], [data-plan=unknown-version]").locator("visible=true")
            expect(said).to_have_count(1)
        assert page.evaluate("window.hit ?? 0") == 0
        assert noted == []


def test_cut_link_says_so(browser: Browser, home: str, module_link: str) -> None:
    """A link that lost its end shows what is left, with a warning above."""
    with watched(browser, home) as (page, _):
        page.goto(f"{home}plan/#{module_link[:-5]}")
        expect(page.locator("[data-plan=damaged]")).to_be_visible()
        expect(page.locator(".guide-dosed h2").first).to_have_text("Putty squeeze")


def test_calendar(browser: Browser, home: str, module_link: str) -> None:
    """The file has a weekly note on each chosen day, as often as there are weeks; lines are folded as RFC 5545 says."""
    with watched(browser, home) as (page, noted):
        page.goto(f"{home}plan/#{module_link}")
        with page.expect_download() as waited:
            page.locator("[data-act=calendar]").click()
        text = Path(str(waited.value.path())).read_bytes().decode()
        assert noted == []
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""]
    assert all(len(line.encode()) <= 75 for line in lines)
    unfolded = text.replace("\r\n ", "").split("\r\n")
    assert [line for line in unfolded if line.startswith("RRULE")] == [
        "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=4",
        "RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=4",
    ]
    begins = [date.fromisoformat(line.partition(":")[2]) for line in unfolded if line.startswith("DTSTART")]
    assert [day.isoweekday() for day in begins] == [1, 4]
    assert all(0 <= (day - date.today()).days < 7 for day in begins)
    assert sum(line.startswith("DESCRIPTION:") and "Putty squeeze" in line and "/plan/#1." in line for line in unfolded) == 2


def test_code_on_paper(browser: Browser, home: str, module_link: str) -> None:
    """On paper the code and what stops every exercise stand above the cards; a link over 1,000 signs has no code and says so."""
    with watched(browser, home) as (page, _):
        page.goto(f"{home}plan/#{module_link}")
        expect(page.locator(".guide-dosed h2")).to_have_text("Putty squeeze")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        expect(page.locator("[data-plan=qr] svg")).to_be_visible()
        expect(page.locator("[data-act=copy]")).to_be_hidden()
        code, care, card = (page.locator(one).first.bounding_box() for one in ("[data-plan=qr] svg", "[data-plan=care]", ".guide-dosed"))
        assert code and care and card and 70 < code["width"] < 110, "on paper it is between two and three centimeters wide"
        assert code["y"] + code["height"] <= card["y"], "it lies over no card"
        assert care["y"] + care["height"] <= card["y"] and care["x"] + care["width"] <= code["x"]
        long = {"items": [{"own": f"Exercise {number} {'x' * 60}", "sets": "3"} for number in range(16)]}
        with module(browser, "plan-link.js") as call:
            fragment = call("return it.encode(given)", long)
        page.evaluate("fragment => { location.hash = fragment }", fragment)
        expect(page.locator(".guide-dosed h2")).to_have_count(16)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(page.locator("[data-plan=qr]")).to_contain_text("too long")


def test_without_scripts(browser: Browser, home: str) -> None:
    """Without scripts the page says what is missing."""
    with watched(browser, home, java_script_enabled=False) as (page, _):
        page.goto(f"{home}plan/")
        assert "JavaScript" in page.locator("main").inner_text()


def test_data(site: Path) -> None:
    """The file of the exercises names each with its earlier names and a dose, and every routine."""
    found = json.loads(next(site.glob("assets/plan.*.json")).read_text(encoding="utf-8"))
    assert {one["name"] for one in found["exercises"].values()} == set(NAMES)
    assert found["moved"]["putty-grip"] == "putty-squeeze"
    assert all(item["slug"] in found["exercises"] for routine in found["routines"].values() for item in routine["items"])
    assert all((site / one["picture"]).is_file() for one in found["exercises"].values() if "picture" in one)
