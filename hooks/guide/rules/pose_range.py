"""A joint of the figure bends further than the table of `data/skeleton.yml` says."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figure import checks
from guide.guide import Guide
from guide.movements import faults
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield what `checks.ranges` finds in each movement."""
    for place, fault in faults(guide, checks.ranges):
        yield Problem(place, "pose-range", fault.message, fault.mend)
