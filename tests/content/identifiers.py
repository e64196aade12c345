"""What identifies our references, and the file that remembers it."""

from __future__ import annotations

from guide.content.guide import Guide
from guide.model.reference import Reference
from tests.support.building import ROOT

REMEMBERED = ROOT / "tests" / "content" / "references.json"
IDENTIFYING = ("title", "authors", "year", "container", "locator", "doi", "pmid", "pmcid", "url")
Memory = dict[str, dict[str, str | int | None]]


def now(guide: Guide) -> Memory:
    """Return what identifies each reference, with the date it was checked."""
    references = {slug: entry for slug, entry in guide.written["references"].items() if isinstance(entry, Reference)}
    return {slug: {field: getattr(r, field) for field in IDENTIFYING} | {"checked": str(r.checked)} for slug, r in references.items()}
