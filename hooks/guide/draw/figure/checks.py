"""What can be wrong with a figure: each check yields faults, with the trail to the value and the mend in a coach's words.

A pose is judged on a body of 1.75 m, so that messages can speak of centimeters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from guide.draw.figure import props
from guide.draw.figure.balance import pressure, support
from guide.draw.figure.carrying import carried
from guide.draw.figure.movement import FRAMES, Movement, eased
from guide.draw.figure.settings import SIDES, LimbSetting
from guide.draw.figure.solve import Body, angles, places_itself
from guide.draw.figure.surfaces import bars, depth_in_box, skin, stands_at, to_line, tops
from guide.draw.figure.things import Group
from guide.draw.figure.vectors import Vec, angle_between, distance
from guide.model.skeleton import Skeleton
from guide.read import Trail

NEAR = 2.0
"""How far hands and feet may be from what they hold or stand on, in thousandths of body height."""
SOFT = 9.0
"""How far skin gives way where the body rests on something."""
JUMP = 2.2
"""By what factor the speed of the load may change from one moment to the next, once it is under way."""
_CM = 0.175
_TOUCH = 14.0
"""Nearer than this, skin touches and a hand grips, in thousandths of body height."""
_ON_FEET = ("heel", "toes", "ankle", "knee")


class Fault(NamedTuple):
    """One thing that is wrong with a figure: where in the entry, what, and the mend."""

    trail: Trail
    message: str
    mend: str


def _cm(value: float) -> str:
    return f"{abs(value) * _CM:.0f} cm" if abs(value) * _CM >= 1.5 else f"{abs(value) * _CM:.1f} cm"


def _pose(movement: Movement, frame: int) -> int:
    """Return the index of the key pose that a moment is nearest to."""
    return round(eased(frame / FRAMES) * (len(movement.poses) - 1))


def _trail(index: int, *more: str) -> Trail:
    return ("figure", "poses", index, *more)


def sides(movement: Movement) -> dict[str, str]:
    """Return the sides to look at, each with how a message calls it: one without a name where both do the same."""
    same = all(_mirrored(setting.limbs["right"], setting.limbs["left"]) and not setting.values["twist"] for setting in movement.settings)
    return {"right": ""} if same else {side: f"{side} " for side in SIDES}


def _mirrored(right: LimbSetting, left: LimbSetting) -> bool:
    def flipped(place: Vec | None) -> Vec | None:
        return (place[0], place[1], -place[2]) if place else None

    return right == replace(left, feet=flipped(left.feet), hands=flipped(left.hands))


def _when(movement: Movement, frame: int) -> str:
    return f"near pose {_pose(movement, frame) + 1}"


def ranges(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each joint that bends further than the table says, where it does so most."""
    worst: dict[str, tuple[float, float, str, Trail]] = {}
    for frame, body in enumerate(movement.frames):
        for name, value, trail in _angles(movement, frame, body):
            low, high = getattr(skeleton.ranges, name)
            label = _label(movement, trail)
            excess = max(low - value, value - high)
            if excess > max(0.5, worst.get(label, (0.0,))[0]):
                worst[label] = (excess, value, name, trail)
    for label, (_, value, name, trail) in worst.items():
        low, high = getattr(skeleton.ranges, name)
        mend = f"write {low:g} or more" if value < low else f"write {high:g} at most, or move what the hand or foot reaches for"
        yield Fault(trail, f"{label} comes to {value:.0f} degrees, the table allows {low:g} to {high:g}", mend)


def _label(movement: Movement, trail: Trail) -> str:
    words = [str(step) for step in trail[3:]]
    return " ".join(word for word in words if word not in SIDES or sides(movement)[word]).replace("_", " ")


def _angles(movement: Movement, frame: int, body: Body) -> Iterator[tuple[str, float, Trail]]:
    index = _pose(movement, frame)
    for name in ("back", "bend", "twist", "neck"):
        yield name, body.setting.values[name], _trail(index, name)
    for side in sides(movement):
        limb = body.setting.limbs[side]
        found = angles(body, side)
        if limb.hand == "flat":  # the forearm turns over, so that the palm comes down
            found["wrist"] = -angle_between(body.frames[f"forearm-{side}"].up, body.frames[f"hand-{side}"].up)
        level = abs(found["arm_out"]) < 60
        for name in ("hip", "hip_out", "knee", "ankle", "elbow", "wrist", "arm_out", *(["shoulder"] if level else [])):
            yield name, found[name], _trail(index, side, name)
        for name in ("shoulders_up", "shoulders_back"):
            yield name, limb.values[name], _trail(index, side, name)


def reach(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each hand or foot that can't come to its place, at its worst."""
    for side, called in sides(movement).items():
        for what, field, root in (("hand", "hands", "shoulder"), ("foot", "feet", "hip")):
            gap, frame = max((body.gaps.get(f"{what}-{side}", 0.0), frame) for frame, body in enumerate(movement.frames))
            if gap > NEAR:
                message = f"the {called}{what} misses its place by {_cm(gap)} {_when(movement, frame)}"
                yield Fault(_trail(_pose(movement, frame), field), message, f"move '{field}', or bring the {root} nearer")


def unplaced(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each pose that nothing places: its fixed part is itself reached for."""
    for index, setting in enumerate(movement.settings):
        if not places_itself(setting):
            message = f"'{setting.fixed}' are fixed, but they are also brought to a place"
            yield Fault(_trail(index), message, "write 'hips:' to place the body, or take out 'hands:' or 'feet:'")


def floor(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
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
        message = f"{what} reaches {_cm(depth)} into the {named[side] + rest if rest else part} {_when(movement, frame)}"
        yield Fault(_trail(_pose(movement, frame)), message, "raise the body, or bend less")


def holds(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each foot that stands on nothing or slips, and each hand that grips or lies on nothing."""
    groups = props.groups(movement.figure)
    for side in sides(movement):
        yield from _first(_foot(movement, groups, side, frame) for frame in range(0, FRAMES + 1, 3))
        yield from _first(_hand(movement, groups, side, frame) for frame in range(0, FRAMES + 1, 3))
        yield from _slips(movement, side)


def _first(faults: Iterator[Fault | None]) -> Iterator[Fault]:
    found = next((fault for fault in faults if fault), None)
    if found:
        yield found


def _limb_trail(movement: Movement, frame: int, name: str) -> Trail:
    return _trail(_pose(movement, frame), name)


def _foot(movement: Movement, groups: list[Group], side: str, frame: int) -> Fault | None:
    body = movement.frames[frame]
    limb = body.setting.limbs[side]
    if limb.foot == "free" or body.gaps.get(f"foot-{side}", 0.0) > NEAR:
        return None
    at = stands_at(body, limb, side, movement.lengths)
    gap = min((at[1] - top for top in tops(groups, body, at)), key=abs)
    if abs(gap) <= NEAR:
        return None
    message = f"the {sides(movement)[side]}foot is {_cm(gap)} {'above' if gap > 0 else 'below'} what it stands on {_when(movement, frame)}"
    return Fault(_limb_trail(movement, frame, "foot"), message, "place it with 'feet:', or write 'foot: free'")


def _hand(movement: Movement, groups: list[Group], side: str, frame: int) -> Fault | None:
    body = movement.frames[frame]
    limb = body.setting.limbs[side]
    palm = body.joints[f"palm-{side}"]
    if body.gaps.get(f"hand-{side}", 0.0) > NEAR:
        return None  # told already
    if limb.hand == "grip":
        near = min((to_line(palm, a, b) for a, b, _ in bars(groups, body)), default=None)
        by = any(group.by in ("hands", f"{side}-hand") for group in groups)
        if by or (near is not None and near <= _TOUCH):
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
                f"the {sides(movement)[side]}palm is {_cm(gap)} {'above' if gap > 0 else 'below'} what it lies on {_when(movement, frame)}"
            )
            return Fault(_limb_trail(movement, frame, "hands"), message, "place it with 'hands:', or write 'hand: free'")
    return None


def _slips(movement: Movement, side: str) -> Iterator[Fault]:
    """Yield a foot that stands in neighboring poses but moves between them."""
    if any(prop.prop in ("sliders", "ball") and prop.by for prop in movement.figure.props):
        return
    standing = [(i, stands_at(body, body.setting.limbs[side], side, movement.lengths)) for i, body in enumerate(movement.poses)
                if body.setting.limbs[side].foot != "free"]  # fmt: skip
    for (i, a), (j, b) in pairwise(standing):
        written = movement.figure.poses[j]
        if j == i + 1 and distance(a, b) > NEAR and written.foot is None and written.feet is None:
            yield Fault(_trail(j), f"the {sides(movement)[side]}foot slips by {_cm(distance(a, b))} from pose {i + 1} to pose {j + 1}",
                        "place it with 'feet:' in both poses, or keep 'hip_out' and 'hip_turn' as they were")  # fmt: skip


def load(movement: Movement) -> tuple[str, list[Vec]]:
    """Return what the movement carries along, and where it is at each moment: the load, or else the hips."""
    by = next((prop.by for prop in movement.figure.props if prop.by and prop.by not in ("back", "knees")), "")
    return by or "hips", [carried(body, by) if by else body.joints["hips"] for body in movement.frames]


def path(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield the moment at which the load jumps: its speed changes by more than a factor from one moment to the next."""
    what, places = load(movement)
    speeds = [distance(a, b) for a, b in pairwise(places)]
    slow = max(speeds) / 4
    if max(speeds) < 2:
        return
    for frame, (a, b) in enumerate(pairwise(speeds)):
        if max(a, b) > slow and max(a, b) > JUMP * max(min(a, b), 1e-6) and min(a, b) < max(speeds) / 2:
            times = max(a, b) / max(min(a, b), 1e-3)
            message = f"the path of the {what} jumps {_when(movement, frame)}: its speed changes {times:.1f} times in one step"
            yield Fault(
                _trail(_pose(movement, frame)),
                message,
                "keep the arms from stretching all the way where they are solved, or add a pose between",
            )
            return


def _leans(movement: Movement, body: Body) -> bool:
    """Tell whether more than the feet carries the body: it touches something firm, or its hands hold on to what stands."""
    standing = [group for group in props.groups(movement.figure) if not group.by]
    boxes = [(group, solid) for group in standing for solid in group.solids if solid.shape == "box" and solid.firm]
    balls = [ball for ball in skin(body, movement.lengths) if not ball.part.endswith(_ON_FEET)]
    if any(ball.radius - ball.center[1] > -_TOUCH for ball in balls):
        return True
    if any(depth_in_box(ball, solid, group.origin) > -_TOUCH for ball in balls for group, solid in boxes):
        return True
    gripping = [body.joints[f"palm-{side}"] for side, limb in body.setting.limbs.items() if limb.hand == "grip"]
    return any(to_line(palm, a, b) <= _TOUCH for palm in gripping for a, b, _ in bars(standing, body))


def balance(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each standing pose in which the weight is not over the feet."""
    for index, body in enumerate(movement.poses):
        written = movement.figure.poses[index]
        base = support(body, movement, index)
        if base is None or written.held or written.thrown or _leans(movement, body):
            continue
        at = pressure(body, movement, skeleton)
        if base[0] <= at <= base[1]:
            continue
        if at > base[1]:
            message, mend = f"the weight is {_cm(at - base[1])} in front of the toes", "sit back, or bring the load closer"
        else:
            message, mend = f"the weight is {_cm(base[0] - at)} behind the heels", "lean the trunk forward, or let the knees come forward"
        yield Fault(_trail(index), message, mend)
