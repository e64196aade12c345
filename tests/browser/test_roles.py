"""The colors of the roles: one set, whatever shows them."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from guide.draw.figures.picture.standalone import ROLES
from tests.browser.test_browser import EXERCISE, watched
from tests.support.colors import contrast, tokens

FILLS = """role => [`.guide-figure path.fig-${role}`, `.fig-key rect.fig-${role}`, `.guide-swatch .guide-map__mark--${role}`]
  .flatMap(shown => [...document.querySelectorAll(shown)].map(one => getComputedStyle(one).fill))"""


def fills(page: Page, role: str) -> set[str]:
    """Return the colors in which a role is shown: on the figure, in its key, and beside the map."""
    return set(page.evaluate(FILLS, role))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_one_set(browser: Browser, home: str, scheme: Literal["light", "dark"]) -> None:
    """On a screen a role has the same color on figure and map; on paper, and where more contrast is asked for, it has a pattern on both."""
    with watched(browser, home, color_scheme=scheme) as (page, _):
        page.goto(home + EXERCISE)
        roles = [role for role in ROLES if page.locator(f".guide-figure path.fig-{role}").count()]
        assert len(roles) >= 2
        for role in roles:
            color = tokens(scheme)[f"guide-tint-{role}"]
            assert fills(page, role) == {f"rgb({int(color[1:3], 16)}, {int(color[3:5], 16)}, {int(color[5:], 16)})"}, role
        for asked in ({"media": "print"}, {"media": "screen", "contrast": "more"}):
            page.emulate_media(**asked)  # type: ignore[arg-type]
            assert all(fill.startswith("url(") for fill in fills(page, roles[1])), asked


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_strengths(scheme: str) -> None:
    """In gray the roles differ, the strongest first; small pictures, which no style sheet reaches, have the colors of the light page."""
    found = [tokens(scheme)[f"guide-tint-{role}"] for role in ("primary", "secondary", "stabilizer")]
    assert all(contrast(one, other) >= 1.5 for one, other in pairwise(found))
    assert {role: tokens("light")[f"guide-tint-{role}"] for role in ROLES} == ROLES
