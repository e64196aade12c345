"""A variation's parent is a full exercise, not a variation itself."""

from __future__ import annotations

from collections.abc import Iterator

from guide.guide import Guide
from guide.model.exercise import Exercise
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield variations of variations."""
    for slug, exercise in guide.written["exercises"].items():
        parent = guide.written["exercises"].get(exercise.variation_of or "") if isinstance(exercise, Exercise) else None
        if isinstance(parent, Exercise) and parent.variation_of:
            message = f"'{exercise.variation_of}' is itself a variation" if isinstance(exercise, Exercise) else ""
            mend = f"name '{parent.variation_of}', or give this exercise all its fields"
            yield Problem(guide.place(("exercises", slug), ("variation_of",)), "nested-variation", message, mend)
