"""From key poses to a movement: every value runs smoothly through its poses, and the body is solved for all moments at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from math import cos, pi

from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.rows import following, row
from guide.draw.figures.pose.settings import SIDES, LimbSetting, Setting, settings
from guide.draw.figures.pose.smooth import smooth
from guide.draw.figures.pose.solve import angles, solve
from guide.draw.figures.pose.unrolled import bodies, glimpses
from guide.draw.figures.pose.vectors import Vec
from guide.model.figure import Figure
from guide.model.skeleton import Lengths

FRAMES = 36
"""Steps of a movement: how closely it is looked at."""
GLANCE = 3
"""Of so many moments one is looked at where something changes slowly."""


def eased(time: float) -> float:
    """Return how far a movement is at a share of its time: it starts and ends at rest."""
    return (1 - cos(pi * time)) / 2


MOMENTS = tuple(eased(index / FRAMES) for index in range(FRAMES + 1))
"""How far a movement is at each of its moments, which follow each other evenly in time."""


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
    placed = {
        (name, arms): [(pose.limbs[name].hands if arms else pose.limbs[name].feet) is not None for pose in poses]
        for name in SIDES
        for arms in (True, False)
    }
    mixed = {limb: led for limb, led in placed.items() if any(led) and not all(led)}
    solved = [solve(pose, lengths) for pose in poses] if mixed else []
    found = poses
    for (name, arms), led in mixed.items():
        found = [
            replace(pose, limbs={**pose.limbs, name: _led_by_angles(pose.limbs[name], body, name, arms)}) if placed else pose
            for pose, body, placed in zip(found, solved, led, strict=True)
        ]
    return found


@dataclass(frozen=True)
class Run:
    """Moments that follow each other, from number `first` on: their bodies as one, with a row for each number."""

    first: int
    count: int
    body: Body


def _blended(of: list[dict[str, float]], at: float) -> dict[str, float]:
    """Return what lies between some values of each name."""
    return {
        name: value if all(other[name] == value for other in of) else smooth([other[name] for other in of], at)
        for name, value in of[0].items()
    }


def _between(points: list[Vec], at: float) -> Vec:
    x, y, z = (smooth([point[i] for point in points], at) for i in range(3))
    return (x, y, z)


def _limb(poses: list[LimbSetting], near: int, at: float) -> LimbSetting:
    """Return what lies between the settings of a limb; what has no between is as in pose number `near`."""
    feet = [limb.feet for limb in poses if limb.feet]
    hands = [limb.hands for limb in poses if limb.hands]
    return LimbSetting(
        _blended([limb.values for limb in poses], at),
        poses[near].foot,
        poses[near].hand,
        poses[near].plumb,
        _between(feet, at) if len(feet) == len(poses) else None,
        _between(hands, at) if len(hands) == len(poses) else None,
    )


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

    def _near(self, at: float) -> int:
        return round(at * (len(self.settings) - 1))

    def _body(self, at: float, near: int) -> Body:
        """Return the body at one moment or at a row of them, all nearest to pose number `near`."""
        poses = self.settings
        limbs = {name: _limb([pose.limbs[name] for pose in poses], near, at) for name in SIDES}
        values = _blended([pose.values for pose in poses], at)
        setting = Setting(values, limbs, poses[0].fixed, _between([pose.at for pose in poses], at))
        hips = None if self.one_anchor else _between([pose.joints["hips"] for pose in self.poses], at)
        return solve(setting, self.lengths, hips)

    def body(self, at: float) -> Body:
        """Return the body at `at` (0 the first pose, 1 the last)."""
        return self._body(at, self._near(at))

    def _modes(self, at: float) -> tuple[object, ...]:
        """Return what has no between at a moment: how hands and feet hold on, as in the nearest pose."""
        limbs = self.settings[self._near(at)].limbs.values()
        return tuple((limb.foot, limb.hand, limb.plumb) for limb in limbs)

    @cached_property
    def runs(self) -> list[Run]:
        """All moments as few bodies that have a row for each number: a new one begins where hands or feet hold on in another way."""
        found: list[Run] = []
        for _, run in groupby(MOMENTS, self._modes):
            moments = list(run)
            found.append(Run(sum(each.count for each in found), len(moments), self._body(row(moments), self._near(moments[0]))))
        return found

    @cached_property
    def frames(self) -> list[Body]:
        """The bodies at moments that follow each other evenly in time: slow at both ends."""
        return [body for run in self.runs for body in bodies(run.body, range(run.count))]

    @cached_property
    def glances(self) -> dict[int, Body]:
        """The body at every `GLANCE`th moment, by its number."""
        found: dict[int, Body] = {}
        for run in self.runs:
            frames = range(-run.first % GLANCE + run.first, run.first + run.count, GLANCE)
            found |= zip(frames, glimpses(run.body, range(frames.start - run.first, run.count, GLANCE)), strict=True)
        return found

    @cached_property
    def course(self) -> Body:
        """The body through all moments, with a row for each number; how hands and feet hold on is as at the first."""
        counts = [run.count for run in self.runs]
        joints, frames, gaps = (following([getattr(run.body, part) for run in self.runs], counts) for part in ("joints", "frames", "gaps"))
        return Body(joints, frames, gaps, self.runs[0].body.setting)
