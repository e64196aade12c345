"""A joint of the figure bends further than the table of `data/skeleton.yml` says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guide.draw.figures.measure.joint_angles import angles_of, nearest_pose, pose_trail, sides
from guide.draw.figures.pose.movement import Movement, Run
from guide.draw.figures.pose.rows import values
from guide.model.skeleton import Skeleton
from guide.problems import Trail
from guide.rules.figures._faults import Fault, mended, on_movements, when

SLACK = 0.5
"""Degrees beyond a range that pass."""
GROSS = 40.0
"""Further than this out of its range, a joint is not meant so: something else is wrong with the pose."""


class _Beyond(NamedTuple):
    """A joint out of its range at a moment: its place in the order of joints, its value and by how much it is out, in degrees."""

    frame: int
    order: int
    side: str
    name: str
    value: float
    excess: float


def _beyond(movement: Movement, run: Run, skeleton: Skeleton) -> Iterator[_Beyond]:
    """Yield each joint of each moment that is out of its range."""
    for order, (side, name, angle) in enumerate(angles_of(movement, run.body)):
        low, high = getattr(skeleton.ranges, name)
        for offset, value in enumerate(values(angle, run.count)):
            excess = max(low - value, value - high)
            if excess > SLACK:
                yield _Beyond(run.first + offset, order, side, name, value, excess)


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each joint that bends further than the table says, where it does so most."""
    worst: dict[tuple[str, str], _Beyond] = {}
    for each in sorted(found for run in movement.runs for found in _beyond(movement, run, skeleton)):
        known = worst.setdefault((each.side, each.name), each)
        if each.excess > known.excess:
            worst[each.side, each.name] = each
    grossest = max(worst.values(), key=lambda found: found.excess, default=None)
    for found in worst.values():
        low, high = getattr(skeleton.ranges, found.name)
        value = f"{_label(movement, found)} comes to {found.value:.0f} degrees {when(movement, found.frame)}"
        message = f"{value}, the table allows {low:g} to {high:g}"
        gross = found is grossest and found.excess > GROSS
        yield Fault(_trail(movement, found), message, mended(movement, found.frame, _mend(movement, found, low, high)), gross)


_REACHING = {"hips": ("hip", "hip_out", "knee", "ankle"), "shoulder": ("shoulder", "arm_out", "elbow", "wrist")}


def _mend(movement: Movement, found: _Beyond, low: float, high: float) -> str:
    """Return what to write: another angle, or where a place leads the limb another place."""
    limit = f"{low:g} or more" if found.value < low else f"{high:g} at most"
    limb = movement.frames[found.frame].setting.limbs.get(found.side)
    for root, names in _REACHING.items():
        field = "feet" if root == "hips" else "hands"
        if limb and found.name in names and getattr(limb, field):
            return f"move '{field}' or the {root}, from which it follows, until it is {limit}"
    return f"write {limit}"


def _trail(movement: Movement, found: _Beyond) -> Trail:
    return pose_trail(nearest_pose(movement, found.frame), *([found.side] if found.side else []), found.name)


def _label(movement: Movement, found: _Beyond) -> str:
    side = found.side if sides(movement).get(found.side) else ""
    return f"{side} {found.name}".strip().replace("_", " ")


check = on_movements("pose-range", faults)
