"""Nothing places the body: the part that is fixed is itself brought to a place."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figures.measure.joint_angles import pose_trail
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.solve import places_itself
from guide.model.skeleton import Skeleton
from guide.rules.figures._faults import Fault, on_movements


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each pose that nothing places: its fixed part is itself reached for."""
    for index, setting in enumerate(movement.settings):
        if not places_itself(setting):
            message = f"'{setting.fixed}' are fixed, but they are also brought to a place"
            yield Fault(pose_trail(index), message, "write 'hips:' to place the body, or take out 'hands:' or 'feet:'")


check = on_movements("pose-place", faults, lost_too=True)
