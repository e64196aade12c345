"""Ways into a plan: a dose typed behind a name, links from other pages, and going back from what is sent."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.test_browser import watched
from tests.browser.test_plan import NAMES, PHONE, add, names, open_maker

pytestmark = pytest.mark.browser


def test_a_dose_behind_the_name(browser: Browser, home: str) -> None:
    """A dose typed behind the name takes the place of the usual one; one half typed hides no name; what is folded is said."""
    with watched(browser, home, **PHONE) as (page, noted):
        open_maker(page, home)
        for text, said in (("putty sq 4", NAMES[0]), ("putty sq 4x", NAMES[0]), ("putty sq 4x9", f"{NAMES[0]} · 4 × 9")):
            page.locator("#plan-add").fill(text)
            expect(page.locator("#plan-found [role=option]").first).to_have_text(said)
        page.locator("#plan-found [role=option]").first.tap()
        expect(page.locator("[data-plan=added]")).to_contain_text(NAMES[0])
        add(page, "putty pi 2-3 × 20s")
        dose = [
            [item.locator(f"[name={name}]").input_value() for name in ("sets", "repetitions", "hold")]
            for item in page.locator(".guide-item").all()
        ]
        assert [dose[0][:2], dose[1]] == [["4", "9"], ["2-3", "", "20"]]
        page.locator(".guide-item summary").first.tap()
        page.locator(".guide-item [name=rest]").first.fill("45")
        expect(page.locator("[data-told]").first).to_contain_text("45 seconds")
        assert noted == []


def test_what_stands_there_is_typed_over(browser: Browser, home: str) -> None:
    """A tap or a click into a dose selects what is usual, so that a number replaces it."""
    with watched(browser, home, **PHONE) as (page, _):
        open_maker(page, home)
        add(page, "putty sq 2-3x15-25")
        for name, press in (("sets", "tap"), ("repetitions", "click")):
            field = page.locator(f".guide-item [name={name}]")
            getattr(field, press)()
            page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
            page.keyboard.type("4")
            assert field.input_value() == "4"


def test_added_from_other_pages(browser: Browser, home: str) -> None:
    """An exercise, a routine and ticked tiles each lead into the plan behind what is there; a reload adds nothing again."""
    with watched(browser, home, **PHONE) as (page, noted):
        open_maker(page, home)
        page.goto(f"{home}exercises/putty-squeeze/")
        page.locator(".guide-gym__plan").tap()
        expect(page.locator(".guide-item")).to_have_count(1)
        assert page.url == f"{home}plan/"
        page.goto(f"{home}exercises/")
        for tick in page.locator("[data-guide-tick]").all():
            tick.check()
        page.locator("[data-guide-ticked] a").tap()
        expect(page.locator(".guide-item")).to_have_count(4)
        page.reload()
        expect(page.locator(".guide-item")).to_have_count(4)
        page.goto(f"{home}routines/")
        routine = page.evaluate(
            "[...document.querySelectorAll('main a')].map(a => a.href).find(href => /routines\\/[a-z0-9-]+\\/$/.test(href))"
        )
        page.goto(routine)
        page.locator(".guide-gym__plan").tap()
        expect(page.locator(".guide-item").nth(4)).to_be_visible()
        page.locator("[data-act=undo]").tap()
        expect(page.locator(".guide-item")).to_have_count(4)
        assert noted == []


@pytest.mark.parametrize("asked", ["add=__proto__,constructor", "add=no-such-thing", "routine=constructor", "add="])
def test_asked_for_what_is_not(browser: Browser, home: str, asked: str) -> None:
    """What this site has not is not added, whatever a link asks for; an earlier name is."""
    with watched(browser, home) as (page, noted):
        open_maker(page, home)
        page.evaluate("asked => { location.hash = asked }", asked)
        page.evaluate("location.hash = 'add=putty-grip'")
        expect(page.locator(".guide-item").first).to_be_visible()
        assert names(page) == [NAMES[0]]
        assert noted == []


def test_looked_at_and_changed(browser: Browser, home: str) -> None:
    """Who looks at what is sent can go back to change it; somebody else makes it theirs instead."""
    with watched(browser, home) as (page, _):
        open_maker(page, home)
        add(page, "putty sq")
        expect(page.locator("[data-act=mine]")).to_be_hidden()
        page.locator("[data-plan=look]").click()
        expect(page.locator("[data-act=mine]")).to_have_text("Change it")
        expect(page.locator("[data-plan=look]")).to_be_hidden()
