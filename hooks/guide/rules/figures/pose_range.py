"""A joint of the figure bends further than the table of `data/skeleton.yml` says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guide.draw.figures.measure.joint_angles import angles_of, nearest_pose, pose_trail, sides
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.rows import values
from guide.model.skeleton import Skeleton
from guide.problems import Trail
from guide.rules.figures._faults import Fault, on_movements
from guide.rules.figures._told import WHEN, folded, on_the_way, pose_of, worst_of_ways

SLACK = 0.5
"""Degrees beyond a range that pass."""
GROSS = 40.0
"""Further than this out of its range, a joint is not meant so: something else is wrong with the pose."""


SLACK_ON_WAY = 3.0
"""The same on the way between two poses that are right, where nobody sees it."""


class _Beyond(NamedTuple):
    """A joint out of its range: on which side, its field, its angle, and by how much it is past the range."""

    side: str
    name: str
    value: float
    excess: float


def _excess(skeleton: Skeleton, name: str, value: float) -> float:
    low, high = getattr(skeleton.ranges, name)
    return max(float(low) - value, value - float(high))


def _fault(movement: Movement, body: Body, pose: int, found: _Beyond, skeleton: Skeleton) -> Fault:
    low, high = getattr(skeleton.ranges, found.name)
    value = f"{_label(movement, found)} comes to {found.value:.0f} degrees {WHEN}"
    trail = pose_trail(pose, *([found.side] if found.side else []), found.name)
    return Fault(trail, f"{value}, the table allows {low:g} to {high:g}", _mend(body, found, low, high))


def _in_poses(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each joint that is out of its range in a key pose; far out, the furthest is gross."""
    for index, body in enumerate(movement.poses):
        angles = (_Beyond(side, name, value, _excess(skeleton, name, value)) for side, name, value in angles_of(movement, body))
        found = [each for each in angles if each.excess > SLACK]
        most = max((each.excess for each in found), default=0.0)
        for each in found:
            yield _fault(movement, body, index, each, skeleton)._replace(gross=each.excess == most > GROSS)


def _on_ways(movement: Movement, skeleton: Skeleton, told: dict[Trail, set[int]]) -> Iterator[Fault]:
    """Yield each joint that leaves its range on the way between two key poses in which it is inside."""
    courses: dict[tuple[str, str], list[float]] = {}
    for run in movement.runs:
        for side, name, angle in angles_of(movement, run.body):
            courses.setdefault((side, name), []).extend(values(angle, run.count))
    for (side, name), course in courses.items():
        past = [excess if (excess := _excess(skeleton, name, value)) > SLACK_ON_WAY else 0.0 for value in course]
        wrong = told.get((*([side] if side else []), name), set())
        for frame in worst_of_ways(movement, past, wrong) if any(past) else ():
            if past[frame]:
                found = _Beyond(side, name, course[frame], past[frame])
                fault = _fault(movement, movement.frames[frame], nearest_pose(movement, frame), found, skeleton)
                yield on_the_way(movement, frame, fault)


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each joint that bends further than the table says: in each key pose, and on the way between two that are right."""
    found = list(_in_poses(movement, skeleton))
    told: dict[Trail, set[int]] = {}
    for fault in found:
        told.setdefault(fault.trail[3:], set()).add(pose_of(fault))
    yield from folded(movement, found)
    yield from _on_ways(movement, skeleton, told)


_REACHING = {"hips": ("hip", "hip_out", "knee", "ankle"), "shoulder": ("shoulder", "arm_out", "elbow", "wrist")}


def _mend(body: Body, found: _Beyond, low: float, high: float) -> str:
    """Return what to write: another angle, or where a place leads the limb another place."""
    limit = f"{low:g} or more" if found.value < low else f"{high:g} at most"
    limb = body.setting.limbs.get(found.side)
    for root, names in _REACHING.items():
        field = "feet" if root == "hips" else "hands"
        if limb and found.name in names and getattr(limb, field):
            return f"move '{field}' or the {root}, from which it follows, until it is {limit}"
    if limb and limb.plumb and found.name == "shoulder":
        return f"it is counted from the trunk here, though you write it from the plumb line: turn the arm or the trunk until it is {limit}"
    return f"write {limit}"


def _label(movement: Movement, found: _Beyond) -> str:
    side = found.side if sides(movement).get(found.side) else ""
    return f"{side} {found.name}".strip().replace("_", " ")


check = on_movements("pose-range", faults)
