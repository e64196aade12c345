"""How much: sets, repetitions, effort, rest and days a week for one goal."""

from __future__ import annotations

from typing import Literal, get_args

from guide.model.entry import Evidence, Part
from guide.model.values import GoalSlug, Span, Text

DosePart = Literal["sets", "repetitions", "hold", "left", "percent", "effort", "rest", "days"]


class Effort(Part):
    """How hard a set is: repetitions left, a share of the most that can be lifted once, or words."""

    left: Span | None = None
    """Good repetitions left when the set ends, like 1-3."""
    percent: Span | None = None
    """Percent of the most that can be lifted once, like 70-80."""
    effort: Text | None = None
    """How hard it should feel, or how heavy the load is, in words."""


class Dose(Effort, Evidence):
    """How much for one goal."""

    goal: GoalSlug
    """The goal that the dose serves."""
    sets: Span
    """Sets, like 2-3."""
    repetitions: Span | None = None
    """Repetitions of a set, like 8-12; left out for a hold."""
    hold: Span | None = None
    """Seconds of a hold, like 10-30, where this goal has its own."""
    each_side: bool = False
    """Whether it counts for each side, where the exercise takes them in turn."""
    no_repetitions: Text | None = None
    """Why no number of repetitions is given, where none is."""
    rest: Span | None = None
    """Seconds of rest between sets, like 60-120; 0 where none is needed."""
    days: Span | None = None
    """Days a week, like 2+."""
    coaching: list[DosePart] = []
    """The parts of the dose that no source gives: common coaching practice; *effort* stands for its words."""

    @property
    def bare(self) -> bool:
        """Whether a part of it has neither a reference nor the word that it is coaching practice."""
        given = {part for part in get_args(DosePart) if getattr(self, part)}
        return not self.references and not given <= set(self.coaching)
