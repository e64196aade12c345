"""What the rules on figures share: a fault in a movement, and how a check of one movement becomes a rule over a guide.

A pose is judged on a body of 1.75 m, so that messages can speak of centimeters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from guide.content.guide import Guide
from guide.draw.figures.measure.joint_angles import nearest_pose
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.solve import places_itself
from guide.model.skeleton import Skeleton
from guide.problems import Problem, Trail

NEAR = 2.0
"""How far hands and feet may be from what they hold or stand on, in thousandths of body height."""
_CM = 0.175


class Fault(NamedTuple):
    """One thing that is wrong with a figure: where in the entry, what, and the mend in a coach's words."""

    trail: Trail
    message: str
    mend: str


Check = Callable[[Movement, Skeleton], Iterator[Fault]]


def cm(value: float) -> str:
    """Return thousandths of body height as centimeters in words."""
    return f"{abs(value) * _CM:.0f} cm" if abs(value) * _CM >= 1.5 else f"{abs(value) * _CM:.1f} cm"


def when(movement: Movement, frame: int) -> str:
    """Return in words when a moment is, by the key pose it is nearest to."""
    return f"near pose {nearest_pose(movement, frame) + 1}"


def own(guide: Guide) -> Iterator[tuple[str, Movement]]:
    """Yield the slug and movement of every exercise that writes its figure itself."""
    written = guide.written.get("exercises", {})
    for slug, movement in guide.movements.items():
        if getattr(written.get(slug), "figure", None):
            yield slug, movement


def on_movements(rule: str, find: Check, *, lost_too: bool = False) -> Callable[[Guide], Iterator[Problem]]:
    """Return the check of a rule over a guide: what `find` finds in each movement, with its place.

    A body that nothing places is told once, by the check that says `lost_too`; whatever else is wrong with it follows from that.
    """

    def check(guide: Guide) -> Iterator[Problem]:
        bones = guide.skeleton
        for slug, movement in own(guide) if bones else ():
            placed = lost_too or all(map(places_itself, movement.settings))
            for fault in find(movement, bones) if bones and placed else ():
                yield Problem(guide.place(("exercises", slug), fault.trail), rule, fault.message, fault.mend)

    return check
