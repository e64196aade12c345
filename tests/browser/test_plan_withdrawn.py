"""What a plan shows of an exercise that was withdrawn, or that a page of another kind took the place of."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.test_browser import watched

pytestmark = pytest.mark.browser
GONE = {
    "knuckle-roll": {"name": "Knuckle <b>roll", "because": "It had <i>no steps.", "see": "exercises/putty-pinch/", "title": "Putty pinch"},
    "morning-minutes": {"see": "routines/quiet-minutes-for-the-hands/", "title": "Quiet minutes for the hands"},
}


def told(route: Route) -> None:
    """Serve what the plan page knows, with exercises that are gone."""
    answer = route.fetch()
    data: dict[str, Any] = answer.json()
    route.fulfill(response=answer, body=json.dumps({**data, "gone": GONE}))


def test_it_says_so_and_offers_the_nearest(browser: Browser, home: str) -> None:
    """The card has the old name, the reason and the way to the nearest page, and keeps the dose; the other exercises show as ever."""
    with watched(browser, home, service_workers="block") as (page, _):  # what the worker asks for could not be stood in for
        page.route(re.compile(r"/assets/plan\.\w+\.json$"), told)
        page.goto(f"{home}plan/#1..knuckle-rollS3R10.putty-squeezeS2R8.morning-minutes.constructor.")
        cards = page.locator(".guide-dosed")
        expect(cards).to_have_count(4)
        said = cards.nth(0).locator(".guide-shown__fault")
        expect(cards.nth(0).locator("h2")).to_have_text("Knuckle <b>roll")
        expect(said).to_have_text("This is no longer in the guide. It had <i>no steps. Nearest to it: Putty pinch")
        expect(said.locator("a")).to_have_attribute("href", f"{home}exercises/putty-pinch/")
        expect(cards.nth(0).locator("[data-part=dose]")).to_have_text("3 sets × 10 repetitions")
        expect(cards.nth(1).locator(".guide-shown__fault")).to_have_count(0)
        expect(cards.nth(2).locator(".guide-shown__fault a")).to_have_attribute("href", f"{home}routines/quiet-minutes-for-the-hands/")
        expect(cards.nth(3).locator(".guide-shown__fault")).to_contain_text("Its name in the link: constructor")
