"""A plan made in a minute: several exercises at once, the way past them, the sheet of paper, and what a second look finds again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_browser import watched
from tests.browser.test_plan import NAMES, PHONE, add, names, open_maker
from tests.support.browser import until

pytestmark = pytest.mark.browser


def doses(page: Page) -> list[tuple[str, str]]:
    """Return (sets, repetitions) of each exercise of the plan that is being made."""
    fields = [
        [item.locator(f"[name={name}]").input_value() for name in ("sets", "repetitions")] for item in page.locator(".guide-item").all()
    ]
    return [(sets, repetitions) for sets, repetitions in fields]


def test_several_behind_commas(browser: Browser, home: str) -> None:
    """A comma before a name takes what was found first; one before a dose doesn't; what nothing is found for stays and is said."""
    with watched(browser, home, **PHONE) as (page, noted):
        open_maker(page, home)
        page.locator("#plan-add").tap()
        page.keyboard.type("putty sq, 3x12, putty pi 2x8, no such thing, tendon 4x5")
        expect(page.locator("#plan-found [role=option]").first).to_have_text(f"{NAMES[2]} · 4 × 5")
        page.keyboard.press("Enter")
        assert names(page) == NAMES
        assert doses(page) == [("3", "12"), ("2", "8"), ("4", "5")]
        expect(page.locator("[data-plan=added]")).to_have_text(f"Added: {NAMES[2]} · 4 × 5")
        expect(page.locator("#plan-add")).to_have_value("no such thing")
        expect(page.locator("[data-plan=none-found]")).to_be_visible()
        assert noted == []


def test_a_pasted_list(browser: Browser, home: str) -> None:
    """Each line of a list that is pasted becomes an exercise, whatever mark it begins with."""
    with watched(browser, home) as (page, noted):
        open_maker(page, home)
        page.locator("#plan-add").evaluate(
            """(field, text) => {
                const clipboardData = new DataTransfer()
                clipboardData.setData("text", text)
                field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
            }""",
            "1. Putty squeeze: 3 x 12\r\n- putty pinch, 2x8\n\nWhat is not here\n• Tendon glide\n",
        )
        assert names(page) == NAMES
        assert doses(page)[:2] == [("3", "12"), ("2", "8")]
        expect(page.locator("#plan-add")).to_have_value("What is not here")
        assert noted == []


def test_past_the_exercises(browser: Browser, home: str) -> None:
    """From the field that adds, few keys lead past however many exercises; keys pressed at once never pull the focus back."""
    with watched(browser, home) as (page, _):
        open_maker(page, home)
        expect(page.locator("[data-act=on]")).to_be_hidden()
        add(page, "putty sq")
        for _press in range(3):
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("[name=for]")).to_be_focused()
        expect(page.locator("[name=for]")).to_be_in_viewport()
        page.locator(".guide-item [name=sets]").focus()
        moved = page.evaluate(
            """() => new Promise(done => {
                const [, second] = document.querySelectorAll(".guide-item__dose input")
                second.focus()
                document.querySelector("[data-act=undo]").focus()
                requestAnimationFrame(() => requestAnimationFrame(() => done(document.activeElement.dataset.act)))
            })"""
        )
        assert moved == "undo"


def test_printed_while_it_is_made(browser: Browser, home: str) -> None:
    """Who prints from the maker gets the sheet that the link gives, with its steps and its code, and no more than that."""
    with watched(browser, home) as (page, noted):
        open_maker(page, home)
        add(page, "putty sq 3x12")
        page.locator("[name=for]").fill("A. B.")
        page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; dispatchEvent(new Event('beforeprint')) } }")
        page.locator("[data-act=print]").click()
        until(page, "window.printed === 1")
        page.emulate_media(media="print")
        expect(page.locator(".guide-dosed h2")).to_have_text(NAMES[0])
        expect(page.locator("[data-part=dose]")).to_contain_text("3 sets × 12")
        expect(page.locator(".guide-dosed .guide-steps li").first).to_be_visible()
        expect(page.locator("[data-plan=whom]")).to_contain_text("A. B.")
        expect(page.locator("[data-plan=qr] svg")).to_be_in_viewport(ratio=1)
        expect(page.locator("[data-plan=maker]")).to_be_hidden()
        page.emulate_media(media="screen")
        expect(page.locator("[data-plan=view]")).to_be_hidden()
        assert noted == []


def test_an_empty_plan_on_paper(browser: Browser, home: str) -> None:
    """One line says that it is empty; neither the maker nor the address of this machine is printed."""
    with watched(browser, home) as (page, _):
        open_maker(page, home)
        expect(page.locator(".guide-planner__none")).to_be_hidden()
        page.emulate_media(media="print")
        expect(page.locator(".guide-planner__none")).to_be_visible()
        expect(page.locator("[data-plan=maker]")).to_be_hidden()
        assert "127.0.0.1" not in page.locator("body").inner_text()


def test_no_calendar_without_days(browser: Browser, home: str) -> None:
    """Who makes a plan is told where days are chosen; who got one without days is offered no file of them."""
    with watched(browser, home) as (page, _):
        open_maker(page, home)
        add(page, "putty sq")
        page.locator("[data-act=calendar]").click()
        expect(page.locator("[data-plan=said]")).to_contain_text("under More")
        page.locator("[data-plan=look]").click()
        expect(page.locator(".guide-dosed h2")).to_be_visible()
        expect(page.locator("[data-act=calendar]")).to_be_hidden()


def test_ticks_found_again(browser: Browser, home: str) -> None:
    """Who goes back from the plan to the list finds the ticks, and with them what to do with them."""
    with watched(browser, home) as (page, _):
        open_maker(page, home)
        page.goto(f"{home}exercises/")
        page.locator("[data-guide-tick]").first.check()
        page.locator("[data-guide-ticked] a").click()
        expect(page.locator(".guide-item")).to_have_count(1)
        page.go_back()
        expect(page.locator("[data-guide-tick]").first).to_be_checked()
        expect(page.locator("[data-guide-ticked] a")).to_be_visible()
