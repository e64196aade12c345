"""The load of the figure jumps on its way."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from guide.draw.figures.measure.joint_angles import nearest_pose, pose_trail
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.vectors import distance
from guide.draw.figures.props.load import load
from guide.model.skeleton import Skeleton
from guide.rules.figures._faults import Fault, on_movements, when

JUMP = 2.2
"""By what factor the speed of the load may change from one moment to the next, once it is under way."""

_STARTING = 2
"""With pauses, so many steps before and after each the speed may change as it likes: it comes to rest and starts anew within few."""


_ARMS = "keep the arms from stretching all the way where they are solved, or add a pose between"
_BODY = "write 'pause:' in the pose where the body stops or starts, let it move in the neighboring pose, too, or add a pose between"


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield the moment at which the load jumps: its speed changes by more than a factor from one moment to the next."""
    what, places = load(movement)
    speeds = [distance(a, b) for a, b in pairwise(places)]
    slow, rests = max(speeds) / 4, movement.pace.rests
    if max(speeds) < 2:
        return
    for frame, (a, b) in enumerate(pairwise(speeds)):
        if len(rests) > 2 and any(abs(frame + 1 - rest) <= _STARTING for rest in rests):
            continue
        if max(a, b) > slow and max(a, b) > JUMP * max(min(a, b), 1e-6) and min(a, b) < max(speeds) / 2:
            times = max(a, b) / max(min(a, b), 1e-3)
            message = f"the path of the {what} jumps {when(movement, frame)}: its speed changes {times:.1f} times in one step"
            yield Fault(pose_trail(nearest_pose(movement, frame)), message, _BODY if what == "hips" else _ARMS)
            return


check = on_movements("pose-path", faults)
