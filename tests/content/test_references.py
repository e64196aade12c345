"""The identifiers of a reference don't change by accident: a change needs a new `checked:` date.

`tests/content/references.json` remembers them; `python -m tools.renew references` renews it after changes that were meant.
"""

from __future__ import annotations

import json

from guide.content.guide import Guide
from tests.content.identifiers import REMEMBERED, Memory, now


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
