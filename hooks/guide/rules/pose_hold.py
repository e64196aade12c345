"""A foot stands on nothing or slips, or a hand grips or lies on nothing."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figure import checks
from guide.guide import Guide
from guide.movements import faults
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield what `checks.holds` finds in each movement."""
    for place, fault in faults(guide, checks.holds):
        yield Problem(place, "pose-hold", fault.message, fault.mend)
