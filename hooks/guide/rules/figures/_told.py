"""How faults of key poses, and of the ways between them, are told: each pose by itself, what it hands on once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from guide.draw.figures.pose.movement import Movement
from guide.rules.figures._faults import Fault, mended, when

WHEN = "{when}"
"""Stands in a message for the moment of its fault."""


def pose_of(fault: Fault) -> int:
    """Return the index of the key pose that a fault is written at."""
    return int(fault.trail[2])


def poses_of(faults: Iterable[Fault]) -> set[int]:
    """Return the indexes of the key poses that faults are written at."""
    return {pose_of(fault) for fault in faults}


def _said(poses: list[int]) -> str:
    """Return in words in which key poses something is so."""
    first, *others = (str(pose + 1) for pose in poses)
    if not others:
        return f"in pose {first}"
    *some, last = others
    also = f"poses {', '.join(some)} and {last}" if some else f"pose {last}"
    return f"in pose {first} and, as it goes on from there, in {also}"


def _writes(movement: Movement, fault: Fault) -> bool:
    """Tell whether the pose of a fault writes the value that is wrong itself."""
    pose, names = movement.figure.poses[pose_of(fault)], [str(name) for name in fault.trail[3:]]
    return any(getattr(part, names[-1], None) is not None for part in (pose, pose.left, pose.right) if part) if names else False


def _hands_on(movement: Movement, before: Fault, after: Fault) -> bool:
    """Tell whether a pose has a fault only because it goes on from the pose before, which has the same one."""
    goes_on = pose_of(after) == pose_of(before) + 1 and movement.figure.poses[pose_of(after)].base is None
    return goes_on and (before.mend, before.trail[3:]) == (after.mend, after.trail[3:]) and not _writes(movement, after)


def folded(movement: Movement, faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield the faults of key poses, in their order, each with all poses that only go on with it."""
    runs: list[list[Fault]] = []
    for fault in sorted(faults, key=pose_of):
        run = next((run for run in runs if _hands_on(movement, run[-1], fault)), None)
        if run:
            run.append(fault)
        else:
            runs.append([fault])
    for run in runs:
        yield run[0]._replace(message=run[0].message.replace(WHEN, _said([pose_of(fault) for fault in run])))


def clear(movement: Movement, frame: int, told: set[int]) -> bool:
    """Tell whether a moment lies between two key poses of which none has the same fault itself."""
    return not told & ends(movement, frame)


def ends(movement: Movement, frame: int) -> set[int]:
    """Return the indexes of the key poses around a moment."""
    return {index % len(movement.poses) for index in movement.around(frame)}


def worst_of_ways(movement: Movement, amounts: Sequence[float], told: set[int]) -> Iterator[int]:
    """Yield, for each way between two key poses that are right, the moment at which an amount is largest."""
    worst: dict[tuple[int, int], int] = {}
    for frame, amount in enumerate(amounts):
        if clear(movement, frame, told) and len(ends(movement, frame)) > 1:
            known = worst.setdefault(movement.around(frame), frame)
            if amount > amounts[known]:
                worst[movement.around(frame)] = frame
    yield from worst.values()


def on_the_way(movement: Movement, frame: int, fault: Fault) -> Fault:
    """Return a fault as one of a moment between two key poses, with what mends it there."""
    message = fault.message.replace(WHEN, when(movement, frame))
    return fault._replace(message=message, mend=mended(movement, frame, fault.mend), ends=tuple(sorted(ends(movement, frame))))
