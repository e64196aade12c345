"""The HTML of every page, the theme's part with it, by the Nu checker."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import html_checker

pytestmark = [pytest.mark.long, pytest.mark.skipif(bool(html_checker.missing()), reason=html_checker.missing())]


def test_every_page(site: Path, hand: Path) -> None:
    """No page of the site in `data/`, nor of another topic's site, holds an error."""
    for folder in (site, hand / "site"):
        assert html_checker.errors(sorted(folder.rglob("*.html")), folder) == []


def test_an_error_is_told(site: Path, tmp_path: Path) -> None:
    """A block of text in a line of text is an error, and is told with its page and line, however the page is named."""
    page = tmp_path / "a page" / "index.html"
    page.parent.mkdir()
    page.write_text((site / "index.html").read_text(encoding="utf-8").replace("</h1>", "<p>no</p></h1>", 1), encoding="utf-8")
    found = html_checker.errors([page], tmp_path)
    assert len(found) > 0 and all(error.startswith("a page/index.html:") for error in found)
