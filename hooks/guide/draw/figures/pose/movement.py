"""From key poses to a movement: every value runs smoothly through its poses, and the body is solved for all moments at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from guide.draw.figures.pose.between import Curve
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.led import alike, meeting
from guide.draw.figures.pose.mirror import mirrored
from guide.draw.figures.pose.pace import Pace, pace
from guide.draw.figures.pose.rows import following, row
from guide.draw.figures.pose.settings import Setting, settings
from guide.draw.figures.pose.solve import solve
from guide.draw.figures.pose.unrolled import bodies, glimpses
from guide.draw.figures.pose.way import apart
from guide.model.figure import Figure
from guide.model.skeleton import Lengths

GLANCE = 3
"""Of so many moments one is looked at where something changes slowly."""


def widths(lengths: Lengths) -> dict[str, float]:
    """Return the half widths at which feet and hands are placed where a figure gives none."""
    return {"feet": lengths.hip_half, "hands": lengths.shoulder_half}


@dataclass(frozen=True)
class Run:
    """Moments that follow each other, from number `first` on: their bodies as one, with a row for each number."""

    first: int
    count: int
    body: Body


@dataclass(frozen=True)
class Movement:
    """A solved movement: its key poses, and the body at `FRAMES` + 1 moments on the way through them."""

    figure: Figure
    lengths: Lengths

    @cached_property
    def stations(self) -> list[Setting]:
        """The settings that the way leads through, every limb led in one way: the key poses, and for a step where the next one begins."""
        found = settings(self.figure, widths(self.lengths))
        stations = [*found, mirrored(found[0])] if self.walks else found  # a step ends as it began, on the other side
        return meeting(alike(stations, self.lengths), self.lengths)

    @cached_property
    def settings(self) -> list[Setting]:
        """The key poses, without where the next step begins."""
        return self.stations[: len(self.figure.poses)]

    @property
    def walks(self) -> bool:
        """Whether the movement goes on without a rest: each step ends where the same step of the other side begins."""
        return self.figure.cycle == "walk"

    @cached_property
    def poses(self) -> list[Body]:
        """The bodies of the key poses."""
        return [solve(setting, self.lengths) for setting in self.settings]

    @cached_property
    def _ends(self) -> list[Body]:
        return [*self.poses, solve(self.stations[-1], self.lengths)] if self.walks else self.poses

    @cached_property
    def pace(self) -> Pace:
        """How far the movement is at each moment and in each key pose."""
        ways = [apart(a, b) for a, b in pairwise(self._ends)]
        poses = self.figure.poses
        rests = {index for index, pose in enumerate(poses) if pose.pause}
        said = [*(pose.share for pose in poses[1:]), *([poses[0].share] if self.walks else [])]
        return pace(ways, said, rests, even=self.walks)

    @property
    def moments(self) -> tuple[float, ...]:
        """How far the movement is at each of its moments, which follow each other evenly in time."""
        return self.pace.moments

    @cached_property
    def one_anchor(self) -> bool:
        """Whether the same part of the body is fixed in every pose."""
        return len({setting.fixed for setting in self.settings}) == 1

    def around(self, frame: int) -> tuple[int, int]:
        """Return the stations between which a moment lies, by their indexes; twice the same where it is one of them."""
        at, knots = self.moments[frame], self.pace.knots
        return bisect_right(knots, at + 1e-9) - 1, bisect_left(knots, at - 1e-9)

    def share(self, frame: int) -> float:
        """Return how far a moment is on the way between the stations around it, from 0 to 1; 0 where it is one of them."""
        before, after = (self.pace.knots[index] for index in self.around(frame))
        return (self.moments[frame] - before) / (after - before) if after > before else 0.0

    def nearest(self, frame: int) -> int:
        """Return the index of the key pose that a moment is nearest to."""
        return self._near(self.moments[frame]) % len(self.settings)

    def _near(self, at: float) -> int:
        return min(range(len(self.pace.knots)), key=lambda index: abs(self.pace.knots[index] - at))

    def _body(self, at: float, near: int) -> Body:
        """Return the body at one moment or at a row of them, all nearest to station number `near`."""
        curve = Curve(self.pace.knots)
        setting = curve.setting(self.stations, near, at)
        hips = None if self.one_anchor else curve.place([pose.joints["hips"] for pose in self._ends], at)
        return solve(setting, self.lengths, hips)

    def body(self, at: float) -> Body:
        """Return the body at `at` (0 the first pose, 1 the last)."""
        return self._body(at, self._near(at))

    def _modes(self, at: float) -> tuple[object, ...]:
        """Return what has no between at a moment: how hands and feet hold on, as in the nearest pose."""
        limbs = self.stations[self._near(at)].limbs.values()
        return tuple((limb.foot, limb.hand, limb.plumb) for limb in limbs)

    @cached_property
    def runs(self) -> list[Run]:
        """All moments as few bodies that have a row for each number: a new one begins where hands or feet hold on in another way."""
        found: list[Run] = []
        for _, run in groupby(self.moments, self._modes):
            moments = list(run)
            found.append(Run(sum(each.count for each in found), len(moments), self._body(row(moments), self._near(moments[0]))))
        return found

    @cached_property
    def frames(self) -> list[Body]:
        """The bodies at moments that follow each other evenly in time: slow where the movement comes to rest."""
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
