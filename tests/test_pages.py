"""Golden pages: one page of each kind of the hand site, as HTML; `python -m tests.test_pages` renews them."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide import links
from guide.load import load
from guide.pages.page import Page
from guide.pages.render import Site
from guide.pages.site import Pages
from tests.sites_support import HAND

GOLDEN = Path(__file__).parent / "golden"
ADDRESSES = {
    "exercise": "exercises/putty-squeeze/",
    "variation": "exercises/putty-pinch/",
    "group": "muscles/lumbricals/",
    "part": "muscles/first-lumbrical/",
    "fact": "facts/only-squeezing-trains-a-grip/",
    "routine": "routines/quiet-minutes-for-the-hands/",
    "reference": "references/stand-in-one/",
    "person": "people/hand-writers/",
    "level": "vocabulary/levels/firm/",
    "region": "vocabulary/regions/palm/",
    "index-of-exercises": "exercises/",
    "index-of-muscles": "muscles/",
    "glossary": "vocabulary/",
}


def pages() -> dict[str, Page]:
    """Return the pages of the hand site by address."""
    guide = load(HAND).guide.finished()
    return {page.address: page for page in Pages(guide, Site("Hands", "https://example.org/hands/")).all()}


def shown(page: Page) -> str:
    """Return a page as its golden file holds it: what the builder is given, with links relative to it."""
    about = f"<!-- {page.title} | {page.description} | {page.source} | {page.parent} | {page.previous} | {page.next} -->"
    return f"{about}\n{links.relative_to(page.body(page.make()), page.address)}\n"


@pytest.mark.parametrize("name", ADDRESSES)
def test_golden(name: str) -> None:
    """The page is what its golden file says; a change that was meant renews the file."""
    assert shown(pages()[ADDRESSES[name]]) == (GOLDEN / f"{name}.html").read_text(encoding="utf-8")


def test_every_golden_file_is_used() -> None:
    """No golden file is left over."""
    assert {path.stem for path in GOLDEN.glob("*.html")} == set(ADDRESSES)


def test_anchors_are_unique() -> None:
    """No page has the same id twice."""
    import re

    for address, page in pages().items():
        found = re.findall(r'\bid="([^"]*)"', page.body(page.make()))
        assert len(found) == len(set(found)), address


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    made = pages()
    for golden, address in ADDRESSES.items():
        (GOLDEN / f"{golden}.html").write_text(shown(made[address]), encoding="utf-8", newline="\n")
