"""Each rating that an exercise's level can take is one level in `data/vocabulary/levels`."""

from __future__ import annotations

from collections.abc import Iterator

from guide.guide import Guide
from guide.problems import Place, Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield levels that exercises have and the vocabulary has not."""
    needed = sorted({exercise.level for exercise in guide.exercises.values() if exercise.level})
    for rating in needed:
        if rating not in guide.levels and not any(kind == "vocabulary/levels" for kind, _ in guide.broken):
            message = f"no level has the rating {rating}, which exercises have"
            yield Problem(Place("data/vocabulary/levels"), "no-level", message, f"add a level with 'rating: {rating}'")
