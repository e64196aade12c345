"""The movements of a guide: the faults that checks find in them, as problems at their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from guide.draw.figure.checks import Fault
from guide.draw.figure.movement import Movement
from guide.guide import Guide
from guide.model.skeleton import Skeleton
from guide.problems import Problem

Check = Callable[[Movement, Skeleton], Iterator[Fault]]


def faults(guide: Guide, rule: str, check: Check) -> Iterator[Problem]:
    """Yield the faults that a check finds in every movement that an entry writes itself."""
    written = guide.written.get("exercises", {})
    for slug, movement in guide.movements.items():
        if guide.skeleton and getattr(written.get(slug), "figure", None):
            for fault in check(movement, guide.skeleton):
                yield Problem(guide.place(("exercises", slug), fault.trail), rule, fault.message, fault.mend)
