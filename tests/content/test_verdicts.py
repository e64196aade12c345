"""The list of claims, narrowed to one verdict: by the style sheet alone, so also where no script runs."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from guide.content.guide import Guide
from tests.browser.test_browser import watched


@pytest.mark.parametrize("scripts", [True, False])
def test_one_verdict(browser: Browser, home: str, guide: Guide, scripts: bool) -> None:
    """A verdict leaves its own claims, as many as it says, and the headings above them; *All* brings back the others."""
    claims = [getattr(fact, "verdict", None) for fact in guide.entries["facts"].values()]
    with watched(browser, home, java_script_enabled=scripts) as (page, noted):
        page.goto(f"{home}facts/")
        shown, headings = page.locator(".guide-claims > li:visible"), page.locator(".guide-section > h2:visible")
        every = headings.count()
        assert shown.count() == len(claims)
        for verdict in ("supported", "partly", "outdated", "not-supported"):
            choice = page.locator(f".guide-verdicts label:has([value={verdict}])")
            choice.click()
            assert 0 < shown.count() == claims.count(verdict) == int(choice.locator("small").inner_text())
            assert shown.locator(f".guide-verdict--{verdict}").count() == shown.count()
            assert 0 < headings.count() <= every
            assert not page.locator(".md-content__inner > .guide-chips").is_visible()
        page.locator(".guide-verdicts label").first.click()
        assert shown.count() == len(claims) and headings.count() == every
        assert page.locator(".md-content__inner > .guide-chips").is_visible()
        assert noted == []
