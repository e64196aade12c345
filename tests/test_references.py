"""The identifiers of a reference don't change by accident: a change needs a new `checked:` date.

`tests/references.json` remembers them; `python -m tests.test_references` renews it after changes that were meant.
"""

from __future__ import annotations

import json
from pathlib import Path

from guide.guide import Guide
from guide.load import load
from guide.model.reference import Reference
from tests.support.building import ROOT

REMEMBERED = Path(__file__).parent / "references.json"
IDENTIFYING = ("title", "authors", "year", "container", "locator", "doi", "pmid", "pmcid", "url")
Memory = dict[str, dict[str, str | int | None]]


def now(guide: Guide) -> Memory:
    """Return what identifies each reference, with the date it was checked."""
    references = {slug: entry for slug, entry in guide.written["references"].items() if isinstance(entry, Reference)}
    return {slug: {field: getattr(r, field) for field in IDENTIFYING} | {"checked": str(r.checked)} for slug, r in references.items()}


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


if __name__ == "__main__":
    REMEMBERED.write_text(json.dumps(now(load(ROOT).guide), indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
