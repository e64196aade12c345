"""The figure sinks into the floor or into a firm prop."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figure import checks
from guide.guide import Guide
from guide.movements import faults
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield what `checks.floor` finds in each movement."""
    for place, fault in faults(guide, checks.floor):
        yield Problem(place, "pose-floor", fault.message, fault.mend)
