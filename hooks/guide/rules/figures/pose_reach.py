"""A hand or foot of the figure can not come to the place it is brought to."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figures.measure.joint_angles import nearest_pose, pose_trail, sides
from guide.draw.figures.pose.movement import FRAMES, Movement
from guide.draw.figures.pose.rows import values
from guide.model.skeleton import Skeleton
from guide.rules.figures._faults import NEAR, Fault, cm, on_movements, when


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each hand or foot that can't come to its place, at its worst."""
    for side, called in sides(movement).items():
        for what, field, root in (("hand", "hands", "shoulder"), ("foot", "feet", "hip")):
            gaps = values(movement.course.gaps.get(f"{what}-{side}", 0.0), FRAMES + 1)
            gap, frame = max((gap, frame) for frame, gap in enumerate(gaps))
            if gap > NEAR:
                message = f"the {called}{what} misses its place by {cm(gap)} {when(movement, frame)}"
                yield Fault(pose_trail(nearest_pose(movement, frame), field), message, f"move '{field}', or bring the {root} nearer")


check = on_movements("pose-reach", faults)
