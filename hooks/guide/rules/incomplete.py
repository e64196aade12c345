"""An entry that is not a draft holds what its kind needs to be published."""

from __future__ import annotations

from collections.abc import Iterator

from guide.guide import Guide
from guide.model.exercise import Exercise
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield entries that lack a field they need."""
    for key, entry in guide.keys():
        lacking = [field for field in entry.required if getattr(entry, field) in (None, [])]
        if isinstance(entry, Exercise) and entry.muscles and not entry.muscles.primary:
            lacking.append("muscles: primary")
        if lacking and not entry.draft:
            message = f"not enough to publish: {', '.join(lacking)}"
            yield Problem(guide.place(key), "incomplete", message, "add what is missing, or write 'draft: true'")
