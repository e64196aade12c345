"""On which side of a map the muscles of an exercise light up."""

from __future__ import annotations

from dataclasses import replace

from guide.content.guide import Guide
from guide.content.questions import ask
from guide.draw.maps.panels import Mark
from guide.model.exercise import Exercise

_STILL = "stabilizer"
"""What holds a joint still may do so on either side."""


def of_side(guide: Guide, entry: Exercise, mark: Mark) -> Mark:
    """Return a mark of an exercise on the side that it is about: of limbs that move, where one side works, as the figure has it."""
    limb = ask(guide, "limb", mark.slug) if entry.one_sided and mark.role != _STILL else ""
    arm, leg = (entry.figure.arm, entry.figure.leg) if entry.figure else (None, None)
    side = {"arm": arm or "right", "leg": leg or "right"}.get(limb, "")
    return replace(mark, side=side if side != "both" else "")
