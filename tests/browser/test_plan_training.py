"""A plan as it is followed: the view for training with the plan's doses, in its order, its own exercises too, without a network as well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from guide.content.guide import Guide
from tests.browser.test_browser import watched
from tests.browser.test_offline import opened, put, wait_for_kept
from tests.support.scripts import module

PHONE = {"width": 390, "height": 844}
CARD = ".guide-gymview__card"
ITEMS = [
    {"slug": "putty-squeeze", "sets": "2", "repetitions": "8-12", "load": "2 kg", "side": "each", "rest": "75", "note": "slowly"},
    {"own": "Walk", "hold": "20-30", "note": "at ease"},
    {"slug": "putty-squeeze", "sets": "1", "repetitions": "1", "left": "2"},
]
PLAN: dict[str, Any] = {"for": "A. B.", "items": ITEMS}


@pytest.fixture(scope="module")
def link(browser: Browser) -> str:
    """Return the link of a plan."""
    with module(browser, "plan-link.js") as call:
        return str(call("return it.encode(given)", PLAN))


@pytest.fixture
def page(browser: Browser, home: str, link: str) -> Iterator[Page]:
    """Return the page of the plan on a phone; nothing may be noted against it."""
    with watched(browser, home, viewport=PHONE) as (opened, noted):
        opened.goto(f"{home}plan/#{link}")
        yield opened
        assert noted == []


def start(page: Page) -> None:
    """Open the view."""
    page.get_by_role("button", name="Start training").click()
    expect(page.locator(".guide-gymview[open]")).to_be_visible()


def through(page: Page) -> list[tuple[str, str]]:
    """Go through all cards by keyboard; return the kind and the text of each."""
    seen: list[tuple[str, str]] = []
    while (not seen or seen[-1][0] != "done") and len(seen) < 60:
        kind = (page.locator(CARD).get_attribute("class") or "").split("__card--")[1].split()[0]
        seen.append((kind, page.locator(CARD).inner_text()))
        page.keyboard.press("ArrowRight")
        if "Start the clock" in page.locator(".guide-gymview").inner_text():
            page.keyboard.press("ArrowRight")
    return seen


def test_the_doses_are_the_plans(page: Page, guide: Guide) -> None:
    """Each exercise comes in turn with its page's steps and the plan's dose, one's own with its note; at the end all are ticked."""
    entry = guide.exercises["putty-squeeze"]
    start(page)
    seen = through(page)
    kinds = [kind for kind, _ in seen]
    exercises = [text.split("\n") for kind, text in seen if kind == "exercise"]
    assert [lines[0] for lines in exercises] == [entry.name, "Walk", entry.name]
    first = [line for line in exercises[0] if line]
    assert first[1:3] == ["2 × 8–12 repetitions, each side · Load 2 kg", "slowly"]
    assert [kinds.count(kind) for kind in ("step", "cue", "set", "rest")] == [2 * len(entry.steps), 2 * len(entry.cues), 4, 1]
    sets = [[line for line in text.split("\n") if line] for kind, text in seen if kind == "set"]
    assert sets[0][:2] == ["Set 1 of 2", "8–12"] and sets[0][-1] == "slowly"
    assert sets[2][2:] == ["seconds", "at ease"]  # its clock runs
    assert sets[3][1:3] == ["1", "repetition · stop with 2 good repetitions left"]
    assert next(text for kind, text in seen if kind == "rest").split("\n")[-1] == "75 seconds"
    page.keyboard.press("Escape")
    for box in page.locator(".guide-dosed__tick input").all():
        expect(box).to_be_checked()
    page.goto(page.url.split("plan/")[0] + "mine/")
    expect(page.locator(".guide-mine__list a", has_text="Plan: A. B.").first).to_be_visible()


def test_left_and_gone_on_with(page: Page, link: str) -> None:
    """What was gone through is ticked at once; after a reload the same card is shown; another plan begins at its own start."""
    start(page)
    page.get_by_role("button", name="Straight to the sets").click()
    while "Walk" not in page.locator(".guide-gymview__where").inner_text():
        page.keyboard.press("ArrowRight")
    expect(page.locator(".guide-dosed__tick input").nth(0)).to_be_checked()
    expect(page.locator(".guide-dosed__tick input").nth(1)).not_to_be_checked()
    page.reload()
    expect(page.locator(f"{CARD} .guide-gymview__text")).to_have_text("Walk")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Go on")).to_be_focused()
    page.evaluate("location.hash = '1..tendon-glideS3R10.'")
    expect(page.locator(".guide-dosed h2")).to_have_text(["Tendon glide"])
    expect(page.locator(".guide-gym__start button")).to_have_text(["Start training"])


def test_when_to_stop(page: Page, link: str) -> None:
    """The link to the signs to stop leads to those of the exercise, and the plan stays in the address."""
    start(page)
    page.get_by_role("link", name="When to stop").click()
    expect(page.locator(".guide-gymview[open]")).to_have_count(0)
    expect(page.locator(".guide-dosed").first.locator("[data-part=stop]")).to_be_in_viewport()
    assert page.url.endswith(f"#{link}")


@pytest.mark.long
def test_without_a_network(browser: Browser, site: Path, tmp_path: Path, link: str, guide: Guide) -> None:
    """A plan that was saved is opened from the list, shown and followed without a network; none of its exercises was ever opened."""
    name = guide.exercises["putty-squeeze"].name
    put(tmp_path, site)
    with opened(browser, tmp_path) as (page, home):
        page.goto(f"{home}plan/#{link}")
        page.get_by_role("button", name="Save for offline").click()
        expect(page.get_by_role("button", name="Saved for offline")).to_be_visible()
        for address in ("plan/", "exercises/putty-squeeze/", "mine/"):
            wait_for_kept(page, home + address)
        page.context.set_offline(True)
        page.goto(f"{home}mine/")
        page.locator(".guide-mine__list a", has_text="Plan: A. B.").first.click()
        expect(page.locator(".guide-dosed h2")).to_have_text([name, "Walk", name])
        expect(page.locator(".guide-dosed").first.locator(".guide-steps li").first).to_be_visible()
        start(page)
        expect(page.locator(".guide-gymview__picture")).to_be_visible()
        assert [kind for kind, _ in through(page)].count("step") == 2 * len(guide.exercises["putty-squeeze"].steps)


def test_any_numbers(browser: Browser) -> None:
    """Spans in either order, open ones, none and huge ones give counts that can be gone through."""
    items = [
        {"own": "a", "sets": "9999", "rest": "9999"},
        {"own": "b", "sets": "5-3", "hold": "8-12"},
        {"own": "c", "repetitions": "3+"},
        {"own": "d"},
        {"own": "e", "sets": "0", "repetitions": "5", "hold": "4"},
    ]
    words = {name: name for name in ("second", "seconds", "repetition", "repetitions_of", "held", "load", "left_with")}
    with module(browser, "plan-training.js") as call:
        found = call("return it.exercisesOf(given.items, [], item => item.own, given.words)", {"items": items, "words": words})
    assert [one["sets"] for one in found] == [[50, 50], [3, 5], [1, 1], [0, 0], [0, 0]]
    assert [one["count"] for one in found] == ["", "8–12", "3+", "", "5"]
    assert [one["hold"] for one in found] == [None, [8, 12], None, None, None]
    assert found[0]["rest"] == 600 and found[4]["unit"] == "repetitions_of, held 4 seconds"
