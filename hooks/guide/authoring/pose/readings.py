"""The joint angles of a movement beside their ranges: at each key pose, and from least to most on the whole way."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan

from guide.draw.figures.measure import joint_angles
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.solve import angles
from guide.model.skeleton import Skeleton

_NAMES = ("trunk", "roll", "turn", "back", "bend", "twist", "neck", "hip", "hip_out", "hip_turn", "knee", "ankle", "shoulder",
          "arm_out", "arm_turn", "elbow", "wrist", "shoulders_up", "shoulders_back")  # fmt: skip
_SLACK = 0.5
"""Degrees beyond a range that the check lets pass."""
_IDLE = 0.5
"""Degrees below which a joint is as it is in the anatomical position."""


@dataclass(frozen=True)
class Reading:
    """An angle in degrees; `over` says by how much it is out of its range, 0 where it is inside or has none."""

    value: float
    judged: bool
    over: float


@dataclass(frozen=True)
class Row:
    """One joint: its range (None for what has none), its readings by pose and side, and its least and most on the way."""

    name: str
    range: tuple[float, float] | None
    poses: list[list[Reading | None]]
    least: Reading
    most: Reading

    @property
    def idle(self) -> bool:
        """Whether the joint stays in the anatomical position all the way."""
        return max(abs(self.least.value), abs(self.most.value)) < _IDLE


Measured = dict[tuple[str, str], tuple[float, bool]]
"""By joint and side ("" for the trunk): the angle, and whether the check of ranges looks at it."""


def measured(movement: Movement, body: Body) -> Measured:
    """Return every angle of a body; where the check of ranges reads one in its own way, as the check reads it."""
    found: Measured = {(name, ""): (value, False) for name, value in body.setting.values.items()}
    for side in joint_angles.sides(movement):
        found |= {(name, side): (value, False) for name, value in angles(body, side).items()}
    found |= {(name, side): (value, True) for side, name, value in joint_angles.angles_of(movement, body) if not isnan(value)}
    return found


def _reading(angle: tuple[float, bool], limits: tuple[float, float] | None) -> Reading:
    value, judged = angle
    over = max(limits[0] - value, value - limits[1]) if limits and judged else 0.0
    return Reading(value, judged, over if over > _SLACK else 0.0)


def _row(name: str, limits: tuple[float, float] | None, poses: list[Measured], way: list[Measured]) -> Row:
    sides = [side for side in ("left", "right", "") if (name, side) in way[0]]
    cells = [[_reading(pose[name, side], limits) for side in sides] for pose in poses]
    passed = [_reading(moment[name, side], limits) for moment in way for side in sides]
    worst = {extreme: extreme(passed, key=lambda reading: reading.value) for extreme in (min, max)}
    return Row(name.replace("_", " "), limits, [list(cell) for cell in cells], worst[min], worst[max])


def rows(movement: Movement, skeleton: Skeleton) -> list[Row]:
    """Return a row for each joint."""
    poses = [measured(movement, body) for body in movement.poses]
    way = [measured(movement, body) for body in movement.frames]
    known = {name for name, _ in way[0]}
    ranges = {name: (low, high) for name, (low, high) in skeleton.ranges}
    return [_row(name, ranges.get(name), poses, way) for name in _NAMES if name in known]
