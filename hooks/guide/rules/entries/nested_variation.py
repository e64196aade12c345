"""A variation's parent is a full exercise, not a variation itself."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.model.exercise import Exercise
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield variations of variations."""
    for slug, exercise in guide.written["exercises"].items():
        name = exercise.variation_of if isinstance(exercise, Exercise) else None
        parent = guide.written["exercises"].get(name or "")
        if isinstance(parent, Exercise) and parent.variation_of:
            message = f"'{name}' is a variation itself" if name != slug else "an exercise is no variation of itself"
            other = f"name '{parent.variation_of}'" if parent.variation_of != slug else "take the line out"
            place = guide.place(("exercises", slug), ("variation_of",))
            yield Problem(place, "nested-variation", message, f"{other}, or give this exercise all its fields" if name != slug else other)
