"""The time of a moving picture: how many seconds each part of a repetition takes, and when each keyframe comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guide.draw.figures.pose.pace import FRAMES, Pace
from guide.model.figure import Figure


class Timing(NamedTuple):
    """Seconds of a movement: there, a pause, back, a pause."""

    there: float
    pause: float
    back: float
    rest: float


_SHOWN = (2.0, 4.0)
"""A hold is shown for as many seconds as it lasts at least, within these limits: who looks on need not wait."""
_POSE = 1.0
"""Seconds that each pose after the fourth adds where no tempo is written."""


def _held(seconds: float | None) -> float:
    return 0.0 if seconds is None else min(max(seconds, _SHOWN[0]), _SHOWN[1])


def _paced(tempo: str | None, hold: float | None, figure: Figure) -> Timing:
    """Return the seconds of a tempo (lowering, pause, lifting, pause; X is fast); what has no tempo is even."""
    if tempo is None:
        way = 1.5 + _POSE * max(0, len(figure.poses) - 4)
        return Timing(way, _held(hold) or 0.6, way, 0.6 if hold is None else 1.0)
    lowering, low, lifting, high = (0.5 if part == "X" else float(part) for part in tempo.split("-"))
    lifts = figure.first == "lifting"
    there, pause, back, rest = (lifting, high, lowering, low) if lifts else (lowering, low, lifting, high)
    return Timing(there or 1, max(pause, _held(hold)), back or 1, rest)


def timing(tempo: str | None, hold: float | None, figure: Figure) -> Timing:
    """Return the seconds of a figure, by its tempo and for how many seconds it is held at least; its own pauses come first."""
    found = _paced(tempo, hold, figure)
    if figure.cycle == "walk":
        return found._replace(pause=0, back=0, rest=0)
    first, last = figure.poses[0].pause, figure.poses[-1].pause
    return found._replace(pause=found.pause if last is None else last, rest=found.rest if first is None else first)


_CHANGE = 0.5
"""The least seconds in which a movement that goes on with the other side changes over."""


class Clock(NamedTuple):
    """When each keyframe of a figure comes, in seconds from the start of a repetition."""

    timing: Timing
    pace: Pace
    figure: Figure

    def _pauses(self) -> dict[int, float]:
        """Return the seconds of rest between the ends, by moment."""
        rests = [pose.pause for pose in self.figure.poses[1:-1] if pose.pause]
        return dict(zip(self.pace.rests[1:-1], rests, strict=True)) if self.figure.cycle != "walk" else {}

    @property
    def _rest(self) -> float:
        return max(self.timing.rest, _CHANGE) if self.figure.cycle == "sides" else self.timing.rest

    @property
    def half(self) -> float:
        """Seconds of the movement of one side."""
        ways = 1 if self.figure.cycle == "walk" else 2
        return self.timing.there + self.timing.pause + self.timing.back + self._rest + ways * sum(self._pauses().values())

    @property
    def whole(self) -> float:
        """Seconds of one repetition; of both sides where it goes on with the other one."""
        return self.half * (1 if self.figure.cycle == "back" else 2)

    def times(self, frame: int) -> Iterator[float]:
        """Yield when the keyframe of a moment comes within one side: on the way there, and on the way back."""
        pauses = self._pauses()
        own, before = pauses.get(frame, 0.0), sum(long for at, long in pauses.items() if at < frame)
        share, after = frame / FRAMES, sum(pauses.values()) - before - own
        there = before + share * self.timing.there
        yield there
        if own:
            yield there + own
        if self.figure.cycle == "walk":
            return
        back = self.timing.there + sum(pauses.values()) + self.timing.pause + after + (1 - share) * self.timing.back
        yield back
        if own:
            yield back + own
