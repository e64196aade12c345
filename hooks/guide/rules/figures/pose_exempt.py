"""Few poses of the whole guide say that they need not balance: five, or one in eight; each is printed with the summary."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.problems import Place, Problem
from guide.rules.figures._faults import own

LEAST = 5
"""So many may always be."""
ONE_IN = 8
"""One in so many poses may be: swings, throws and what a partner holds are part of training, but a rare one."""


def exemptions(guide: Guide) -> Iterator[tuple[Place, str]]:
    """Yield every pose that says why it need not balance: its place and the reason."""
    for slug, movement in own(guide):
        for index, pose in enumerate(movement.figure.poses):
            for name in ("held", "thrown"):
                if reason := getattr(pose, name):
                    yield guide.place(("exercises", slug), ("figure", "poses", index, name)), f"{name}: {reason}"


def most(guide: Guide) -> int:
    """Return how many poses of a guide may say so."""
    return max(LEAST, sum(len(movement.figure.poses) for _, movement in own(guide)) // ONE_IN)


def check(guide: Guide) -> Iterator[Problem]:
    """Yield each exemption past the last that may be."""
    allowed = most(guide)
    for place, _ in list(exemptions(guide))[allowed:]:
        message = f"more than {allowed} poses of the guide need not balance"
        yield Problem(place, "pose-exempt", message, "pose the body so that its weight is over what carries it")
