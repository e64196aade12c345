"""A joint of the figure bends further than the table of `data/skeleton.yml` says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guide.draw.figures.measure.joint_angles import angles_of, nearest_pose, pose_trail, sides
from guide.draw.figures.pose.movement import Movement, Run
from guide.draw.figures.pose.rows import values
from guide.model.skeleton import Skeleton
from guide.problems import Trail
from guide.rules.figures._faults import Fault, on_movements

SLACK = 0.5
"""Degrees beyond a range that pass."""


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
    for found in worst.values():
        low, high = getattr(skeleton.ranges, found.name)
        mend = f"write {low:g} or more" if found.value < low else f"write {high:g} at most, or move what the hand or foot reaches for"
        message = f"{_label(movement, found)} comes to {found.value:.0f} degrees, the table allows {low:g} to {high:g}"
        yield Fault(_trail(movement, found), message, mend)


def _trail(movement: Movement, found: _Beyond) -> Trail:
    return pose_trail(nearest_pose(movement, found.frame), *([found.side] if found.side else []), found.name)


def _label(movement: Movement, found: _Beyond) -> str:
    side = found.side if sides(movement).get(found.side) else ""
    return f"{side} {found.name}".strip().replace("_", " ")


check = on_movements("pose-range", faults)
