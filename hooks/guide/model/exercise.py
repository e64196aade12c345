"""An exercise: what it asks, which muscles it works, how to do it and how much."""

from __future__ import annotations

from typing import ClassVar, Literal

from guide.model.dose import Dose
from guide.model.entry import Entry, Part, Statement
from guide.model.figure import Figure
from guide.model.roles import Roles
from guide.model.safety import Caution
from guide.model.technique import Cue, Easier, Harder, Mistake, Tempo
from guide.model.technique_sets import OwnTechnique
from guide.model.values import (
    EquipmentSlug,
    ExerciseSlug,
    Line,
    PatternSlug,
    PositionSlug,
    Rating,
    ReferenceSlug,
    Span,
    Text,
)


class Demands(Part):
    """What the exercise asks of the body, from 1 (little) to 3 (much); they explain its level."""

    skill: Rating
    """Skill: coordination and balance."""
    strength: Rating
    """Strength against the load."""
    mobility: Rating
    """Range of motion of the joints."""


class Floor(Part):
    """How to get to the floor and up again."""

    down: Text
    """How to get down."""
    up: Text
    """How to get up again."""


class Exercise(Entry):
    """One exercise, or a variation that writes only what differs from its parent."""

    required: ClassVar[tuple[str, ...]] = (
        "summary", "pattern", "equipment", "level", "demands", "muscles", "setup", "steps", "cues", "mistakes",
    )  # fmt: skip
    not_inherited: ClassVar[frozenset[str]] = frozenset(Entry.model_fields) | {
        "name", "variation_of", "differences", "easier", "harder", "evidence", "not_studied", "references",
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
    leave_out: list[Line] = []
    """What it asks besides its position, its equipment, its pattern and its muscles that a reader may want to leave out."""
    level: Rating | None = None
    """The level, 1 to 3, for a healthy adult with common mobility; an easier version has no higher one."""
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
    """Places where strain should not be felt; a symptom, like pain, belongs to `stop`."""
    mistakes: list[Mistake] = []
    """Common mistakes: what, why it matters, the fix."""
    easier: list[Easier] = []
    """Easier versions; the exercises that are harder are derived from them."""
    harder: list[Harder] = []
    """Changes in words that make it harder."""
    warm_up: Text | None = None
    """How to warm up for it, where its first set needs that, like sets with a lighter bar."""
    dose: list[Dose] = []
    """How much, by goal."""
    stop: list[Text] = []
    """Signs to stop at, added to the general ones; each goes on from *Stop when*."""
    cautions: list[Caution] = []
    """Cautions added to those that follow from its position, its equipment and its muscles."""
    signs: list[Line] = []
    """Sets of urgent signs of `data/safety.yml`, added to those that follow from its muscles and its pattern."""
    evidence: list[Statement] = []
    """What the evidence says."""
    figure: Figure | None = None
    """The picture: where it is seen from, what it needs, and the key poses of the movement."""
    technique: OwnTechnique | None = None
    """What its figure keeps of `data/technique.yml` besides or unlike its pattern."""
    not_studied: Text | None = None
    """What no study was found for."""
    references: list[ReferenceSlug] = []
    """Further sources for the description as a whole."""

    @property
    def one_sided(self) -> bool:
        """Whether one side works after the other, so that a dose counts on each."""
        return self.laterality == "unilateral"

    def inherit(self, parent: Exercise) -> Exercise:
        """Return this variation with every field that it leaves out taken from `parent`."""
        taken = set(type(self).model_fields) - self.model_fields_set - self.not_inherited
        return self.model_copy(update={field: getattr(parent, field) for field in taken})
