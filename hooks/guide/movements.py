"""The movements of a guide: the faults that checks find in them at their places, and the poses that need not balance."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from guide.draw.figure.checks import Fault, unplaced
from guide.draw.figure.movement import Movement
from guide.guide import Guide
from guide.model.skeleton import Skeleton
from guide.problems import Place

Check = Callable[[Movement, Skeleton], Iterator[Fault]]


def own(guide: Guide) -> Iterator[tuple[str, Movement]]:
    """Yield the slug and movement of every exercise that writes its figure itself."""
    written = guide.written.get("exercises", {})
    for slug, movement in guide.movements.items():
        if getattr(written.get(slug), "figure", None):
            yield slug, movement


def faults(guide: Guide, check: Check) -> Iterator[tuple[Place, Fault]]:
    """Yield what a check finds in each movement, with its place."""
    for slug, movement in own(guide):
        # A body that nothing places is told once; whatever else is wrong with it follows from that.
        lost = check is not unplaced and guide.skeleton and next(unplaced(movement, guide.skeleton), None)
        if guide.skeleton and not lost:
            for fault in check(movement, guide.skeleton):
                yield guide.place(("exercises", slug), fault.trail), fault


def exemptions(guide: Guide) -> Iterator[tuple[Place, str]]:
    """Yield every pose that says why it need not balance: its place and the reason."""
    for slug, movement in own(guide):
        for index, pose in enumerate(movement.figure.poses):
            for name in ("held", "thrown"):
                if reason := getattr(pose, name):
                    yield guide.place(("exercises", slug), ("figure", "poses", index, name)), f"{name}: {reason}"
