"""Golden pages: one page of each kind of the hand site, as HTML; `make renew` writes them anew."""

from __future__ import annotations

import re
from html import unescape

import pytest

from guide.content.guide import Guide
from guide.pages.catalog import Pages
from guide.pages.citations import Citations
from guide.pages.owner import Contact, Site
from guide.pages.page import Page
from guide.pages.pieces import piece
from tests.support import golden

SITE = Site("Guide", "https://example.org/")


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


def test_pieces_of_a_page_share_their_numbers(guide: Guide) -> None:
    """A source that two pieces of a page cite is listed once, and the second list goes on counting."""
    renderer, numbers = Pages(guide, SITE).renderer, Citations()
    first, second = piece(renderer, "urgent-signs", numbers), piece(renderer, "stop-signs", numbers)
    listed = re.findall(r'<li id="source-([^"]*)"', first + second)
    assert listed == list(numbers) and len(set(listed)) == len(listed) > 0
    assert 'start="' not in first


def test_questions_say_when_there_is_no_way(guide: Guide) -> None:
    """The piece for questions leads to the owner's form or forge; without either it says so and has no link."""
    assert guide.words
    way = piece(Pages(guide, Site("x", SITE.url, Contact("https://form.example/"))).renderer, "questions")
    none = piece(Pages(guide, SITE).renderer, "questions")
    assert 'href="https://form.example/"' in way and guide.words.questions_note in unescape(way)
    assert guide.words.questions_none in none and "href" not in none
