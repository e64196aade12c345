"""From key poses to a movement: every value runs smoothly through its poses, and the body is solved anew for each moment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from math import cos, pi

from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.settings import SIDES, LimbSetting, Setting, settings
from guide.draw.figures.pose.solve import angles, solve
from guide.draw.figures.pose.vectors import Vec
from guide.model.figure import Figure
from guide.model.skeleton import Lengths

FRAMES = 36
"""Steps of a movement: how closely it is looked at."""


def widths(lengths: Lengths) -> dict[str, float]:
    """Return the half widths at which feet and hands are placed where a figure gives none."""
    return {"feet": lengths.hip_half, "hands": lengths.shoulder_half}


def _led_by_angles(limb: LimbSetting, body: Body, name: str, arms: bool) -> LimbSetting:
    """Return a limb that was solved for a place as one that its joints lead."""
    found = angles(body, name)
    names = ("shoulder", "arm_out", "arm_turn", "elbow") if arms else ("hip", "hip_out", "hip_turn", "knee")
    values = {**limb.values, **{key: found[key] for key in names}}
    return replace(limb, values=values, hands=None, plumb=False) if arms else replace(limb, values=values, feet=None)


def _alike(poses: list[Setting], lengths: Lengths) -> list[Setting]:
    """Return the poses with each limb led in one way through all of them: by its place if every pose has one, else by its joints."""
    bodies = [solve(pose, lengths) for pose in poses]
    found = poses
    for name in SIDES:
        for arms in (True, False):
            placed = [(pose.limbs[name].hands if arms else pose.limbs[name].feet) is not None for pose in poses]
            if any(placed) and not all(placed):
                found = [
                    replace(pose, limbs={**pose.limbs, name: _led_by_angles(pose.limbs[name], body, name, arms)}) if led else pose
                    for pose, body, led in zip(found, bodies, placed, strict=True)
                ]
    return found


def smooth(values: list[float], at: float) -> float:
    """Return the value at `at` (0 first, 1 last) of a curve through all values that overshoots none of them (Fritsch and Carlson)."""
    last = len(values) - 1
    place = min(int(at * last), last - 1)
    t = at * last - place
    steps = [b - a for a, b in pairwise(values)]
    if last == 1:
        return values[0] + t * steps[0]

    def slope(i: int) -> float:
        if i in (0, last):
            return steps[min(i, last - 1)]
        before, after = steps[i - 1], steps[i]
        return 0.0 if before * after <= 0 else 2 * before * after / (before + after)

    a, b = values[place], values[place + 1]
    ta, tb = slope(place), slope(place + 1)
    t2, t3 = t * t, t * t * t
    return (2 * t3 - 3 * t2 + 1) * a + (t3 - 2 * t2 + t) * ta + (3 * t2 - 2 * t3) * b + (t3 - t2) * tb


def _between(points: list[Vec], at: float) -> Vec:
    x, y, z = (smooth([point[i] for point in points], at) for i in range(3))
    return (x, y, z)


@dataclass(frozen=True)
class Movement:
    """A solved movement: its key poses, and the body at `FRAMES` + 1 moments."""

    figure: Figure
    lengths: Lengths

    @cached_property
    def settings(self) -> list[Setting]:
        """The key poses, every limb led in one way through all of them."""
        return _alike(settings(self.figure, widths(self.lengths)), self.lengths)

    @cached_property
    def poses(self) -> list[Body]:
        """The bodies of the key poses."""
        return [solve(setting, self.lengths) for setting in self.settings]

    @cached_property
    def one_anchor(self) -> bool:
        """Whether the same part of the body is fixed in every pose."""
        return len({setting.fixed for setting in self.settings}) == 1

    def setting(self, at: float) -> Setting:
        """Return what lies between the key poses at `at` (0 the first, 1 the last)."""
        poses = self.settings
        first = poses[0]

        def blended(of: list[dict[str, float]]) -> dict[str, float]:
            return {
                name: value if all(o[name] == value for o in of) else smooth([o[name] for o in of], at) for name, value in of[0].items()
            }

        limbs = {}
        for name in SIDES:
            each = [pose.limbs[name] for pose in poses]
            feet = [limb.feet for limb in each if limb.feet]
            hands = [limb.hands for limb in each if limb.hands]
            near = each[round(at * (len(each) - 1))]
            limbs[name] = LimbSetting(
                blended([limb.values for limb in each]),
                near.foot,
                near.hand,
                near.plumb,
                _between(feet, at) if len(feet) == len(each) else None,
                _between(hands, at) if len(hands) == len(each) else None,
            )
        return Setting(blended([pose.values for pose in poses]), limbs, first.fixed, _between([pose.at for pose in poses], at))

    def body(self, at: float) -> Body:
        """Return the body at `at` (0 the first pose, 1 the last)."""
        hips = None if self.one_anchor else _between([pose.joints["hips"] for pose in self.poses], at)
        return solve(self.setting(at), self.lengths, hips)

    @cached_property
    def frames(self) -> list[Body]:
        """The bodies at moments that follow each other evenly in time: slow at both ends."""
        return [self.body(eased(index / FRAMES)) for index in range(FRAMES + 1)]


def eased(time: float) -> float:
    """Return how far a movement is at a share of its time: it starts and ends at rest."""
    return (1 - cos(pi * time)) / 2
