"""Nothing carries the body, or what touches the floor, a prop or a bar can't carry it, and the pose does not say what does."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figures.measure.balance import center_of_mass, pressure, support
from guide.draw.figures.measure.carriers import Carrier, Ground, beyond, carriers, hooked, idle_elbows
from guide.draw.figures.measure.joint_angles import pose_trail
from guide.draw.figures.measure.scene import Scene
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.props.props import pulls
from guide.model.skeleton import Skeleton
from guide.rules.figures._faults import Fault, cm, in_reach, on_movements
from guide.rules.figures._told import WHEN, folded, pose_of
from guide.rules.figures.pose_balance import leans

FAR = 40.0
"""How far the weight may be from over what carries the body, in thousandths of body height: muscles and grip do the rest."""
_STRONG = 0.5
"""A pull of more than this share of the body's weight is met by what holds the body down, not by its weight alone."""
_MEND = "or say with 'held:' what carries it"


def _borne(movement: Movement) -> bool:
    """Tell whether a band carries another part of the body than the hands, or a pull so strong that rollers must hold the body."""
    pulling = [prop for prop in movement.figure.props if pulls(prop) and prop.by]
    return any(not (prop.by or "").endswith(("hand", "hands")) or (prop.load or 0.0) > _STRONG for prop in pulling)


def _where(way: Ground) -> str:
    """Return in words in which direction the weight is off."""
    if abs(way[0]) < abs(way[1]):
        return "to the side of it"
    return "in front of it" if way[0] > 0 else "behind it"


def _forearms(scene: Scene, body: Body) -> str:
    """Return the mend for elbows that touch but carry nothing; empty where there are none."""
    idle = idle_elbows(scene, body)
    return f"lay the forearm of the {' and the '.join(idle)} down, " if idle else ""


def _fault(index: int, off: float, way: Ground, found: list[Carrier], forearms: str) -> Fault:
    parts = ", ".join(dict.fromkeys(carrier.part.rpartition(" ")[2] for carrier in found))
    message = f"what the body rests on ({parts}) can't carry it {WHEN}: the weight is {cm(off)} {_where(way)}"
    return Fault(pose_trail(index), message, f"{forearms}move the body over that, let more of it rest on something, {_MEND}")


def _of_pose(scene: Scene, body: Body, index: int, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield what is wrong with how one key pose is carried."""
    found = carriers(scene, body)
    if not found:
        message = f"nothing carries the body {WHEN}"
        bring = "bring a foot, a hand, a knee or the trunk onto the floor or a prop"
        yield Fault(pose_trail(index), message, f"{_forearms(scene, body)}{bring}, {_MEND}")
    elif not (_borne(scene.movement) or hooked(scene, body)):
        weight = (pressure(body, scene.movement, skeleton), center_of_mass(body, skeleton)[0][2])
        off, way = beyond(weight, found)
        if off > FAR:
            yield _fault(index, off, way, found, _forearms(scene, body))


def _of_poses(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield what is wrong with each key pose; one that stands on its feet alone is told by `pose-balance`."""
    scene = Scene(movement)
    for index, body in enumerate(movement.poses):
        written = movement.figure.poses[index]
        on_feet = support(body, movement, index) is not None and not leans(movement, body)
        if not (on_feet or written.held or written.thrown):
            yield from _of_pose(scene, body, index, skeleton)


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each key pose whose body nothing carries; where a limb is out of reach, that is told first."""
    found = _of_poses(movement, skeleton)
    yield from folded(movement, (fault for fault in found if in_reach(movement.poses[pose_of(fault)])))


check = on_movements("pose-carried", faults)
