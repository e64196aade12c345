"""What follows from the exercises taken together: variations, the harder ones, and the level of each rating."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from guide.model.exercise import Exercise
from guide.model.vocabulary import Level


@dataclass(frozen=True)
class Ladder:
    """The exercises by slug, variations filled in, and the levels of the vocabulary."""

    exercises: dict[str, Exercise]
    rated: dict[str, Level]

    @cached_property
    def variations(self) -> dict[str, list[str]]:
        """For each exercise, its variations."""
        found: dict[str, list[str]] = defaultdict(list)
        for slug, exercise in self.exercises.items():
            if exercise.variation_of:
                found[exercise.variation_of].append(slug)
        return found

    @cached_property
    def harder(self) -> dict[str, list[str]]:
        """For each exercise, those that name it as an easier version."""
        found: dict[str, list[str]] = defaultdict(list)
        for slug, exercise in self.exercises.items():
            for step in exercise.easier:
                if step.exercise and slug not in found[step.exercise]:
                    found[step.exercise].append(slug)
        return found

    @cached_property
    def levels(self) -> dict[int, str]:
        """The slug of the level for each rating."""
        return {level.rating: slug for slug, level in self.rated.items() if level.rating}
