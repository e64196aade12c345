"""Where a work is linked from its page: by its lasting identifiers first, by its address last, and each only once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide.model.reference import Reference
from guide.pages.catalog import Pages
from guide.pages.filters import cited
from guide.pages.owner import Site
from guide.rules.check import load
from tests.support.sites import HAND, lay_out, overlay

ENTRY = "data/references/stand-in-one.yml"
DOI, PUBMED, CENTRAL = "https://doi.org/10.1000/182", "https://pubmed.ncbi.nlm.nih.gov/123/", "https://pmc.ncbi.nlm.nih.gov/articles/PMC45/"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the hand site for the whole module."""
    return lay_out(tmp_path_factory.mktemp("references"))


@pytest.mark.parametrize(
    ("found", "links"),
    [
        ("url: https://example.org/a\npmcid: PMC45\npmid: '123'\ndoi: 10.1000/182", [DOI, PUBMED, CENTRAL, "https://example.org/a"]),
        (f"url: {DOI}\npmid: '123'\ndoi: 10.1000/182", [DOI, PUBMED]),
        (f"url: {CENTRAL.rstrip('/')}\npmcid: PMC45", [CENTRAL]),
        (f"url: {PUBMED}", [PUBMED]),
        ("", []),
    ],
)
def test_links_out(found: str, links: list[str], home: Path) -> None:
    """The DOI comes first, then PubMed, PubMed Central and the address, which is left out where it is one of them."""
    written = (HAND / ENTRY).read_text(encoding="utf-8")
    overlay(home, ENTRY, f"{written}{found}\n")
    pages = Pages(load(home).guide.finished(), Site("Hands", "https://example.org/hands/"))
    page = next(page for page in pages.all() if page.address == "references/stand-in-one/")
    assert re.findall(r'<dd><a href="([^"]*)"', page.body(page.make())) == links


def test_why_no_authors_stand_here(home: Path) -> None:
    """A work whose authors nobody could read is published with the reason, which is no name in its first line or where it is cited."""
    written = (HAND / ENTRY).read_text(encoding="utf-8")
    overlay(home, ENTRY, re.sub("(?m)^authors: .*$", "year: 2020\nauthors_note: The copy that was read has none.", written))
    loaded = load(home)
    assert loaded.problems == []
    pages = Pages(loaded.guide.finished(), Site("Hands", "https://example.org/hands/"))
    html = pages.at("references/stand-in-one/").body(pages.at("references/stand-in-one/").make())
    assert '<p class="guide-summary">2020. <em>The tests of this generator</em></p>' in html
    assert "<dt>Authors</dt><dd>The copy that was read has none.</dd>" in html
    work = loaded.guide.find("references", "stand-in-one")
    assert isinstance(work, Reference) and cited(work) == "The tests of this generator, 2020."
