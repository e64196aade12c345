"""A figure keeps what `data/technique.yml` expects of its pattern, or its exercise says why it need not."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.technique import Expected, expected
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.settings import SIDES
from guide.rules.figures._faults import Fault, on_taught
from guide.rules.figures._kept import Measures, fault
from guide.rules.figures.pose_hold import slips


def faults(movement: Movement, expects: list[Expected]) -> Iterator[Fault]:
    """Yield each expectation that a movement does not keep, at its worst."""
    slip = any(True for side in SIDES for _ in slips(movement, side))  # `pose-hold` tells
    for broken in Measures(movement).broken([one for one in expects if not (slip and one.rule.measure == "feet")]):
        yield fault(movement, broken)


def _of(guide: Guide, slug: str, movement: Movement) -> Iterator[Fault]:
    yield from faults(movement, expected(guide, guide.exercises[slug]))


check = on_taught("technique", _of)
