"""Home on a phone and on a desk: a body and doors in the first view, doors that lead to what they say, a text box that finds."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.test_browser import watched
from tests.browser.test_map_acts import PHONE


def test_the_text_box_leads_to_the_finder(browser: Browser, mapped_home: str) -> None:
    """What is typed at home is what the finder shows, with scripts as without."""
    with watched(browser, mapped_home) as (page, noted):
        page.goto(mapped_home)
        page.locator(".guide-find input").fill("putty")
        page.keyboard.press("Enter")
        page.wait_for_url("**/exercises/?q=putty")
        assert page.locator("[data-guide-finder] [name=q]").input_value() == "putty"
        assert 0 < page.locator("[data-guide-entry]:visible").count() < page.locator("[data-guide-entry]").count()
        assert noted == []


def test_both_sides_are_seen(browser: Browser, mapped_home: str) -> None:
    """All sides of the body stand beside each other and fit the screen; a single one can be enlarged on a phone."""
    with watched(browser, mapped_home, **PHONE) as (page, _):
        page.goto(mapped_home)
        views = page.locator(".guide-body__view")
        boxes = [view.bounding_box() for view in views.all()]
        assert len(boxes) == 2 and all(box and box["width"] > 100 and box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in boxes)
        assert boxes[0] and boxes[1] and boxes[0]["y"] == boxes[1]["y"]
        small = boxes[0]["width"]
        page.locator("#body-view-1").check()
        large = views.first.bounding_box()
        assert large and large["width"] > 1.5 * small and not views.last.is_visible()


def test_names_beside_the_body(browser: Browser, mapped_home: str) -> None:
    """Where there is room the largest muscles have their names beside them, within the window, each a link; not on a phone."""
    with watched(browser, mapped_home, viewport={"width": 1280, "height": 900}) as (page, _):
        page.goto(mapped_home)
        labels = page.locator(".guide-map__label")
        boxes = [label.bounding_box() for label in labels.all()]
        assert boxes and all(box and box["x"] >= 0 and box["x"] + box["width"] <= 1280 for box in boxes)
        name = labels.first.text_content()
        labels.first.click()
        page.wait_for_url("**/muscles/*/")
        assert page.locator("h1").inner_text().startswith(str(name))
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(mapped_home)
        assert not labels.first.is_visible()
