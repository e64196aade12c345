"""Our home page: what its first view holds, where its doors lead, and that its choices exist."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser

from guide.content.guide import Guide
from guide.pages.finder import Finder
from tests.browser.test_browser import watched


def test_the_first_view_of_a_phone(browser: Browser, home: str) -> None:
    """On a phone the first view shows a body from head to knee and at least two doors."""
    with watched(browser, home, viewport={"width": 390, "height": 844}) as (page, noted):
        page.goto(home)
        body = page.locator(".guide-body__view svg").first.bounding_box()
        assert body and body["y"] + 0.72 * body["height"] <= 844
        doors = [door.bounding_box() for door in page.locator(".guide-doors a").all()]
        assert sum(bool(box and box["y"] + box["height"] <= 844) for box in doors) >= 2
        assert noted == []


def test_the_first_view_of_a_desk(browser: Browser, home: str) -> None:
    """On a desk the headline, all doors, the text box and both sides of the body are in the first view, side by side."""
    with watched(browser, home, viewport={"width": 1280, "height": 800}) as (page, _):
        page.goto(home)
        found = page.locator("h1, .guide-doors a, .guide-find, .guide-body__view").all()
        boxes = [one.bounding_box() for one in found]
        assert len(boxes) == 8 and all(box and box["y"] + box["height"] <= 800 for box in boxes)
        heading, body = page.locator("h1").bounding_box(), page.locator(".guide-body__view").first.bounding_box()
        assert heading and body and body["x"] > heading["x"] + heading["width"]


@pytest.mark.long
def test_doors_into_the_finder(browser: Browser, home: str, guide: Guide) -> None:
    """Each door and link into the finder asks for choices that it has, and shows some exercises but not all."""
    assert guide.words
    finder = Finder(guide, guide.words)
    known = {facet.name: {choice.value for choice in facet.choices} for facet in finder.facets}
    tried = 0
    with watched(browser, home) as (page, _):
        for address in ("", "back-hurts/", "for-professionals/"):
            page.goto(home + address)
            links = page.locator("article a[href*='exercises/?']").evaluate_all("found => found.map(each => each.href)")
            for link in links:
                asked = parse_qs(urlsplit(link).query)
                assert all(value in known[name] for name, values in asked.items() if name in known for value in values), link
                assert set(asked) <= known.keys() | {"compare", "muscle"}, link
                page.goto(link)
                shown = page.locator("[data-guide-entry]:visible").count() or page.locator(".guide-compare th[scope=col]").count()
                assert 0 < shown < len(guide.exercises), link
                tried += 1
    assert tried >= 5


def test_patterns_are_said(guide: Guide) -> None:
    """Each movement that has exercises is called by everyday words in the list, and no two by the same."""
    used = {entry.pattern for entry in guide.exercises.values() if entry.pattern}
    said = {slug: getattr(guide.find("vocabulary/patterns", slug), "said", None) for slug in used}
    assert all(said.values()), said
    assert len(set(said.values())) == len(said)
