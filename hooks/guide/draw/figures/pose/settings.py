"""From key poses as written to settings: every value filled in, each pose from the one before it or from a named pose."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from guide.draw.figures.pose.named_poses import NAMED
from guide.draw.figures.pose.vectors import Vec
from guide.model.figure import Figure, Limbs, Pose, Stance, Wrong
from guide.model.props import Spot

SIDES = {"right": 1, "left": -1}
BODY = ("trunk", "roll", "turn", "back", "upper_back", "bend", "twist", "neck")
LEG = ("hip", "hip_out", "hip_turn", "knee", "ankle", "sole", "knees_out", "toes_out", "toes_up")
ARM = ("shoulder", "arm_out", "arm_turn", "elbow", "wrist", "fingers", "elbows", "shoulders_up", "shoulders_back")
# What moves a limb by its joints; writing one of them takes back the place of the hand or foot.
_FREES = {"feet": ("hip", "hip_out", "hip_turn", "knee"), "hands": ("shoulder", "arm_out", "arm_turn", "elbow", "plumb")}


@dataclass(frozen=True)
class LimbSetting:
    """Values of the arm and the leg of one side; places are in the world, or None where joint angles lead."""

    values: dict[str, float]
    foot: str = "flat"
    hand: str = "grip"
    plumb: bool = False
    feet: Vec | None = None
    hands: Vec | None = None

    @property
    def stands(self) -> bool:
        """Whether the foot stands on something with its sole."""
        return self.foot not in LOOSE

    @property
    def lies(self) -> bool:
        """Whether the hand lies flat on something."""
        return self.hand in LYING


LOOSE = ("free", "rest")
"""What a foot does that does not stand: it goes on as the shank does."""
LYING = ("flat", "wall")
"""What a hand does that lies on something."""


@dataclass(frozen=True)
class Setting:
    """Everything that places a body: its own angles, its limbs, and the part that is fixed."""

    values: dict[str, float] = field(default_factory=lambda: dict.fromkeys(BODY, 0.0))
    limbs: dict[str, LimbSetting] = field(default_factory=lambda: {side: LimbSetting(dict.fromkeys(LEG + ARM, 0.0)) for side in SIDES})
    fixed: str = "feet"
    at: Vec = (0.0, 0.0, 0.0)


def _place(spot: Spot, before: Vec | None, side: int, width: float) -> Vec:
    """Return a spot in the world; what it leaves out is as before, then on the floor, below the body's own width."""
    x, y, z = before or (0.0, 0.0, side * width)
    return (spot.x if spot.x is not None else x, spot.y if spot.y is not None else y, side * spot.z if spot.z is not None else z)


def _limb(before: LimbSetting, written: Limbs, side: int, widths: dict[str, float]) -> LimbSetting:
    values = {**before.values, **{name: value for name in LEG + ARM if (value := getattr(written, name)) is not None}}
    places: dict[str, Vec | None] = {}
    for name, joints in _FREES.items():
        spot: Spot | None = getattr(written, name)
        freed = any(getattr(written, joint) is not None for joint in joints)
        old: Vec | None = getattr(before, name)
        places[name] = _place(spot, old, side, widths[name]) if spot else None if freed else old
    plumb = before.plumb if written.plumb is None else written.plumb
    return LimbSetting(values, written.foot or before.foot, written.hand or before.hand, plumb, places["feet"], places["hands"])


def changed(before: Setting, written: Stance, widths: dict[str, float]) -> Setting:
    """Return a setting with what a pose writes; `widths` are the half widths at which hands and feet are placed."""
    limbs = {}
    for name, side in SIDES.items():
        limb = _limb(before.limbs[name], written, side, widths)
        own: Limbs | None = getattr(written, name)
        limbs[name] = _limb(limb, own, side, widths) if own else limb
    values = {**before.values, **{name: value for name in BODY if (value := getattr(written, name)) is not None}}
    fixed = "hips" if written.hips else written.fixed or before.fixed
    spot = written.hips or written.at
    same = before.at if fixed == before.fixed else (0.0, 0.0, 0.0)
    at = (
        (
            spot.x if spot.x is not None else same[0],
            spot.y if spot.y is not None else same[1],
            spot.z if spot.z is not None else same[2],
        )
        if spot
        else same
    )
    return replace(before, values=values, limbs=limbs, fixed=fixed, at=at)


def _begun(pose: Pose, before: Setting | None, widths: dict[str, float]) -> Setting:
    start = changed(Setting(), NAMED[pose.base], widths) if pose.base or before is None else before
    return changed(start, pose, widths)


def settings(figure: Figure, widths: dict[str, float]) -> list[Setting]:
    """Return the setting of every key pose, in order."""
    found: list[Setting] = []
    for pose in figure.poses:
        found.append(_begun(pose, found[-1] if found else None, widths))
    return found


def wrong(figure: Figure, mistake: Wrong, widths: dict[str, float]) -> Setting:
    """Return the setting of a mistake: a key pose with what the mistake changes."""
    poses = settings(figure, widths)
    return changed(poses[min(mistake.pose, len(poses)) - 1], mistake, widths)
