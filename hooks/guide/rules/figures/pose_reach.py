"""A hand or foot of the figure can not come to the place it is brought to."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figures.measure.joint_angles import nearest_pose, pose_trail, sides
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.pace import FRAMES
from guide.draw.figures.pose.rows import values
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import Vec, length, sub
from guide.model.skeleton import Skeleton
from guide.rules.figures._faults import NEAR, Fault, cm, mended, on_movements, way, when


def _line(movement: Movement, frame: int, side: str, field: str, root: str) -> Vec:
    """Return the way from shoulder or hip to where hand or foot should be at a moment."""
    body = movement.frames[frame]
    place: Vec | None = getattr(body.setting.limbs[side], field)
    return sub(place, body.joints[f"{root}-{side}"]) if place else (0.0, 0.0, 0.0)


def _mend(line: Vec, side: int, field: str, root: str, long: float) -> str:
    """Return which way to move what: together where the place is too far away, apart where it is too near."""
    away, back = way(line, side) or "nearer", way((-line[0], -line[1], -line[2]), side) or "nearer"
    if length(line) > long or not any(line):
        return f"move '{field}' {back}, or bring the {root} {away}"
    return f"move '{field}' {away}, or the {root} {back}"


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each hand or foot that can't come to its place, at its worst."""
    bones = skeleton.lengths
    for side, called in sides(movement).items():
        for what, field, root, long in (
            ("hand", "hands", "shoulder", bones.upper_arm + bones.forearm),
            ("foot", "feet", "hip", bones.thigh + bones.shank),
        ):
            gaps = values(movement.course.gaps.get(f"{what}-{side}", 0.0), FRAMES + 1)
            gap, frame = max((gap, frame) for frame, gap in enumerate(gaps))
            if gap > NEAR:
                line = _line(movement, frame, side, field, root)
                out = f"too near the {root}" if 0 < length(line) <= long else "out of reach"
                message = f"the {called}{what} can't come to its place {when(movement, frame)}: it is {cm(gap)} {out}"
                trail = pose_trail(nearest_pose(movement, frame), field)
                yield Fault(trail, message, mended(movement, frame, _mend(line, SIDES[side], field, root, long)), gross=True)


check = on_movements("pose-reach", faults)
