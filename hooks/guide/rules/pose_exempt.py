"""No more than five poses of the whole guide say that they need not balance; each is printed with the summary."""

from __future__ import annotations

from collections.abc import Iterator

from guide.guide import Guide
from guide.movements import exemptions
from guide.problems import Problem

MOST = 5


def check(guide: Guide) -> Iterator[Problem]:
    """Yield each exemption past the fifth."""
    for place, _ in list(exemptions(guide))[MOST:]:
        message = f"more than {MOST} poses of the guide need not balance"
        yield Problem(place, "pose-exempt", message, "pose the body so that its weight is over the feet")
