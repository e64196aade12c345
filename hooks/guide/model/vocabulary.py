"""Terms of the vocabulary: each has a definition and a page that lists its entries."""

from __future__ import annotations

from typing import ClassVar

from guide.model.entry import Entry, Part
from guide.model.figure import Point
from guide.model.values import Line, Rating, RegionSlug, Text


class Term(Entry):
    """A word of the field with its definition."""

    required: ClassVar[tuple[str, ...]] = ("definition",)

    name: Line
    """The term."""
    definition: Text | None = None
    """What it means, in plain words."""


class BodyPlace(Term):
    """A joint or another place of the body."""

    on_figure: Point | None = None
    """Where the moving figure shows it."""


class Region(BodyPlace):
    """A region of the body."""

    within: RegionSlug | None = None
    """The wider region that it lies in."""


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
