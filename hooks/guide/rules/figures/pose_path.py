"""The load of the figure jumps on its way."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from guide.draw.figures.measure.joint_angles import nearest_pose, pose_trail
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.pace import FRAMES
from guide.draw.figures.pose.vectors import distance
from guide.draw.figures.props.load import load
from guide.model.skeleton import Skeleton
from guide.rules.figures._faults import Fault, on_movements, when

JUMP = 2.2
"""By what factor the speed of the load may change from one moment to the next, once it is under way."""

_STARTING = 2
"""With pauses, so many steps before and after each the speed may change as it likes: it comes to rest and starts anew within few."""


_MANY = 6
"""With so many poses only a few moments lie between two, so each pose counts as such a rest: the body arrives there and goes on."""


def _turns(movement: Movement) -> list[int]:
    """Return the moments around which the speed of the load may change as it likes."""
    rests = movement.pace.rests
    if len(movement.poses) < _MANY:
        return list(rests) if len(rests) > 2 else []
    return [min(range(FRAMES + 1), key=lambda frame: abs(movement.moments[frame] - knot)) for knot in movement.pace.knots]


_ARMS = "keep the arms from stretching all the way where they are solved, or add a pose between or a 'pause:' there"
_BODY = "write 'pause:' in the pose where the body stops or starts, let it move in the neighboring pose, too, or add a pose between"


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield the moment at which the load jumps: its speed changes by more than a factor from one moment to the next."""
    what, places = load(movement)
    speeds = [distance(a, b) for a, b in pairwise(places)]
    slow, turns = max(speeds) / 4, _turns(movement)
    if max(speeds) < 2:
        return
    for frame, (a, b) in enumerate(pairwise(speeds)):
        if any(abs(frame + 1 - turn) <= _STARTING for turn in turns):
            continue
        if max(a, b) > slow and max(a, b) > JUMP * max(min(a, b), 1e-6) and min(a, b) < max(speeds) / 2:
            times = max(a, b) / max(min(a, b), 1e-3)
            message = f"the path of the {what} jumps {when(movement, frame)}: its speed changes {times:.1f} times in one step"
            around = tuple(index % len(movement.poses) for index in movement.around(frame))
            yield Fault(pose_trail(nearest_pose(movement, frame)), message, _BODY if what == "hips" else _ARMS, ends=around)
            return


check = on_movements("pose-path", faults)
