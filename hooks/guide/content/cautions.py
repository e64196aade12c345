"""The cautions of an exercise: its own, and those that follow from its position, its equipment, its pattern and its muscles."""

from __future__ import annotations

from collections.abc import Iterator

from guide.model.exercise import Exercise
from guide.model.safety import Caution
from guide.model.vocabulary import Condition, DerivedCaution


def _brings(caution: DerivedCaution, exercise: Exercise) -> bool:
    """Tell whether an exercise brings a caution with it."""
    working = {role.muscle for _, roles in exercise.muscles.by_role() for role in roles} if exercise.muscles else set()
    return bool(
        exercise.position in caution.positions
        or exercise.pattern in caution.patterns
        or set(exercise.equipment) & set(caution.equipment)
        or working & set(caution.muscles)
    )


def _derived(exercise: Exercise, conditions: dict[str, Condition]) -> Iterator[Caution]:
    for slug, condition in conditions.items():
        for caution in condition.cautions:
            if _brings(caution, exercise):
                yield Caution(text=caution.text, references=caution.references, coaching=caution.coaching, condition=slug)


def of_exercise(exercise: Exercise, conditions: dict[str, Condition]) -> list[Caution]:
    """Return the cautions of an exercise, its own first; its own word on a condition stands in place of the general one."""
    own = {caution.condition for caution in exercise.cautions} - {None}
    return [*exercise.cautions, *(caution for caution in _derived(exercise, conditions) if caution.condition not in own)]
