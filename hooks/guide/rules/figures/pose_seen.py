"""The movement can't be seen from where the figure is shown: nothing moves far enough in the drawing."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figures.picture.projection import PROJECTIONS
from guide.draw.figures.picture.telling import seen_to_move
from guide.draw.figures.pose.movement import Movement
from guide.model.skeleton import Skeleton
from guide.rules.figures._faults import Fault, cm, on_movements

LEAST = 30.0
"""Less than this, in thousandths of body height, is hardly seen on a phone."""


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield that a movement is hardly seen from its view, with the view that shows most of it."""
    figure = movement.figure
    own = seen_to_move(movement, figure.view)
    if own >= LEAST:
        return
    best = max(PROJECTIONS, key=lambda view: seen_to_move(movement, view))
    most = seen_to_move(movement, best)
    mend = f"write 'view: {best}', where it is {cm(most)}" if most >= LEAST else "write poses that are further apart"
    message = f"the movement is hardly seen from the {figure.view}: nothing moves more than {cm(own)}"
    yield Fault(("figure", "view"), message, mend, ends=tuple(range(len(movement.poses))))


check = on_movements("pose-seen", faults)
