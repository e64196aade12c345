"""The identifiers of a reference don't change by accident: a change needs a new `checked:` date. Links lead to the work, not to copies.

`tests/content/references.json` remembers them; `python -m tools.renew references` renews it after changes that were meant.
"""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

import pytest

from guide.content.guide import Guide
from guide.pages.catalog import Pages
from guide.pages.owner import Site
from tests.content.identifiers import REMEMBERED, Memory, now

COPIES = {
    "academia",
    "brookbushinstitute",
    "docksci",
    "docslib",
    "documentop",
    "dokumen",
    "quick-charts",
    "redflagsymptoms",
    "researchgate",
    "scribd",
    "slideplayer",
    "slideshare",
    "studylib",
}
"""Names of sites that hold copies of works, downloads, or words of others: a work is never linked there."""


def at_copies(address: str) -> bool:
    """Tell whether an address is on a site of copies."""
    return not COPIES.isdisjoint((urlsplit(address).hostname or "").split("."))


def changed(before: Memory, after: Memory) -> list[str]:
    """Return the references whose identifiers changed while their date did not move on."""
    both = before.keys() & after.keys()
    return sorted(slug for slug in both if before[slug] != after[slug] and str(after[slug]["checked"]) <= str(before[slug]["checked"]))


def test_no_identifier_changed_unchecked(guide: Guide) -> None:
    """Each reference has the identifiers it had, or a newer date."""
    assert changed(json.loads(REMEMBERED.read_text(encoding="utf-8")), now(guide)) == []


def test_the_test_sees_changes() -> None:
    """A changed identifier is seen with the old date, not with a newer one; new references are free."""
    before: Memory = {"a": {"doi": "10.1000/1", "checked": "2026-01-01"}}
    assert changed(before, {"a": {"doi": "10.1000/2", "checked": "2026-01-01"}}) == ["a"]
    assert changed(before, {"a": {"doi": "10.1000/2", "checked": "2026-01-02"}, "b": {"doi": None, "checked": "x"}}) == []


def test_no_link_to_copies(guide: Guide) -> None:
    """No reference is linked at a site of copies; where no better place is known, it has no address."""
    assert [slug for slug, found in now(guide).items() if at_copies(str(found["url"] or ""))] == []


@pytest.mark.parametrize(
    ("address", "copied"),
    [
        ("https://studylib.net/doc/1", True),
        ("http://www.researchgate.net/publication/2", True),
        ("https://slideplayer.com./amp/3", True),
        ("https://doi.org/10.1000/studylib.net", False),
        ("", False),
    ],
)
def test_copies_are_seen(address: str, copied: bool) -> None:
    """A site of copies is known by its name, with or without what stands before and after it."""
    assert at_copies(address) is copied


def test_doi_comes_first(guide: Guide) -> None:
    """The first link out of a work's page is its DOI, where it has one."""
    found = now(guide)
    pages = [page for page in Pages(guide.finished(), Site("", "https://example.org/")).all() if page.address.startswith("references/")]
    first = {page.address.split("/")[1]: re.findall(r'<dd><a href="(https?:[^"]*)"', page.body(page.make()))[:1] for page in pages}
    assert {slug: first[slug] for slug, work in found.items() if work["doi"]} == {
        slug: [f"https://doi.org/{work['doi']}"] for slug, work in found.items() if work["doi"]
    }
