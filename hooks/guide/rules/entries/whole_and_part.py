"""An exercise names a whole or one of its parts, never both; the same holds for a group and its members."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from guide.content.guide import Guide
from guide.model.exercise import Exercise
from guide.problems import Problem
from guide.rules.entries._named_muscles import named


def check(guide: Guide) -> Iterator[Problem]:
    """Yield parts that stand beside a whole that holds them."""
    within = cache(guide.anatomy.within)
    for slug, exercise in guide.written["exercises"].items():
        found = list(named(exercise)) if isinstance(exercise, Exercise) else []
        wholes = {muscle: within(muscle) for _, _, muscle in found}
        for trail, _, muscle in found:
            for whole in (name for name, pieces in wholes.items() if muscle in pieces and name not in pieces):
                message = f"'{muscle}' is a part of '{whole}', which this exercise names too"
                yield Problem(guide.place(("exercises", slug), trail), "whole-and-part", message, "keep one of the two")
