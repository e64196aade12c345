"""Our drawn body in a browser: nothing for the accessibility checker to object to, and the arrow keys lead through it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from guide.content.guide import Guide
from tests.browser.test_browser import watched
from tests.browser.test_map_acts import walked
from tests.browser.test_map_looks import objections


@pytest.mark.parametrize("address", ["", "atlas/", "exercises/reverse-plank/"])
def test_accessibility_checker(checked: Page, home: str, address: str) -> None:
    """The checker finds nothing to object to where our body is drawn as a whole, on a plate, and with muscles lit."""
    assert objections(checked, home + address) == []


@pytest.mark.long
def test_every_muscle_is_reached_by_arrows(browser: Browser, home: str, guide: Guide) -> None:
    """From the first muscle of the first layer the arrow keys lead to nearly every other one, and never out of the map."""
    count = sum(len(next(iter(view.layers.values())).regions) for view in guide.body.views.values())
    with watched(browser, home, viewport={"width": 1280, "height": 1000}) as (page, _):
        page.goto(home)
        assert len(walked(page)) >= 0.95 * count > 10
