"""An article checked line by line: its claims in its order, in our words, each with a verdict."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar, get_args

from guide.model.entry import Entry, Part, Statement
from guide.model.fact import Verdict
from guide.model.values import Day, ExerciseSlug, FactSlug, Line, MuscleSlug, Text


class ArticleLine(Statement):
    """One claim of the article; its text says what the evidence makes of it."""

    says: Text
    """What the article says, in our words."""
    verdict: Verdict
    """What the evidence makes of it."""
    facts: list[FactSlug] = []
    """The claims of this guide that say more."""
    exercises: list[ExerciseSlug] = []
    """The exercises it is about."""
    muscles: list[MuscleSlug] = []
    """The muscles it is about."""


class ArticleSection(Part):
    """A section of the article."""

    title: Line
    """What it is about."""
    lines: list[ArticleLine]
    """Its claims in its order."""


class Article(Entry):
    """An article and what the evidence makes of each of its claims."""

    required: ClassVar[tuple[str, ...]] = ("summary", "about", "right", "sections", "checked")

    title: Line
    """The title of our page."""
    summary: Text | None = None
    """What came of it, in a sentence."""
    about: Text | None = None
    """What kind of article it is, and why it was checked."""
    right: list[Statement] = []
    """What it gets right; it comes first."""
    sections: list[ArticleSection] = []
    """Its claims, section by section, in its order."""
    signs: list[Line] = []
    """Sets of urgent signs of `data/safety.yml` that its page shows, besides those that are always shown."""
    checked: Day | None = None
    """The day the sources were last checked."""

    def tally(self) -> list[tuple[str, int]]:
        """Return (verdict, how many claims have it), in the order of the verdicts; those that none has are left out."""
        given = Counter(line.verdict for section in self.sections for line in section.lines)
        return [(verdict, given[verdict]) for verdict in get_args(Verdict) if given[verdict]]
