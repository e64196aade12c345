"""No more than five poses of the whole guide say that they need not balance; each is printed with the summary."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.problems import Place, Problem
from guide.rules.figures._faults import own

MOST = 5


def exemptions(guide: Guide) -> Iterator[tuple[Place, str]]:
    """Yield every pose that says why it need not balance: its place and the reason."""
    for slug, movement in own(guide):
        for index, pose in enumerate(movement.figure.poses):
            for name in ("held", "thrown"):
                if reason := getattr(pose, name):
                    yield guide.place(("exercises", slug), ("figure", "poses", index, name)), f"{name}: {reason}"


def check(guide: Guide) -> Iterator[Problem]:
    """Yield each exemption past the fifth."""
    for place, _ in list(exemptions(guide))[MOST:]:
        message = f"more than {MOST} poses of the guide need not balance"
        yield Problem(place, "pose-exempt", message, "pose the body so that its weight is over the feet")
