"""A fact: a claim as people say it, with a verdict and what is behind it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from guide.model.entry import Entry, Evidence, Statement
from guide.model.values import Day, Line, RegionSlug, Text


class Figure(Evidence):
    """One number that can be drawn."""

    what: Text
    """What was measured."""
    value: Annotated[float, Field(allow_inf_nan=False)]
    """The number."""
    unit: Line
    """Its unit, like `% of adults`."""
    population: Text
    """Whose number it is."""
    year: Line
    """The year or years it is about."""


class Fact(Entry):
    """A claim, the verdict on it, and what it means for the reader."""

    required: ClassVar[tuple[str, ...]] = ("verdict", "answer", "meaning", "checked")

    claim: Line
    """The claim as people say it."""
    verdict: Literal["supported", "partly", "outdated", "not-supported"] | None = None
    """What the evidence makes of it."""
    answer: Statement | None = None
    """The short answer."""
    background: list[Statement] = []
    """What stands behind the answer, statement by statement."""
    figures: list[Figure] = []
    """The numbers that can be drawn as a chart."""
    meaning: list[Statement] = []
    """What it means for the reader."""
    about: list[RegionSlug] = []
    """The body regions it is about."""
    checked: Day | None = None
    """The day the sources were last checked."""
