"""A foot that is placed in some key poses, but led by joint angles through the whole figure, because another pose has no place for it."""

from __future__ import annotations

from guide.draw.figures.pose.movement import Movement, widths
from guide.draw.figures.pose.settings import settings


def _bases(movement: Movement, pose: int) -> str:
    """Return in words what makes a key pose lead a leg by angles: the named pose that it begins with, or itself."""
    base = movement.figure.poses[pose].base
    return f"its 'base: {base}'" if base else "it"


def other_leads(movement: Movement, side: str, *poses: int) -> str | None:
    """Return the mend for a foot that is placed in some key poses, where others lead its leg by angles; None where that is not so."""
    written = settings(movement.figure, widths(movement.lengths))
    places = [pose.limbs[side].feet for pose in written]
    unplaced = [index for index, place in enumerate(places) if place is None]
    if not unplaced or any(places[index % len(places)] is None for index in poses):
        return None
    if len(unplaced) > _FEW:
        return "give every pose 'feet:', where the foot is free, too: one that leads the leg by angles does so for the whole figure"
    first, *more = (str(index + 1) for index in unplaced)
    if more:
        return f"give poses {first} and {more[0]} 'feet:', too: they lead that leg by angles, and so all poses do"
    return f"give pose {first} 'feet:', too: {_bases(movement, unplaced[0])} leads that leg by angles, and so all poses do"


_FEW = 2
"""So many poses are named."""
