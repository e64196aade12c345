"""Nothing places the body: the part that is fixed is itself brought to a place."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figure import checks
from guide.guide import Guide
from guide.movements import faults
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield what `checks.unplaced` finds in each movement."""
    for place, fault in faults(guide, checks.unplaced):
        yield Problem(place, "pose-place", fault.message, fault.mend)
