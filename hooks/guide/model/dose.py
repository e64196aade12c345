"""How much: sets, repetitions and days a week for one goal."""

from __future__ import annotations

from guide.model.entry import Evidence
from guide.model.values import (
    GoalSlug,
    Span,
    Text,
)


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
