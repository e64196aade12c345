"""The references of a page, numbered in the order in which it first shows them."""

from __future__ import annotations

from collections.abc import Iterable

from guide.model.entry import Entry, Evidence
from guide.model.leaves import evidence


class Citations(dict[str, int]):
    """Numbers references in the order in which a page first shows them: asking for a number gives the next one."""

    def __missing__(self, slug: str) -> int:
        self[slug] = len(self) + 1
        return self[slug]


def sources(entry: Entry, more: Iterable[Evidence] = ()) -> set[str]:
    """Return the references that the statements on an entry's page cite: its own, and `more` that the page shows."""
    shown = [*(statement for _, statement in evidence(entry)), *more]
    return {slug for statement in shown for slug in statement.references}
