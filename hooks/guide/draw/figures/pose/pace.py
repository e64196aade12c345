"""When a movement is where: which moments fall to the way between two key poses, and where it comes to rest."""

from __future__ import annotations

from itertools import accumulate, pairwise
from math import acos, cos, pi
from typing import NamedTuple

FRAMES = 36
"""Steps of a movement: how closely it is looked at."""
_LEAST = 0.04
"""The least part of a whole way that two neighboring key poses are apart: what hardly moves takes its time, too."""
_FEWEST = 4
"""The fewest steps between two places of rest."""


def eased(time: float) -> float:
    """Return how far a movement is at a share of its time: it starts and ends at rest."""
    return (1 - cos(pi * time)) / 2


def _uneased(way: float) -> float:
    """Return at which share of its time a movement is so far."""
    return acos(max(-1.0, min(1.0, 1 - 2 * way))) / pi


class Pace(NamedTuple):
    """How far a movement is, from 0 to 1: in each of its key poses and at each of its moments, which follow each other evenly in time."""

    knots: tuple[float, ...]
    moments: tuple[float, ...]
    rests: tuple[int, ...]
    """The moments of the poses in which it comes to rest, the first and the last among them."""


def _shares(parts: list[float]) -> list[float]:
    """Return parts of a whole as shares, none of them tiny."""
    whole = sum(parts)
    found = [max(part / whole if whole else 1.0, _LEAST) for part in parts]
    return [share / sum(found) for share in found]


def _times(ways: list[float], legs: list[range], even: bool) -> list[float]:
    """Return what part of the whole time each way takes, by how long it is: each leg starts slowly and ends slowly."""
    shares = _shares(ways)
    if even:
        return shares
    times: list[float] = []
    for leg in legs:
        own = [shares[index] for index in leg]
        passed = [_uneased(way) for way in accumulate(_shares(own), initial=0.0)]
        times += [sum(own) * (after - before) for before, after in pairwise(passed)]
    return times


def _said(times: list[float], said: list[float | None]) -> list[float]:
    """Return the times with those that are written; what is left falls to the others as they were."""
    if all(share is None for share in said):
        return times
    free = sum(time for time, share in zip(times, said, strict=True) if share is None)
    left = max(1.0 - sum(share or 0.0 for share in said), 0.0)
    found = [time * left / free if share is None else share for time, share in zip(times, said, strict=True)]
    return [time / sum(found) for time in found]


def _steps(parts: list[float]) -> list[int]:
    """Return how many of the steps of a movement fall to each leg, by its part of the time."""
    found = [max(_FEWEST, round(FRAMES * part)) for part in parts]
    while more := FRAMES - sum(found):
        found[found.index(max(found))] += 1 if more > 0 else -1
    return found


def pace(ways: list[float], said: list[float | None], rests: set[int], even: bool = False) -> Pace:
    """Return the pace of a movement by how far its key poses are apart, and the shares of time that are written.

    It comes to rest in the first and the last pose and in those of the numbers `rests`; one that goes on evenly nowhere.
    """
    ends = sorted({0, len(ways)} if even else {0, len(ways), *rests})
    legs = [range(start, end) for start, end in pairwise(ends)]
    times = _said(_times(ways, legs, even), said)
    ease = (lambda time: time) if even else eased
    knots, moments, stops = [0.0], [0.0], [0]
    for leg, steps in zip(legs, _steps([sum(times[index] for index in leg) for leg in legs]), strict=True):
        begun, long = knots[-1], sum(times[index] for index in leg)
        passed = list(accumulate(times[index] for index in leg))
        knots += [begun + long * ease(min(time / long, 1.0)) for time in passed]
        moments += [begun + long * ease(step / steps) for step in range(1, steps + 1)]
        stops.append(stops[-1] + steps)
    return Pace((*knots[:-1], 1.0), (*moments[:-1], 1.0), tuple(stops))
