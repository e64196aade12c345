"""The search in a site in another language."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_browser import watched
from tests.support.building import HAND, built, lay_out_project, settings
from tests.support.searching import typed
from tests.support.server import serving


@pytest.mark.long
def test_it_answers(browser: Browser, tmp_path: Path) -> None:
    """A word of the German site is found, from a page at any depth, with another ending, without its accents and with an error; what is
    said is German; no file is asked for in vain and no policy is broken.
    """
    root = lay_out_project(tmp_path / "project", HAND.parent / "german")
    (root / "mkdocs.yml").write_text(settings("de"), encoding="utf-8")
    with serving(built(root, tmp_path / "site")) as home, watched(browser, home) as (page, noted):
        missing: list[str] = []
        page.on("response", lambda answer: missing.append(answer.url) if answer.status == 404 else None)
        for address in ("", "exercises/", "exercises/schulterkreisen/"):
            page.goto(home + address)
            for query in ("Schulterkreisen", "schulterkreise", "Schulter kreisen", "Shulterkreisen"):
                assert typed(page, query)[0] == "exercises/schulterkreisen/", query
            assert "gefunden" in page.locator("dialog [role=status]").inner_text()
        assert noted == [] and missing == []
