"""The muscles that an exercise names, for the rules on roles and on wholes."""

from __future__ import annotations

from collections.abc import Iterator

from guide.model.exercise import Exercise
from guide.problems import Trail


def named(exercise: Exercise) -> Iterator[tuple[Trail, str, str]]:
    """Yield (trail, role, muscle) for every muscle that an exercise names."""
    for role, parts in exercise.muscles.by_role() if exercise.muscles else ():
        for index, part in enumerate(parts):
            yield ("muscles", role, index, "muscle"), role, part.muscle
