"""A muscle has one role in an exercise."""

from __future__ import annotations

from collections.abc import Iterator

from guide.guide import Guide
from guide.model.exercise import Exercise
from guide.problems import Problem
from guide.read import Trail


def named(exercise: Exercise) -> Iterator[tuple[Trail, str, str]]:
    """Yield (trail, role, muscle) for every muscle that an exercise names."""
    for role, parts in exercise.muscles.by_role() if exercise.muscles else ():
        for index, part in enumerate(parts):
            yield ("muscles", role, index, "muscle"), role, part.muscle


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
