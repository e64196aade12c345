"""An exercise of one side moves the arm or leg that works and lights up: the right one, or the leg that its figure names."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.figures import tints
from guide.content.guide import Guide
from guide.draw.figures.measure.limb_work import moved
from guide.draw.figures.picture.projection import ARM, GIRDLE, LEG
from guide.draw.figures.pose.movement import Movement
from guide.problems import Problem
from guide.rules.figures._faults import Fault, own

_TIMES = 2.0
"""How many times as far as the limb that works another may move: it may swing along."""
_LEAST = 150.0
"""Less than this, in thousandths of body height for all joints of a limb together, is no work."""
_NAMES = {False: "arm", True: "leg"}


def lit(guide: Guide, slug: str) -> list[bool]:
    """Return on what the muscles light up that move something: on arms (False), on legs (True)."""
    zones = {zone for zone, role in tints(guide, guide.exercises[slug]).items() if role != "stabilizer"}
    found = {piece.on for zone in (guide.skeleton.zones if guide.skeleton else ()) if zone.zone in zones for piece in zone.pieces}
    return [legs for legs, parts in ((False, (GIRDLE, *ARM)), (True, LEG)) if found.intersection(parts)]


def faults(movement: Movement, found: list[bool]) -> Iterator[Fault]:
    """Yield each limb beside the one that works which moves much more than that one, of those on which muscles light up."""
    figure = movement.figure
    for legs in found if figure.cycle == "back" else ():
        if legs and figure.leg == "both":
            continue
        works = (figure.leg if legs else figure.arm) or "right"
        other = "left" if works == "right" else "right"
        ways = moved(movement, other, legs)
        if max(ways) > _LEAST + _TIMES * max(moved(movement, works, legs)):
            trail = ("figure", "poses", ways.index(max(ways)))
            name = _NAMES[legs]
            message = f"the {other} {name} moves much more than the {works} one, which lights up as the {name} that works"
            mend = f"exchange left and right in the poses, or write '{name}: {other}' under 'figure'"
            yield Fault(trail, message, mend)


def _of(guide: Guide, slug: str, movement: Movement) -> Iterator[Fault]:
    if guide.exercises[slug].one_sided:
        yield from faults(movement, lit(guide, slug))
        return
    for limb in _NAMES.values():
        if named := getattr(movement.figure, limb):
            mend = f"take '{limb}' out, or write 'laterality: unilateral'"
            yield Fault(("figure", limb), f"'{limb}: {named}' says which {limb} works, but both sides work here", mend)


def check(guide: Guide) -> Iterator[Problem]:
    """Yield the exercises of one side in which the other side does the moving."""
    for slug, movement in own(guide):
        for fault in _of(guide, slug, movement):
            yield Problem(guide.place(("exercises", slug), fault.trail), "working-side", fault.message, fault.mend)
