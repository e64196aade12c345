"""A foot stands on nothing or slips, or a hand grips or lies on nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from guide.draw.figures.measure.joint_angles import nearest_pose, pose_trail, sides
from guide.draw.figures.measure.surfaces import TOUCH, bars, stands_at, to_line, tops
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.vectors import distance
from guide.draw.figures.props import props
from guide.draw.figures.props.solids import Group
from guide.model.skeleton import Skeleton
from guide.problems import Trail
from guide.rules.figures._faults import NEAR, Fault, cm, on_movements, when


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each foot that stands on nothing or slips, and each hand that grips or lies on nothing."""
    groups = props.groups(movement.figure)
    for side in sides(movement):
        yield from _first(_foot(movement, groups, side, frame) for frame in movement.glances)
        yield from _first(_hand(movement, groups, side, frame) for frame in movement.glances)
        yield from slips(movement, side)


def _first(faults: Iterator[Fault | None]) -> Iterator[Fault]:
    found = next((fault for fault in faults if fault), None)
    if found:
        yield found


def _limb_trail(movement: Movement, frame: int, name: str) -> Trail:
    return pose_trail(nearest_pose(movement, frame), name)


def _foot(movement: Movement, groups: list[Group], side: str, frame: int) -> Fault | None:
    body = movement.glances[frame]
    limb = body.setting.limbs[side]
    if limb.foot == "free" or body.gaps.get(f"foot-{side}", 0.0) > NEAR:
        return None
    at = stands_at(body, limb, side, movement.lengths)
    gap = min((at[1] - top for top in tops(groups, body, at)), key=abs)
    if abs(gap) <= NEAR:
        return None
    message = f"the {sides(movement)[side]}foot is {cm(gap)} {'above' if gap > 0 else 'below'} what it stands on {when(movement, frame)}"
    return Fault(_limb_trail(movement, frame, "foot"), message, "place it with 'feet:', or write 'foot: free'")


def _hand(movement: Movement, groups: list[Group], side: str, frame: int) -> Fault | None:
    body = movement.glances[frame]
    limb = body.setting.limbs[side]
    palm = body.joints[f"palm-{side}"]
    if body.gaps.get(f"hand-{side}", 0.0) > NEAR:
        return None  # told already
    if limb.hand == "grip":
        near = min((to_line(palm, a, b) for a, b, _ in bars(groups, body)), default=None)
        by = any(group.by in ("hands", f"{side}-hand") for group in groups)
        if by or (near is not None and near <= TOUCH):
            return None
        return Fault(
            _limb_trail(movement, frame, "hand"),
            f"the {sides(movement)[side]}hand grips nothing",
            "add the prop it holds, or write 'hand: free'",
        )
    if limb.hand == "flat":
        gap = min((palm[1] - 18 - top for top in tops(groups, body, palm)), key=abs)
        if abs(gap) > NEAR:
            message = (
                f"the {sides(movement)[side]}palm is {cm(gap)} {'above' if gap > 0 else 'below'} what it lies on {when(movement, frame)}"
            )
            return Fault(_limb_trail(movement, frame, "hands"), message, "place it with 'hands:', or write 'hand: free'")
    return None


def slips(movement: Movement, side: str) -> Iterator[Fault]:
    """Yield a foot that stands in neighboring poses but moves between them."""
    if any(prop.prop in ("sliders", "ball") and prop.by for prop in movement.figure.props):
        return
    standing = [(i, stands_at(body, body.setting.limbs[side], side, movement.lengths)) for i, body in enumerate(movement.poses)
                if body.setting.limbs[side].foot != "free"]  # fmt: skip
    for (i, a), (j, b) in pairwise(standing):
        written = movement.figure.poses[j]
        if j == i + 1 and distance(a, b) > NEAR and written.foot is None and written.feet is None:
            yield Fault(pose_trail(j), f"the {sides(movement)[side]}foot slips by {cm(distance(a, b))} from pose {i + 1} to pose {j + 1}",
                        "place it with 'feet:' in both poses, or keep 'hip_out' and 'hip_turn' as they were")  # fmt: skip


check = on_movements("pose-hold", faults)
