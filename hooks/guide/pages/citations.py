"""The references of a page, numbered in the order in which it first shows them."""

from __future__ import annotations

from guide.model.entry import Entry
from guide.model.exercise import Exercise
from guide.model.fact import Fact
from guide.model.leaves import evidence
from guide.model.routine import Routine
from guide.model.safety import Safety


class Citations(dict[str, int]):
    """Numbers references in the order in which a page first shows them: asking for a number gives the next one."""

    def __missing__(self, slug: str) -> int:
        self[slug] = len(self) + 1
        return self[slug]


def sources(entry: Entry, safety: Safety | None) -> set[str]:
    """Return the references that the statements on an entry's page cite."""
    found = {slug for _, statement in evidence(entry) for slug in statement.references}
    if safety and isinstance(entry, Exercise | Fact | Routine):
        shown = [statement for group in safety.urgent for statement in group.signs]
        shown += [] if isinstance(entry, Fact) else safety.cautions
        found |= {slug for statement in shown for slug in statement.references}
    return found
