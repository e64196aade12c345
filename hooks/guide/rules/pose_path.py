"""The load of the figure jumps on its way."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figure import checks
from guide.guide import Guide
from guide.movements import faults
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield what `checks.path` finds in each movement."""
    for place, fault in faults(guide, checks.path):
        yield Problem(place, "pose-path", fault.message, fault.mend)
