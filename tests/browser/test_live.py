"""The live preview in a browser: a save shows by itself, under the content policy of the preview."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.generator.site.test_serve import EXERCISE, PAGE, change, preview, until
from tests.support.building import lay_out_project


@pytest.mark.long
@pytest.mark.browser
def test_a_save_shows_by_itself(tmp_path: Path, browser: Browser) -> None:
    """New words, a fault and its mend come without a hand on the browser; so does a change of the style sheet."""
    root = lay_out_project(tmp_path)
    page = browser.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda message: said.append(message.text) if "Content Security Policy" in message.text else None)
    with preview(root) as home:
        until(home, bool)
        page.goto(home + PAGE)
        change(root / EXERCISE, "breathing: Breathe out", "breathing: A word just written. Breathe out")
        page.wait_for_selector("text=A word just written.")
        change(root / EXERCISE, "breathing:", "breathin:")
        page.wait_for_selector(".guide-problems")
        change(root / EXERCISE, "breathin:", "breathing:")
        page.wait_for_selector("text=A word just written.")
        page.wait_for_load_state("load")  # the page shows its words before it has loaded
        with page.expect_event("load"):
            change(root / "overrides/styles/tokens.css", "--guide-line: #d5dee0", "--guide-line: #d5dee1")
        assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--guide-line').trim()") == "#d5dee1"
        page.close()
    assert said == []
