"""What the rules on figures share: a fault in a movement, and how a check of one movement becomes a rule over a guide.

A pose is judged on a body of 1.75 m, so that messages can speak of centimeters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from guide.content.guide import Guide
from guide.content.movements import Asked
from guide.content.technique import expected, names
from guide.draw.figures.measure.joint_angles import nearest_pose
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.solve import places_itself
from guide.draw.figures.pose.vectors import Vec
from guide.model.skeleton import Skeleton
from guide.problems import Problem, Trail
from guide.rules import all_rules

NEAR = 2.0
"""How far hands and feet may be from what they hold or stand on, in thousandths of body height."""
NEAR_ON_WAY = 6.0
"""The same on the way between two poses that are right: a centimeter, which nobody sees while it moves."""
_CM = 0.175


class Fault(NamedTuple):
    """One thing that is wrong with a figure: where in the entry, what, and the mend in a coach's words."""

    trail: Trail
    message: str
    mend: str
    gross: bool = False
    """Whether it is so far out that whatever else is wrong with its pose follows from it."""
    ends: tuple[int, ...] = ()
    """The key poses, by index, that a fault on the way between them follows from; none where it is of one pose alone."""


Check = Callable[[Movement, Skeleton], Iterator[Fault]]
Taught = Callable[[Guide, str, Movement], Iterator[Fault]]


def cm(value: float) -> str:
    """Return thousandths of body height as centimeters in words."""
    return f"{abs(value) * _CM:.0f} cm" if abs(value) * _CM >= 1.5 else f"{abs(value) * _CM:.1f} cm"


_WAYS = (("forward", "back"), ("up", "down"), ("out", "in"))


def way(of: Vec, side: int) -> str:
    """Return in words which way something goes, for what is on a side of the body (1 right, -1 left): 'forward and up'."""
    found = (of[0], of[1], side * of[2])
    most = max(map(abs, found)) or 1.0
    said = [words[0] if part > 0 else words[1] for part, words in zip(found, _WAYS, strict=True) if abs(part) > 0.4 * most]
    return " and ".join(said[:2])


_ALMOST = 0.1
"""Nearer to a key pose than this share of a way between two, a moment is told by that pose."""


def on_way(movement: Movement, frame: int) -> bool:
    """Tell whether a moment lies on the way between two key poses, and not near one of them."""
    return _ALMOST < movement.share(frame) < 1 - _ALMOST


def when(movement: Movement, frame: int) -> str:
    """Return in words when a moment is: near which key pose, or between which two and how far on the way."""
    if not on_way(movement, frame):
        return f"{'near' if movement.share(frame) else 'in'} pose {nearest_pose(movement, frame) + 1}"
    before, after = movement.around(frame)
    end = f"pose {after + 1}" if after < len(movement.poses) else "the next step"
    return f"between pose {before + 1} and {end}, {movement.share(frame):.0%} of the way"


def mended(movement: Movement, frame: int, mend: str) -> str:
    """Return the mend of a fault at a moment; on the way between two key poses that may both be right, one between them is the first."""
    return f"add a pose between the two, or {mend}" if on_way(movement, frame) else mend


def own(guide: Guide) -> Iterator[tuple[str, Movement]]:
    """Yield the slug and movement of every exercise that writes its figure itself."""
    written = guide.written.get("exercises", {})
    for slug, movement in guide.movements.items():
        if getattr(written.get(slug), "figure", None):
            yield slug, movement


def placed(movement: Movement) -> bool:
    """Tell whether every pose is placed by something."""
    return all(map(places_itself, movement.settings))


def in_reach(body: Body) -> bool:
    """Tell whether every hand and foot of a body comes to its place; where not, `pose-reach` tells, and the rest follows."""
    return not any(gap > NEAR for gap in body.gaps.values())


_CHECKS: dict[str, tuple[Check, bool]] = {}
"""What each rule finds in a movement, and whether it looks at a body that nothing places."""
_TAUGHT: dict[str, Taught] = {}
"""What each rule finds in a movement that also depends on what the guide expects of its exercise; limbs out of reach are told first."""


_CAUSES = ("pose-place", "pose-reach", "pose-floor", "pose-range")
"""Rules that find causes, the first of them first; what all others find can follow from those."""


def _poses(fault: Fault) -> tuple[int, ...]:
    """Return the key poses, by index, that a fault can follow from."""
    return fault.ends or tuple(int(index) for index in fault.trail[2:3] if fault.trail[:2] == ("figure", "poses"))


def _grossest(found: dict[str, list[Fault]]) -> dict[int, str]:
    """Return the first rule that finds something gross in a key pose itself, by the pose."""
    gross: dict[int, str] = {}
    for rule in _CAUSES:
        for fault in found.get(rule, []):
            if fault.gross and not fault.ends:
                gross |= {pose: gross.get(pose, rule) for pose in _poses(fault)}
    return gross


def causes(found: dict[str, list[Fault]]) -> dict[str, list[Fault]]:
    """Return what was found by each rule without what follows from something gross in the same pose, so that one cause is one problem."""
    gross = _grossest(found)

    def told(rule: str, fault: Fault) -> bool:
        rules = {gross[pose] for pose in _poses(fault) if pose in gross}
        return not rules or (fault.gross and not fault.ends and rules == {rule})

    return {rule: [fault for fault in faults if told(rule, fault)] for rule, faults in found.items()}


def _judged(guide: Guide, slug: str, movement: Movement, skeleton: Skeleton) -> dict[str, list[list[Any]]]:
    """Return what every rule finds in a movement, by rule, as plain data; rules that find nothing are left out."""
    lies = placed(movement)
    found = {rule: list(find(movement, skeleton)) for rule, (find, lost_too) in _CHECKS.items() if lies or lost_too}
    if lies:
        found |= {rule: list(find(guide, slug, movement)) for rule, find in _TAUGHT.items()}
    return {rule: [list(fault[:3]) for fault in faults] for rule, faults in causes(found).items() if faults}


def _expects(guide: Guide, slug: str) -> Iterator[str]:
    """Yield all that a guide expects of the figure of an exercise beside the figure itself, as text."""
    exercise = guide.exercises[slug]
    yield from (f"{one.set} {one.rule.model_dump_json()}" for one in expected(guide, exercise))
    yield from names(guide)
    yield from (mistake.figure.model_dump_json() for mistake in exercise.mistakes if mistake.figure)


def _asked(guide: Guide, slug: str) -> Asked:
    """Return how the figure of an exercise is judged, with all that this depends on."""
    return partial(_judged, guide, slug), tuple(_expects(guide, slug))


def _problems(guide: Guide, rule: str) -> Iterator[Problem]:
    """Yield what a rule finds in each figure; what was found once is kept."""
    all_rules()  # a rule takes its place above when it is imported
    for slug, verdict in guide.movements.verdicts((slug for slug, _ in own(guide)), partial(_asked, guide)):
        for trail, message, mend in verdict.get(rule, ()):
            yield Problem(guide.place(("exercises", slug), tuple(trail)), rule, message, mend)


def on_movements(rule: str, find: Check, *, lost_too: bool = False) -> Callable[[Guide], Iterator[Problem]]:
    """Return the check of a rule over a guide: what `find` finds in each movement, with its place.

    A body that nothing places is told once, by the check that says `lost_too`; whatever else is wrong with it follows from that.
    """
    _CHECKS[rule] = (find, lost_too)
    return partial(_problems, rule=rule)


def on_taught(rule: str, find: Taught) -> Callable[[Guide], Iterator[Problem]]:
    """Return the check of a rule that holds each movement against what the guide expects of its exercise."""
    _TAUGHT[rule] = find
    return partial(_problems, rule=rule)
