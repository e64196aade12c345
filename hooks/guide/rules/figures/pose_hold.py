"""A foot stands on nothing or slips, or a hand grips or lies on nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from guide.draw.figures.measure.joint_angles import nearest_pose, pose_trail, sides
from guide.draw.figures.measure.surfaces import TOUCH, Ball, bars, depth_in_box, stands_at, to_line, tops
from guide.draw.figures.pose.body import SKIN, Body
from guide.draw.figures.pose.legs import TIPPED
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.vectors import Vec, add, distance
from guide.draw.figures.props import props
from guide.draw.figures.props.solids import Group
from guide.model.skeleton import Lengths, Skeleton
from guide.problems import Trail
from guide.rules.figures._faults import NEAR, NEAR_ON_WAY, Fault, cm, on_movements
from guide.rules.figures._led import other_leads
from guide.rules.figures._told import WHEN, clear, folded, on_the_way, poses_of


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each foot that stands on nothing or slips, and each hand that grips or lies on nothing."""
    groups = props.groups(movement.figure)
    for side in sides(movement):
        yield from _looked_at(movement, side, "foot", partial(_foot, movement, groups, side))
        yield from _looked_at(movement, side, "hand", partial(_hand, movement, groups, side))
        yield from slips(movement, side)


def _looked_at(movement: Movement, side: str, part: str, look: Callable[[_Moment], Fault | None]) -> Iterator[Fault]:
    """Yield what is wrong with a hand or foot: in each key pose, and first on each way between two that are right."""
    poses = [fault for index, body in enumerate(movement.poses) if (fault := look(_Moment(movement, body, index)))]
    yield from folded(movement, poses)
    wrong, ways = poses_of(poses), set[tuple[int, int]]()
    for frame, body in enumerate(movement.frames):
        looked_at = _stays(movement, side, frame, part) and clear(movement, frame, wrong) and movement.around(frame) not in ways
        fault = look(_Moment(movement, body, nearest_pose(movement, frame), frame)) if looked_at else None
        if fault:
            ways.add(movement.around(frame))
            yield on_the_way(movement, frame, fault)


class _Moment(NamedTuple):
    """A body to look at, and its moment of the movement; a key pose has none."""

    movement: Movement
    body: Body
    pose: int
    frame: int | None = None

    @property
    def near(self) -> float:
        """How far a hand or foot may be from what it stands or lies on, in thousandths of body height."""
        return NEAR if self.frame is None else NEAR_ON_WAY

    def trail(self, name: str) -> Trail:
        """Return the trail to a value of the pose that it is, or is nearest to."""
        return pose_trail(self.pose, name)

    def place(self, side: str, field: str) -> Vec | None:
        """Return where a hand or foot is brought to, as it can be written."""
        setting = self.body.setting if self.frame is None else self.movement.frames[self.frame].setting
        found: Vec | None = getattr(setting.limbs[side], field)
        return found


def _stays(movement: Movement, side: str, frame: int, part: str) -> bool:
    """Tell whether a hand or foot does the same in the key poses around a moment: between two that differ it is on its way."""
    return len({getattr(movement.stations[index].limbs[side], part) for index in movement.around(frame)}) == 1


def _put_right(place: Vec | None, field: str, gap: float, free: str) -> str:
    """Return the mend for what is above or below what it stands on: another height of its place, or a place."""
    if place:
        return f"write 'y: {place[1] - gap:.0f}' under '{field}'"
    way = "lower" if gap > 0 else "raise"
    return f"{way} it by {abs(gap):.0f}: bend its joints, place it with '{field}:', or write '{free}: free'"


def _foot(movement: Movement, groups: list[Group], side: str, moment: _Moment) -> Fault | None:
    body = moment.body
    limb = body.setting.limbs[side]
    if limb.foot == "free" or body.gaps.get(f"foot-{side}", 0.0) > NEAR:
        return None
    at = stands_at(body, limb, side, movement.lengths)
    gap = min((at[1] - top for top in tops(groups, body, at)), key=abs)
    if abs(gap) <= moment.near:
        return None
    message = f"the {sides(movement)[side]}foot is {cm(gap)} {'above' if gap > 0 else 'below'} what it stands on {WHEN}"
    place = None if "stands" in limb.values else moment.place(side, "feet")  # else it is that of the ankle
    other = None if moment.frame is None else other_leads(movement, side, *movement.around(moment.frame))
    return Fault(moment.trail("foot"), message, other or _put_right(place, "feet", gap, "foot"))


def _gripping(movement: Movement, groups: list[Group], body: Body, side: str) -> bool:
    """Tell whether a hand that grips has something to grip; a fist that no pose asks for may be empty where there is nothing."""
    palm, lines = body.joints[f"palm-{side}"], list(bars(groups, body))
    if any(group.by in ("hands", "chest", f"{side}-hand") for group in groups):
        return True
    if any(to_line(palm, a, b) <= TOUCH for a, b, _ in lines):
        return True
    limbs = [limb for pose in movement.figure.poses for limb in (pose, pose.left, pose.right) if limb]
    return not lines and not any(limb.hand == "grip" for limb in limbs) and body.setting.fixed != "hands"


def _hand(movement: Movement, groups: list[Group], side: str, moment: _Moment) -> Fault | None:
    body = moment.body
    limb = body.setting.limbs[side]
    if body.gaps.get(f"hand-{side}", 0.0) > NEAR:
        return None  # told already
    if limb.hand == "grip" and not _gripping(movement, groups, body, side):
        message = f"the {sides(movement)[side]}hand grips nothing {WHEN}"
        return Fault(moment.trail("hand"), message, "add the prop it holds, or write 'hand: free'")
    if not limb.lies:
        return None
    return (_on_wall if limb.hand == "wall" else _palm)(movement, groups, side, moment)


def _on_wall(movement: Movement, groups: list[Group], side: str, moment: _Moment) -> Fault | None:
    """Return what is wrong with a palm that is not on an upright face."""
    body = moment.body
    at = Ball("palm", add(body.joints[f"palm-{side}"], body.frames[f"hand-{side}"].front, SKIN["palm"]), 0.0)
    gaps = (
        abs(depth_in_box(at, solid, group.origin)) for group in groups if not group.by for solid in group.solids if solid.shape == "box"
    )
    gap = min(gaps, default=None)
    called = f"the {sides(movement)[side]}palm"
    if gap is None:
        return Fault(moment.trail("hand"), f"{called} lies on no wall {WHEN}", "add 'prop: wall', or write 'hand: free'")
    if gap <= moment.near:
        return None
    message = f"{called} is {cm(gap)} off the face of what it lies on {WHEN}"
    return Fault(moment.trail("hands"), message, f"move 'hands' by {gap:.0f}, onto that face")


def _palm(movement: Movement, groups: list[Group], side: str, moment: _Moment) -> Fault | None:
    """Return what is wrong with a palm that is above or below what it lies on."""
    body = moment.body
    palm = body.joints[f"palm-{side}"]
    gap = min((palm[1] - SKIN["palm"] - top for top in tops(groups, body, palm)), key=abs)
    if abs(gap) <= moment.near:
        return None
    message = f"the {sides(movement)[side]}palm is {cm(gap)} {'above' if gap > 0 else 'below'} what it lies on {WHEN}"
    place = None if "lies" in body.setting.limbs[side].values else moment.place(side, "hands")  # else it is that of the wrist
    return Fault(moment.trail("hands"), message, _put_right(place, "hands", gap, "hand"))


_STANDS = "if it steps, add a pose between the two with 'foot: free'; if it stays, write the same 'feet:' in both"
_PLACED = "place it with 'feet:' in both poses, or keep 'hip_out' and 'hip_turn' as they were"


def _stay(movement: Movement, side: str, *poses: int) -> str:
    """Return the mend for a foot that slips between two key poses."""
    if all(movement.settings[index].limbs[side].feet for index in poses):
        return _STANDS
    other = other_leads(movement, side, *poses)
    return f"add a pose between the two, or {other}" if other else _PLACED


def _slip(before: Body, after: Body, side: str, lengths: Lengths) -> float:
    """Return how far a foot that stands has come: by its ball or its heel, where it rises onto them or comes down from them."""
    limbs = [body.setting.limbs[side] for body in (before, after)]
    tipped = next((limb for limb in limbs if limb.foot in TIPPED), limbs[0])
    first, second = (stands_at(body, tipped, side, lengths) for body in (before, after))
    return distance(first, second)


def slips(movement: Movement, side: str) -> Iterator[Fault]:
    """Yield a foot that stands in neighboring poses but moves between them."""
    if movement.walks or any((prop.prop in ("sliders", "ball") and prop.by) or prop.by == f"{side}-foot" for prop in movement.figure.props):
        return
    standing = [(i, body) for i, body in enumerate(movement.poses) if body.setting.limbs[side].stands]
    for (i, before), (j, after) in pairwise(standing):
        written = movement.figure.poses[j]
        way = _slip(before, after, side, movement.lengths)
        if j == i + 1 and way > NEAR and written.foot is None and written.feet is None:
            message = f"the {sides(movement)[side]}foot slips by {cm(way)} from pose {i + 1} to pose {j + 1}"
            yield Fault(pose_trail(j), message, _stay(movement, side, i, j), ends=(i, j))


check = on_movements("pose-hold", faults)
