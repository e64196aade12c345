"""The figure sinks into the floor or into a firm prop."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figures.measure.joint_angles import nearest_pose, pose_trail, sides
from guide.draw.figures.measure.surfaces import depth_in_box, skin
from guide.draw.figures.pose.movement import FRAMES, Movement
from guide.draw.figures.props import props
from guide.model.skeleton import Skeleton
from guide.rules.figures._faults import Fault, cm, on_movements, when

SOFT = 9.0
"""How far skin gives way where the body rests on something."""


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each part of the body that sinks into the floor or a firm prop, at its deepest."""
    groups = [group for group in props.groups(movement.figure) if not group.by]
    boxes = [(group, solid) for group in groups for solid in group.solids if solid.shape == "box" and solid.firm]
    worst: dict[str, tuple[float, int, str]] = {}
    for frame in range(0, FRAMES + 1, 3):
        body = movement.frames[frame]
        for ball in skin(body, movement.lengths):
            depths = [(ball.radius - ball.center[1], "the floor")]
            depths += [(depth_in_box(ball, solid, group.origin), "a prop") for group, solid in boxes]
            depth, what = max(depths)
            if depth > worst.get(ball.part, (SOFT, 0, ""))[0]:
                worst[ball.part] = (depth, frame, what)
    named = sides(movement)
    for part, (depth, frame, what) in worst.items():
        side, _, rest = part.partition(" ")
        if rest and side not in named:
            continue
        message = f"{what} reaches {cm(depth)} into the {named[side] + rest if rest else part} {when(movement, frame)}"
        yield Fault(pose_trail(nearest_pose(movement, frame)), message, "raise the body, or bend less")


check = on_movements("pose-floor", faults)
