"""What keeps readers safe: urgent signs by region, when to stop, how much pain is all right, words that a searcher in danger types."""

from __future__ import annotations

from typing import Any, Literal, Self, cast, get_args

from guide.model.entry import Advice, Part, Statement
from guide.model.values import ConditionSlug, Line, RegionSlug, Span, Text

Urgency = Literal["emergency", "same-day", "appointment"]
URGENCIES: tuple[Urgency, ...] = get_args(Urgency)
"""How soon help is needed, the most urgent first."""


class Help(Part):
    """What to do about signs of one urgency."""

    title: Line
    """What to do, as a heading."""
    lead: Text
    """What to do, in a sentence."""


class Urgencies(Part):
    """What to do, by urgency."""

    emergency: Help
    """For signs that need help now."""
    same_day: Help
    """For signs that need a professional on the same day."""
    appointment: Help
    """For signs that need an appointment."""


class Sign(Statement):
    """One urgent sign with its sources."""

    urgency: Urgency
    """How soon help is needed."""
    note: Text | None = None
    """What of it is our own reading of the sources."""
    on_paper: bool = False
    """Whether it is one of the few signs of its set that stand on a printed sheet, where there is no room for all."""


class SignSet(Part):
    """The urgent signs of one region of the body, or of every one."""

    set: Line
    """The slug that entries add the set by."""
    title: Line
    """Which region it is about, in words."""
    lead: Text | None = None
    """What goes before its signs, like *If you have back pain*."""
    regions: list[RegionSlug] = []
    """The body regions it belongs to; left out, it is shown whatever an entry is about."""
    signs: list[Sign]
    """The signs, those that matter most first."""


class Light(Advice):
    """One light of the pain rule; its text says what to do."""

    light: Literal["green", "amber", "red"]
    """The color."""
    pain: Span
    """Pain from 0 to 10, like 0-3."""


class Morning(Advice):
    """What to do by how it is the next morning; its text says what to do."""

    after: Text
    """How it is."""


class PainRule(Part):
    """How much pain is all right, and what to do the next morning."""

    title: Line
    """Its title."""
    lines: list[Text]
    """The rule in two lines, shown beside a dose."""
    applies: Text
    """Which pain it is for, and which not."""
    lights: list[Light]
    """The traffic light."""
    morning: list[Morning]
    """The rule of the next morning."""
    always_stop: Advice
    """The signs that no light makes all right."""
    notes: list[Advice] = []
    """What stands behind it, and what soreness is."""


class Danger(Part):
    """What somebody in danger types into the search, and the urgent signs that it brings."""

    set: Line
    """The slug of the set of urgent signs that is meant."""
    place: Literal["first", "close"] = "first"
    """Where the signs stand among the results: first, or close by, for words that many type who are in no danger."""
    say: Text
    """What is said, in a sentence."""
    words: list[Line]
    """Phrases as people type them; their words stand in any order, with others between. Of *numb/tingling* either is enough."""


class Caution(Advice):
    """A caution for somebody with a condition, or for everybody."""

    condition: ConditionSlug | None = None
    """The condition, where it is for those who have one."""


class Safety(Part):
    """The safety texts of the guide, in `data/safety.yml`."""

    urgencies: Urgencies
    """What to do, by urgency."""
    lead: Statement
    """What a sign does and does not prove."""
    sets: list[SignSet]
    """The urgent signs by region."""
    stop: list[Advice]
    """When to stop an exercise; each goes on from *Stop when*."""
    cautions: list[Caution] = []
    """General cautions, each with its sources."""
    pain: PainRule | None = None
    """How much pain is all right."""
    symptoms: list[Line] = []
    """Words that name a symptom, like *pain*; a place where strain should not be felt holds none of them."""
    danger: list[Danger] = []
    """What brings the urgent signs in the search; the first that fits counts."""
    small_words: list[Line] = []
    """Words like *the* that a phrase of danger is found without."""
    advice: Text
    """What the guide is not."""

    @classmethod
    def stand_in(cls) -> Self:
        """Return texts that say nothing, for a guide whose own can't be read."""
        construct: Any = cls.model_construct  # without checks: there is nothing to say
        return cast(Self, construct(urgencies=None, lead=None, sets=[], stop=[], advice=""))
