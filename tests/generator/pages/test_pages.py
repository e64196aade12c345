"""Golden pages: one page of each kind of the hand site, as HTML; `make renew` writes them anew."""

from __future__ import annotations

import re

import pytest

from guide.pages.page import Page
from tests.support import golden


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    """Return the pages of the hand site by address."""
    return golden.pages()


@pytest.mark.parametrize("name", golden.ADDRESSES)
def test_golden(name: str, pages: dict[str, Page]) -> None:
    """The page is what its golden file says; a change that was meant renews the file."""
    assert golden.shown(pages[golden.ADDRESSES[name]]) == golden.file_of(name).read_text(encoding="utf-8")


def test_every_golden_file_is_used() -> None:
    """No golden file is left over."""
    assert {path.stem for path in golden.GOLDEN.glob("*.html")} == set(golden.ADDRESSES)


def test_anchors_are_unique(pages: dict[str, Page]) -> None:
    """No page has the same id twice."""
    for address, page in pages.items():
        found = re.findall(r'\bid="([^"]*)"', page.body(page.make()))
        assert len(found) == len(set(found)), address
