"""A hand or foot of the figure can not come to the place it is brought to."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figure import checks
from guide.guide import Guide
from guide.movements import faults
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield what `checks.reach` finds in each movement."""
    for place, fault in faults(guide, checks.reach):
        yield Problem(place, "pose-reach", fault.message, fault.mend)
