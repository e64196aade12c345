"""Each rating that an exercise's level can take is one level in `data/vocabulary/levels`."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.model.exercise import Exercise
from guide.model.vocabulary import Level
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield levels that exercises have and the vocabulary has not, each at the first exercise that has it."""
    unrated = any(isinstance(level, Level) and not level.rating for _, level in guide.all(Level))
    if unrated or any(kind == "vocabulary/levels" for kind, _ in guide.broken):
        return
    reported: set[int] = set()
    finished = guide.finished().ladder.levels
    for slug, exercise in guide.written["exercises"].items():
        level = exercise.level if isinstance(exercise, Exercise) else None
        if level and level not in reported and level not in (guide.ladder.levels if exercise.draft else finished):
            reported.add(level)
            drafted = f"take 'draft: true' out of data/vocabulary/levels/{guide.ladder.levels.get(level)}.yml"
            mend = drafted if level in guide.ladder.levels else f"add a level with 'rating: {level}'"
            message = f"no finished level in data/vocabulary/levels has the rating {level}"
            yield Problem(guide.place(("exercises", slug), ("level",)), "no-level", message, mend)
