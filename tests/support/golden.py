"""The golden pages: one page of each kind of the hand site, as HTML; `make renew` writes them anew."""

from __future__ import annotations

from pathlib import Path

from guide.content import links
from guide.content.reader import read
from guide.pages.catalog import Pages
from guide.pages.owner import Site
from guide.pages.page import Page
from tests.support.building import HAND, ROOT

GOLDEN = ROOT / "tests" / "golden"
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
    "term": "vocabulary/terms/fist/",
    "condition": "vocabulary/conditions/sore-thumb/",
    "article": "articles/a-page-about-grip/",
    "index-of-people": "people/",
    "index-of-exercises": "exercises/",
    "index-of-muscles": "muscles/",
    "glossary": "vocabulary/",
}


def pages() -> dict[str, Page]:
    """Return the pages of the hand site by address."""
    guide = read(HAND).guide.finished()
    return {page.address: page for page in Pages(guide, Site("Hands", "https://example.org/hands/")).all()}


def shown(page: Page) -> str:
    """Return a page as its golden file holds it: what the builder is given, with links relative to it."""
    about = f"<!-- {page.title} | {page.description} | {page.source} | {page.parent} | {page.previous} | {page.next} -->"
    return f"{about}\n{links.relative_to(page.body(page.make()), page.address)}\n"


def file_of(name: str, folder: Path = GOLDEN) -> Path:
    """Return the file of a golden page."""
    return folder / f"{name}.html"
