"""Which moments of a movement become keyframes: as few as show it truly, when everything between two of them goes on its straight way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import cos, dist, radians, sin
from typing import NamedTuple

from guide.draw.figures.picture.hung import PARENTS, SEGMENTS, TIP, TIPPED, Moment
from guide.draw.figures.pose.rows import values

DRIFT = 1.7
"""The most that anything may stray between two keyframes, in thousandths of body height."""


Way = list[tuple[float, float]]
"""A place at every moment."""


class Mover(NamedTuple):
    """A segment that moves, by itself or with the one it hangs on: its place in the list of those, and its numbers at every moment."""

    above: int
    x: list[float]
    y: list[float]
    angle: list[float]
    share: list[float]
    true: Way
    """Where it begins."""
    tip: Way | None
    """Where its tip is, if it is a last one."""


def moves(numbers: Sequence[list[float]], least: float) -> bool:
    """Tell whether any of some numbers is ever further from where it begins."""
    return any(max(of) - of[0] > least or of[0] - min(of) > least for of in numbers)


@dataclass(frozen=True)
class Keyframes:
    """The choice of keyframes for a movement of `count` moments, given how and where every segment lies through all of them."""

    course: Moment
    spots: dict[str, tuple[float, float]]
    count: int

    def _way(self, of: tuple[float, float]) -> Way:
        return list(zip(values(of[0], self.count), values(of[1], self.count), strict=True))

    def _numbers(self, segment: str) -> tuple[list[float], list[float], list[float], list[float]]:
        x, y, angle, share = (values(number, self.count) for number in self.course[segment])
        return x, y, angle, share

    @cached_property
    def movers(self) -> list[Mover]:
        """What moves, after a still place at the origin; of left and right that move alike, as seen from the side, only the right."""
        numbers = {segment: self._numbers(segment) for segment in SEGMENTS}
        none = [0.0] * self.count
        found, places = [Mover(0, none, none, none, none, [(0.0, 0.0)] * self.count, None)], {"": 0}
        for segment in SEGMENTS:
            twin, above = segment.replace("left", "right"), places[PARENTS[segment]]
            if twin != segment and numbers[twin] == numbers[segment] and found[places[twin]].above == above:
                places[segment] = places[twin]
                continue
            places[segment] = len(found)
            tip = self._way(self.spots[f"{segment} tip"]) if segment.startswith(TIPPED) else None
            found.append(Mover(above, *numbers[segment], self._way(self.spots[segment]), tip))
        return found

    def strays(self, first: int, last: int, index: int) -> float:
        """Return how far anything is at a moment from where it should be, when `first` and `last` are keyframes."""
        share = (index - first) / (last - first)
        worst, at = 0.0, [(0.0, 0.0, 0.0)]
        for above, xs, ys, angles, shares, true, tip in self.movers[1:]:
            x, y, angle = at[above]
            c, s = cos(radians(angle)), sin(radians(angle))
            own_x, own_y = xs[first] + share * (xs[last] - xs[first]), ys[first] + share * (ys[last] - ys[first])
            angle += angles[first] + share * (angles[last] - angles[first])
            x, y = x + c * own_x - s * own_y, y + s * own_x + c * own_y
            at.append((x, y, angle))
            worst = max(worst, dist((x, y), true[index]))
            if tip:
                far, turn = TIP * (shares[first] + share * (shares[last] - shares[first])), radians(angle)
                worst = max(worst, dist((x + far * cos(turn), y + far * sin(turn)), tip[index]))
        return worst

    def drift(self, first: int, last: int) -> float:
        """Return how far anything strays between two keyframes at most, in thousandths of body height."""
        return max((self.strays(first, last, index) for index in range(first + 1, last)), default=0.0)

    def _holds(self, first: int, last: int) -> bool:
        return all(self.strays(first, last, index) <= DRIFT for index in range(first + 1, last))

    def _next(self, first: int, most: int) -> int:
        """Return the farthest moment that may follow a keyframe; the middle, where most strays most, is looked at before the rest."""
        near, far = first + 1, most + 1
        while far - near > 1:
            tried = (near + far) // 2
            near, far = (tried, far) if self.strays(first, tried, (first + tried) // 2) <= DRIFT else (near, tried)
        while not self._holds(first, near):
            near -= 1
        return near

    def chosen(self, rests: tuple[int, ...]) -> list[int]:
        """Return the moments that are keyframes: those of rest, and between them each as far from the one before as the drift allows."""
        found = [0]
        for rest in rests[1:]:
            while found[-1] < rest:
                found.append(self._next(found[-1], rest))
        return found
