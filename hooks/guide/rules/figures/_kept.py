"""What a movement, or one pose of it, keeps of what is expected: every measure held against its limits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from guide.content.technique import Expected
from guide.draw.figures.measure.joint_angles import nearest_pose, pose_trail, sides
from guide.draw.figures.measure.scene import Reading, Scene
from guide.draw.figures.measure.technique import MEASURES
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.pace import FRAMES
from guide.model.technique_sets import Measured
from guide.rules.figures._faults import Fault, mended, when
from guide.rules.figures._measures_in_words import SAID

_STEP = 3
"""Every which moment of a movement is measured."""


class Broken(NamedTuple):
    """An expectation that is not kept: by how much its measure is past a limit where it is worst, on which side and at which moment."""

    expected: Expected
    excess: float
    side: str
    frame: int


def moments(movement: Movement, expected: Expected) -> list[int]:
    """Return the moments at which an expectation is looked at."""
    ends = {"bottom": 0, "top": FRAMES} if movement.figure.first == "lifting" else {"bottom": FRAMES, "top": 0}
    return [ends[expected.rule.when]] if expected.rule.when in ends else [*range(0, FRAMES + 1, _STEP)]


def excess(expected: Expected, reading: Reading) -> tuple[float, str]:
    """Return by how much a reading is past the limits where it is worst, and on which side; 0 where it keeps them."""
    found = ((expected.rule.excess(value), side) for side, value in reading.items())
    return max(found, key=lambda pair: abs(pair[0]), default=(0.0, ""))


@dataclass
class Measures:
    """The measures of one movement, each taken once a moment."""

    movement: Movement
    _taken: dict[tuple[Measured, int], Reading] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._scene = Scene(self.movement)

    def at(self, measure: Measured, frame: int) -> Reading:
        """Return a measure at a moment."""
        if (measure, frame) not in self._taken:
            self._taken[measure, frame] = self.of(measure, self.movement.frames[frame])
        return self._taken[measure, frame]

    def of(self, measure: Measured, body: Body) -> Reading:
        """Return a measure of a body in this movement's place."""
        return MEASURES[measure](self._scene, body)

    def broken(self, expected: list[Expected]) -> Iterator[Broken]:
        """Yield every expectation that the movement does not keep, at its worst."""
        for one in expected:
            found = (Broken(one, *excess(one, self.at(one.rule.measure, frame)), frame) for frame in moments(self.movement, one))
            worst = max(found, key=lambda broken: abs(broken.excess))
            if abs(worst.excess) > _SLACK:
                yield worst


_SLACK = 0.5
"""Less than this, in degrees or thousandths of body height, nobody sees."""


def _sided(movement: Movement, broken: Broken, what: str) -> tuple[str, tuple[str, ...]]:
    """Return what is said with the side it is said of, where the sides differ, and the steps to where it is written."""
    field = SAID[broken.expected.rule.measure].field
    if not broken.side or len(sides(movement)) == 1:
        return what, (field,)
    return re.sub("^an? ", f"the {broken.side} ", what), (broken.side, field)


def _follows(movement: Movement, frame: int) -> tuple[int, ...]:
    """Return the key poses that a measure at a moment follows from: those around it, and the first, which changes are counted from."""
    return tuple(sorted({0, *(index % len(movement.poses) for index in movement.around(frame))}))


def fault(movement: Movement, broken: Broken) -> Fault:
    """Return what an expectation that is not kept says, at the pose where it is worst."""
    said, name = SAID[broken.expected.rule.measure], broken.expected.name
    what, mend = (said.over, said.less) if broken.excess > 0 else (said.under, said.more)
    what, steps = _sided(movement, broken, what)
    trail = pose_trail(nearest_pose(movement, broken.frame), *steps)
    reason = broken.expected.rule.because.rstrip(".")
    message = f"{what} by {said.amount(broken.excess)} {when(movement, broken.frame)} ('{name}': {reason})"
    return Fault(trail, message, mended(movement, broken.frame, mend), ends=_follows(movement, broken.frame))
