"""A routine: exercises in order, each with a dose, for one purpose."""

from __future__ import annotations

from typing import ClassVar

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from guide.model.entry import Entry, Part, Statement
from guide.model.values import EquipmentSlug, ExerciseSlug, Line, Span, Text


class Block(Part):
    """One exercise of the routine with its dose."""

    exercise: ExerciseSlug
    """The exercise."""
    sets: Span
    """Sets, like 2."""
    repetitions: Span | None = None
    """Repetitions of a set, like 8-12."""
    hold: Span | None = None
    """Seconds of a hold, like 10-20."""
    each_side: bool = False
    """Whether the dose counts for each side."""
    rest: Text | None = None
    """Rest after each set."""
    note: Text | None = None
    """A word on this exercise in this routine."""

    @model_validator(mode="after")
    def _has_a_dose(self) -> Block:
        if self.repetitions is None and self.hold is None:
            raise PydanticCustomError("block", "no dose; add 'repetitions' or 'hold'")
        return self


class Routine(Entry):
    """Exercises in order, for whom and how often."""

    required: ClassVar[tuple[str, ...]] = ("purpose", "for_whom", "minutes", "days", "blocks", "progression", "dose")

    name: Line
    """The name of the routine."""
    purpose: Text | None = None
    """What it is for, in a sentence."""
    for_whom: Text | None = None
    """For whom it is made."""
    equipment: list[EquipmentSlug] = []
    """What is needed."""
    minutes: Span | None = None
    """How long it takes."""
    days: Span | None = None
    """Days a week."""
    format: Text | None = None
    """How the exercises follow each other."""
    warm_up: Text | None = None
    """How to begin."""
    blocks: list[Block] = []
    """The exercises in order."""
    progression: Text | None = None
    """When and how to make it harder."""
    dose: Statement | None = None
    """Where the doses come from."""
    tested: Statement | None = None
    """The study that tested this very routine; without one the page says that none did."""
    stop: list[Text] = []
    """When to stop, added to the general signs."""
    cautions: list[Statement] = []
    """Cautions added to the general ones."""
    evidence: list[Statement] = []
    """What the evidence says."""
