"""The weight of body and load is not over the feet, and the pose does not say what holds or throws it."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figures.measure.balance import pressure, support
from guide.draw.figures.measure.carriers import hooked
from guide.draw.figures.measure.joint_angles import pose_trail
from guide.draw.figures.measure.scene import Scene
from guide.draw.figures.measure.surfaces import TOUCH, bars, depth_in_box, skin, to_line
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.props import props
from guide.model.skeleton import Skeleton
from guide.rules.figures._faults import Fault, cm, on_movements
from guide.rules.figures._told import WHEN, folded

_ON_FEET = ("heel", "toes", "ankle")


def leans(movement: Movement, body: Body) -> bool:
    """Tell whether more than the feet carries the body: it touches something firm, or its hands hold on to what stands."""
    standing = [group for group in props.groups(movement.figure) if not group.by]
    boxes = [(group, solid) for group in standing for solid in group.solids if solid.shape == "box" and solid.firm]
    balls = [ball for ball in skin(body, movement.lengths) if not ball.part.endswith(_ON_FEET)]
    if any(ball.radius - ball.center[1] > -TOUCH for ball in balls):
        return True
    if any(depth_in_box(ball, solid, group.origin) > -TOUCH for ball in balls for group, solid in boxes):
        return True
    if hooked(Scene(movement), body):
        return True
    if any(limb.lies for limb in body.setting.limbs.values()):
        return True
    gripping = [body.joints[f"palm-{side}"] for side, limb in body.setting.limbs.items() if limb.hand == "grip"]
    return any(to_line(palm, a, b) <= TOUCH for palm in gripping for a, b, _ in bars(standing, body))


def _in_poses(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each standing pose in which the weight is not over the feet."""
    for index, body in enumerate(movement.poses):
        written = movement.figure.poses[index]
        base = support(body, movement, index)
        if base is None or written.held or written.thrown or leans(movement, body):
            continue
        at = pressure(body, movement, skeleton)
        if base[0] <= at <= base[1]:
            continue
        if at > base[1]:
            message, mend = f"the weight is {cm(at - base[1])} in front of the toes {WHEN}", "sit back, or bring the load closer"
        else:
            message, mend = (
                f"the weight is {cm(base[0] - at)} behind the heels {WHEN}",
                "lean the trunk forward, or let the knees come forward",
            )
        yield Fault(pose_trail(index), message, mend)


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield the poses in which the weight is not over the feet, each with those that only go on with it."""
    yield from folded(movement, _in_poses(movement, skeleton))


check = on_movements("pose-balance", faults)
