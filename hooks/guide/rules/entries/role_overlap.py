"""A muscle has one role in an exercise."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.model.exercise import Exercise
from guide.problems import Problem
from guide.rules.entries._named_muscles import named


def check(guide: Guide) -> Iterator[Problem]:
    """Yield muscles that an exercise names twice."""
    for slug, exercise in guide.written["exercises"].items():
        seen: dict[str, str] = {}
        for trail, role, muscle in named(exercise) if isinstance(exercise, Exercise) else ():
            if muscle in seen:
                twice = seen[muscle] == role
                message = f"'{muscle}' stands twice as {role}" if twice else f"'{muscle}' is {seen[muscle]} and {role} at once"
                mend = "keep one of the two" if twice else "keep its most important role"
                yield Problem(guide.place(("exercises", slug), trail), "role-overlap", message, mend)
            seen.setdefault(muscle, role)
