"""Terms of the vocabulary: each has a definition and a page that lists its entries."""

from __future__ import annotations

from typing import ClassVar

from guide.model.entry import Advice, Entry, Part
from guide.model.figure import Point
from guide.model.values import EquipmentSlug, Line, MuscleSlug, PatternSlug, PositionSlug, Rating, RegionSlug, Text


class Term(Entry):
    """A word of the field with its definition."""

    required: ClassVar[tuple[str, ...]] = ("definition",)

    name: Line
    """The term."""
    definition: Text | None = None
    """What it means, in plain words."""
    example: Text | None = None
    """An example that makes it plain, like a sum with small numbers; say so where the numbers are made up."""
    forms: list[Line] = []
    """How it stands within a sentence, each form to the letter, like *index* and *indices*; a capital that begins a sentence is
    understood. The first on each page is explained at its place, by the first sentence or two of the definition. Without any the
    term is not explained in texts: leave out what everybody knows."""


class BodyPlace(Term):
    """A joint or another place of the body."""

    on_figure: Point | None = None
    """Where the moving figure shows it."""


class Region(BodyPlace):
    """A region of the body."""

    within: RegionSlug | None = None
    """The wider region that it lies in."""
    signs: list[Line] = []
    """Sets of urgent signs of `data/safety.yml` that pages about it lead to first; those of its neighbors then stay folded, on a page about
    pain, too. Left out where a set is about just this region."""


class Joint(BodyPlace):
    """A joint, or another place that muscles move."""

    region: RegionSlug | None = None
    """The body region it belongs to."""


class Feature(Term):
    """What an exercise has or needs, and by which it is chosen or left out: its equipment, its position, its pattern."""

    leave_out: list[Line] = []
    """What a reader leaves out of the list of exercises who can't have this, in everyday words, like *Kneeling*; features with
    the same words go together."""


class Pattern(Feature):
    """A movement pattern."""

    said: Line | None = None
    """What somebody calls it who does not know its name, as a heading, like *Pull toward you*."""
    signs: list[Line] = []
    """Sets of urgent signs of `data/safety.yml` that its exercises show besides those of their muscles."""
    technique: list[Line] = []
    """Sets of expectations of `data/technique.yml` that the figures of its exercises keep."""


class DerivedCaution(Advice):
    """A caution with what brings it onto an exercise; any one of them is enough."""

    positions: list[PositionSlug] = []
    """Positions of the body."""
    equipment: list[EquipmentSlug] = []
    """Equipment."""
    patterns: list[PatternSlug] = []
    """Movement patterns."""
    muscles: list[MuscleSlug] = []
    """Muscles that work in it, in any role, as the exercise names them."""

    def features(self) -> list[tuple[str, list[str]]]:
        """Return what brings it onto an exercise: entries, each list with their kind."""
        lists = {"positions": self.positions, "equipment": self.equipment, "patterns": self.patterns}
        return [*((f"vocabulary/{kind}", slugs) for kind, slugs in lists.items()), ("muscles", self.muscles)]


class Condition(Term):
    """A condition of the reader that calls for care."""

    cautions: list[DerivedCaution] = []
    """The cautions that follow from what an exercise is."""
    leave_out: list[Line] = []
    """What its list of the gentlest exercises leaves out; if not given, all that its cautions stand by is left out for."""


class Asks(Part):
    """What a rating means for each of the demands."""

    skill: Text
    """What this rating asks in skill."""
    strength: Text
    """What this rating asks in strength."""
    mobility: Text
    """What this rating asks in mobility."""


class Level(Term):
    """A level of exercises: what a rating of 1, 2 or 3 asks of the body."""

    required: ClassVar[tuple[str, ...]] = ("definition", "rating", "asks")

    rating: Rating | None = None
    """The rating, 1 to 3."""
    asks: Asks | None = None
    """What the rating means for each of the demands."""


class SharedCue(Term):
    """A cue that many exercises share; its name is what to say, its definition what it is for."""
