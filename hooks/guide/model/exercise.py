"""An exercise: what it asks, which muscles it works, how to do it and how much."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from guide.model.base import (
    CueSlug,
    Entry,
    EquipmentSlug,
    Evidence,
    ExerciseSlug,
    GoalSlug,
    Line,
    MuscleSlug,
    Part,
    PatternSlug,
    PlaceSlug,
    PositionSlug,
    Rating,
    ReferenceSlug,
    Span,
    Statement,
    Text,
)
from guide.model.figure import Figure, Wrong

_TEMPO = r"\d+-\d+-(\d+|X)-\d+"


def _tempo(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(_TEMPO, value):
        raise PydanticCustomError(
            "tempo", "not a tempo; write seconds of lowering, pause, lifting, pause, like 2-0-1-2 (X: as fast as you can)"
        )
    return value


Tempo = Annotated[str, BeforeValidator(_tempo), WithJsonSchema({"type": "string", "pattern": f"^{_TEMPO}$"})]
ROLES = ("primary", "secondary", "stabilizer")


class Role(Part):
    """A muscle's part in the exercise."""

    muscle: MuscleSlug
    """The muscle, a part of one, a whole or a group; never one and its part in the same exercise."""
    does: Text | None = None
    """What it does here, in plain words."""


class Roles(Part):
    """The muscles by role."""

    primary: list[Role] = []
    """Prime movers: they mainly produce the movement, or bear the hold."""
    secondary: list[Role] = []
    """Synergists: they help the prime movers."""
    stabilizer: list[Role] = []
    """They contract without notable movement to hold a joint or a posture."""

    def by_role(self) -> list[tuple[str, list[Role]]]:
        """Return (role, its muscles) in order of importance."""
        return [(name, getattr(self, name)) for name in ROLES]


class Demands(Part):
    """What the exercise asks of the body, from 1 (little) to 3 (much); the highest is its level."""

    skill: Rating
    """Skill: coordination and balance."""
    strength: Rating
    """Strength against the load."""
    mobility: Rating
    """Range of motion of the joints."""

    @property
    def level(self) -> int:
        """The level of the exercise, 1 to 3."""
        return max(self.skill, self.strength, self.mobility)


class Floor(Part):
    """How to get to the floor and up again."""

    down: Text
    """How to get down."""
    up: Text
    """How to get up again."""


class Cue(Part):
    """Something to say or think during the movement: words of its own, or a shared cue."""

    say: Line | None = None
    """The cue itself, as a coach says it."""
    purpose: Text | None = None
    """What the cue is for."""
    where: PlaceSlug | None = None
    """The joint or body region it is about."""
    shared: CueSlug | None = None
    """A cue of `data/vocabulary/cues`, in place of `say`."""

    @model_validator(mode="after")
    def _one_source(self) -> Cue:
        if (self.say is None) == (self.shared is None):
            raise PydanticCustomError("cue", "a cue has either 'say' or 'shared'; write one of the two")
        return self


class Mistake(Part):
    """A common mistake with its mend."""

    what: Text
    """What goes wrong."""
    why: Text
    """Why it matters."""
    fix: Text
    """What to do instead."""
    figure: Wrong | None = None
    """The mistake as a pose: a key pose of the figure with what goes wrong."""


class Easier(Part):
    """An easier version: another exercise, or a change in words."""

    exercise: ExerciseSlug | None = None
    """The easier exercise."""
    how: Text | None = None
    """A change in words, where no exercise fits."""
    when: Text | None = None
    """For whom or when it is the better choice."""

    @model_validator(mode="after")
    def _one_source(self) -> Easier:
        if (self.exercise is None) == (self.how is None):
            raise PydanticCustomError("easier", "an easier version has either 'exercise' or 'how'; write one of the two")
        return self


class Dose(Evidence):
    """How much for one goal."""

    goal: GoalSlug
    """The goal that the dose serves."""
    sets: Span
    """Sets, like 2-3."""
    repetitions: Span | None = None
    """Repetitions of a set, like 8-12; left out for a hold."""
    days: Span | None = None
    """Days a week, like 2+."""
    effort: Text | None = None
    """How hard it should feel, or how heavy the load is."""
    rest: Text | None = None
    """Rest between sets."""


class Exercise(Entry):
    """One exercise, or a variation that writes only what differs from its parent."""

    required: ClassVar[tuple[str, ...]] = (
        "summary", "pattern", "equipment", "demands", "muscles", "setup", "steps", "cues", "mistakes",
    )  # fmt: skip
    not_inherited: ClassVar[frozenset[str]] = frozenset(Entry.model_fields) | {
        "name", "variation_of", "differences", "easier", "evidence", "not_studied", "references",
    }  # fmt: skip

    name: Line
    """The name in American English."""
    variation_of: ExerciseSlug | None = None
    """The exercise this is a variation of; every field left out is taken from it."""
    differences: list[Text] = []
    """What is different from the parent, said first on the page of a variation."""
    summary: Text | None = None
    """The exercise in one sentence."""
    pattern: PatternSlug | None = None
    """The movement pattern."""
    equipment: list[EquipmentSlug] = []
    """Everything that is needed, together; where that is nothing, the term that says so."""
    laterality: Literal["bilateral", "unilateral", "alternating"] | None = None
    """Both sides at once, one side at a time, or in turn."""
    kind: Literal["strength", "isometric", "mobility", "power"] | None = None
    """What kind of work it is; *isometric* is a hold."""
    position: PositionSlug | None = None
    """The position of the body."""
    demands: Demands | None = None
    """What it asks of the body, each from 1 (little) to 3 (much)."""
    muscles: Roles | None = None
    """The muscles by role, each with what it does here."""
    setup: list[Text] = []
    """How to get into the starting position."""
    floor: Floor | None = None
    """On the floor: how to get down and up again."""
    steps: list[Text] = []
    """The movement, step by step."""
    breathing: Text | None = None
    """How to breathe."""
    tempo: Tempo | None = None
    """Seconds of lowering, pause, lifting, pause, like 2-0-1-2."""
    hold: Span | None = None
    """For a hold: seconds, like 5-30."""
    cues: list[Cue] = []
    """What to say or think during the movement."""
    feel: list[Text] = []
    """Where the work should be felt."""
    not_feel: list[Text] = []
    """Where strain should not be felt."""
    mistakes: list[Mistake] = []
    """Common mistakes: what, why it matters, the fix."""
    easier: list[Easier] = []
    """Easier versions; harder ones are derived from them."""
    dose: list[Dose] = []
    """How much, by goal."""
    stop: list[Text] = []
    """When to stop, added to the general signs."""
    cautions: list[Statement] = []
    """Cautions added to the general ones."""
    evidence: list[Statement] = []
    """What the evidence says."""
    figure: Figure | None = None
    """The picture: where it is seen from, what it needs, and the key poses of the movement."""
    not_studied: Text | None = None
    """What no study was found for."""
    references: list[ReferenceSlug] = []
    """Further sources for the description as a whole."""

    @property
    def level(self) -> int | None:
        """The level, 1 to 3: the highest of the demands."""
        return self.demands.level if self.demands else None

    def inherit(self, parent: Exercise) -> Exercise:
        """Return this variation with every field that it leaves out taken from `parent`."""
        taken = set(type(self).model_fields) - self.model_fields_set - self.not_inherited
        return self.model_copy(update={field: getattr(parent, field) for field in taken})
