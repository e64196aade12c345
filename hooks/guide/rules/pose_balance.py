"""The weight of body and load is not over the feet, and the pose does not say what holds or throws it."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figure import checks
from guide.guide import Guide
from guide.movements import faults
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield what `checks.balance` finds in each movement."""
    for place, fault in faults(guide, checks.balance):
        yield Problem(place, "pose-balance", fault.message, fault.mend)
