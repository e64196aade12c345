"""An entry that is not a draft holds what its kind needs to be published."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.model.entry import Entry
from guide.model.exercise import Exercise
from guide.problems import Problem


def _waits(guide: Guide, entry: Entry) -> bool:
    """Tell whether the parent of a variation can't be filled in from, so that nobody knows what is lacking."""
    parent = guide.written["exercises"].get(entry.variation_of or "") if isinstance(entry, Exercise) else None
    return isinstance(entry, Exercise) and bool(entry.variation_of) and (not isinstance(parent, Exercise) or bool(parent.variation_of))


def check(guide: Guide) -> Iterator[Problem]:
    """Yield entries that lack a field they need."""
    for key, entry in guide.pairs():
        excused = {field for field, why in entry.excused.items() if getattr(entry, why)}
        lacking = [field for field in entry.required if getattr(entry, field) in (None, []) and field not in excused]
        if isinstance(entry, Exercise) and entry.muscles and not entry.muscles.primary:
            lacking.append("muscles: primary")
        if lacking and not entry.draft and not _waits(guide, entry):
            message = f"not enough to publish: {', '.join(lacking)}"
            yield Problem(guide.place(key), "incomplete", message, "add what is missing, or write 'draft: true'")
