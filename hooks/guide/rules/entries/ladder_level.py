"""An easier exercise has no higher level than the one it is easier than."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield steps of the ladder that rise in level."""
    for slug, exercise in guide.exercises.items():
        for index, step in enumerate(exercise.easier):
            other = guide.exercises.get(step.exercise or "")
            if other and exercise.level and other.level and other.level > exercise.level:
                message = f"'{step.exercise}' has level {other.level}, which is not easier than level {exercise.level} of '{slug}'"
                place = guide.place(("exercises", slug), ("easier", index, "exercise"))
                yield Problem(place, "ladder-level", message, "name an easier one, or mend the level of one of the two")
