"""A routine: exercises in order, each with a dose, for one purpose, and how it begins, goes on and ends."""

from __future__ import annotations

from typing import ClassVar

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from guide.model.dose import Effort
from guide.model.entry import Entry, Part, Statement
from guide.model.safety import Caution
from guide.model.values import EquipmentSlug, ExerciseSlug, Line, Span, Text


class Swap(Part):
    """Another exercise that does the same job."""

    exercise: ExerciseSlug
    """The exercise."""
    when: Text
    """When to take it."""


class Block(Effort):
    """One exercise of the routine with its dose."""

    exercise: ExerciseSlug
    """The exercise."""
    sets: Span
    """Sets, like 2."""
    repetitions: Span | None = None
    """Repetitions of a set, like 8-12."""
    hold: Span | None = None
    """Seconds of a hold, like 10-20."""
    doing: Line | None = None
    """What is done for these seconds where nothing is held still, like *walk*."""
    each_side: bool = False
    """Whether the dose counts for each side."""
    rest: Span | None = None
    """Seconds of rest after each set, like 60-90."""
    optional: bool = False
    """`true` where it can be left out."""
    swaps: list[Swap] = []
    """What can take its place."""
    note: Text | None = None
    """A word on this exercise in this routine."""

    @model_validator(mode="after")
    def _has_a_dose(self) -> Block:
        if self.repetitions is None and self.hold is None:
            raise PydanticCustomError("block", "no dose; add 'repetitions' or 'hold'")
        return self


class Session(Part):
    """One session: what is done on one day."""

    name: Line | None = None
    """Its name, like *A*, where there is more than one."""
    blocks: list[Block]
    """The exercises in order."""


class Phase(Part):
    """Some weeks of the routine."""

    weeks: Span
    """Which weeks, like 1-2."""
    what: Text
    """What is done in them."""


class Routine(Entry):
    """Exercises in order, for whom, how often, how to start, and when to go on or back."""

    required: ClassVar[tuple[str, ...]] = (
        "purpose", "for_whom", "alone", "minutes", "days", "sessions", "start", "go_on", "go_back", "dose",
    )  # fmt: skip

    name: Line
    """The name of the routine."""
    purpose: Text | None = None
    """What it is for, in a sentence."""
    for_whom: Text | None = None
    """For whom it is made."""
    alone: Text | None = None
    """Who may do it alone, and who should have help."""
    setting: Text | None = None
    """Where it is done."""
    equipment: list[EquipmentSlug] = []
    """What is needed."""
    minutes: Span | None = None
    """How long it takes."""
    days: Span | None = None
    """Days a week."""
    weeks: Span | None = None
    """For how many weeks, where it has an end."""
    phases: list[Phase] = []
    """What changes over the weeks."""
    format: Text | None = None
    """How the exercises follow each other."""
    warm_up: Text | None = None
    """How to begin a session."""
    sessions: list[Session] = []
    """What is done on one day; more than one take turns."""
    start: Text | None = None
    """How to choose where to start."""
    go_on: Text | None = None
    """When to make it harder, and how."""
    go_back: Text | None = None
    """When to make it easier, and how."""
    record: Text | None = None
    """What to write down."""
    dose: Statement | None = None
    """Where the doses come from."""
    tested: Statement | None = None
    """The study that tested this very routine; without one the page says that none did."""
    stop: list[Text] = []
    """Signs to stop at, added to the general ones; each goes on from *Stop when*."""
    cautions: list[Caution] = []
    """Cautions added to those of its exercises."""
    signs: list[Line] = []
    """Sets of urgent signs of `data/safety.yml`, added to those of its exercises."""
    evidence: list[Statement] = []
    """What the evidence says."""

    @property
    def blocks(self) -> list[Block]:
        """Every exercise with its dose, session by session."""
        return [block for session in self.sessions for block in session.blocks]
