"""A fact: a claim as people say it, with a verdict and what is behind it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from guide.model.entry import Entry, Evidence, Statement
from guide.model.values import Day, Line, RegionSlug, Text

Verdict = Literal["supported", "partly", "outdated", "not-supported"]


Amount = Annotated[float, Field(allow_inf_nan=False)]


def _in_order(ends: list[float]) -> list[float]:
    if ends[0] >= ends[1]:
        raise PydanticCustomError("interval", "the interval runs backwards; write the smaller number first, like [2.7, 10.1]")
    return ends


class ClaimPart(Statement):
    """A part of a compound claim with its own verdict; its text says why."""

    words: Line
    """The part, word for word as it stands in the claim."""
    verdict: Verdict
    """What the evidence makes of it."""


class Figure(Evidence):
    """One number that can be drawn."""

    what: Text
    """What was measured."""
    value: Amount
    """The number."""
    unit: Line
    """Its unit, like `% of adults`."""
    interval: Annotated[list[Amount], Field(min_length=2, max_length=2), AfterValidator(_in_order)] | None = None
    """The two ends of its 95% confidence interval, where the source gives one, like `[2.7, 10.1]`."""
    whole: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = None
    """Where its scale ends, like 100 for points out of 100; parts of a hundred (`% of …`) end at 100 by themselves."""
    same: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = None
    """The value that means no difference, like 1 for *times the risk*; its bar begins there, and not at 0."""
    population: Text
    """Whose number it is."""
    year: Line
    """The year or years it is about."""


class Fact(Entry):
    """A claim, the verdict on it, and what it means for the reader."""

    required: ClassVar[tuple[str, ...]] = ("verdict", "answer", "meaning", "checked")

    claim: Line
    """The claim as people say it."""
    question: Line | None = None
    """The claim as somebody would ask it, for lists that begin with questions."""
    verdict: Verdict | None = None
    """What the evidence makes of it."""
    parts: list[ClaimPart] = []
    """The parts of a compound claim in their order, each with its own verdict."""
    answer: Statement | None = None
    """The short answer."""
    short: Text | None = None
    """The answer for lists, in a sentence or two with what limits it; it says no more than `answer` and rests on its works."""
    background: list[Statement] = []
    """What stands behind the answer, statement by statement."""
    figures: list[Figure] = []
    """The numbers that can be drawn as a chart."""
    meaning: list[Statement] = []
    """What it means for the reader."""
    about: list[RegionSlug] = []
    """The body regions it is about."""
    pain: bool = False
    """`true` where it is about pain: its page keeps the urgent signs open."""
    signs: list[Line] = []
    """Sets of urgent signs of `data/safety.yml`, added to those of the regions that it is about."""
    checked: Day | None = None
    """The day the sources were last checked."""

    def marked(self) -> list[tuple[str, ClaimPart | None]]:
        """Return the claim in pieces: (words, the part that they are, or None between parts)."""
        found: list[tuple[str, ClaimPart | None]] = []
        rest = self.claim
        for part in self.parts:
            before, words, rest = rest.partition(part.words)
            found += [(before, None), (words, part)]
        return [(words, part) for words, part in [*found, (rest, None)] if words]
