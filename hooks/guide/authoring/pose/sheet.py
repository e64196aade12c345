"""What the workbench shows of one figure: poses with cues and weight, the way between them, four views, mistakes, angles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from math import hypot
from typing import NamedTuple

from markupsafe import Markup

from guide.authoring.pose import readings
from guide.content.guide import Guide
from guide.content.texts import to_plain
from guide.draw.figures.measure import joint_angles
from guide.draw.figures.measure.balance import pressure, support
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.marks import arrow
from guide.draw.figures.picture.numbers import numbered
from guide.draw.figures.picture.projection import PROJECTIONS
from guide.draw.figures.picture.shapes import Point2
from guide.draw.figures.picture.track import Track
from guide.draw.figures.picture.tree import definitions
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.pace import FRAMES
from guide.draw.figures.pose.vectors import Vec
from guide.draw.figures.props.load import load
from guide.model.exercise import Exercise
from guide.model.skeleton import Skeleton
from guide.model.technique import Mistake
from guide.pages import figure_drawings, movement_pictures
from guide.problems import Place, Problem
from guide.rules.figures import pose_balance

_GHOST = 3
"""Every which moment is drawn in the picture of the whole way."""
_LEAST_PATH = 8.0
"""Below this, in thousandths of body height, what is carried stays where it is."""


class PoseCard(NamedTuple):
    """A key pose: its picture, where it is written, the step it shows (empty for the start), and what is wrong with it."""

    svg: Markup
    place: Place
    step: str
    faults: list[Problem]


class MistakeCard(NamedTuple):
    """A mistake, where it is written, and its picture beside the right one; both None where it has none."""

    mistake: Mistake
    place: Place
    wrong: Markup | None
    right: Markup | None


@dataclass(frozen=True)
class Sheet:
    """The figure of one exercise, drawn for its author."""

    guide: Guide
    slug: str
    writer: str
    """The exercise whose file holds the figure: this one, or the parent of a variation."""
    pictures: movement_pictures.Pictures
    skeleton: Skeleton
    problems: list[Problem]

    @property
    def entry(self) -> Exercise:
        """The exercise, a variation filled in."""
        return self.guide.exercises[self.slug]

    @property
    def movement(self) -> Movement:
        """The solved movement."""
        return self.pictures.drawing.track.movement

    @cached_property
    def drawings(self) -> dict[str, Drawing]:
        """A drawing from each side, each with ids of its own; the exercise's own view first."""
        main = self.pictures.drawing
        own = self.movement.figure.view
        others = {view: replace(main, track=Track(self.movement, view), prefix=f"{view}-") for view in PROJECTIONS if view != own}
        return {own: main, **others}

    def definitions(self) -> Markup:
        """Return the shapes of all drawings."""
        _, *others = self.drawings.values()
        shapes = [*self.pictures.shapes().values(), *(part for drawing in others for part in drawing.parts().values())]
        return figure_drawings.patterns() + Markup(definitions(shapes))

    def poses(self) -> Iterator[PoseCard]:
        """Yield every key pose with the numbers of the cues and, from the side, with the weight above the feet."""
        drawing = self.pictures.drawing
        places = [self.guide.place(("exercises", self.writer), ("figure", "poses", index)) for index in range(len(self.movement.poses))]
        for index, pose in enumerate(self.movement.figure.poses):
            step = self.entry.steps[pose.step - 1] if pose.step and pose.step <= len(self.entry.steps) else ""
            svg = drawing.pose(index, f"pose {index + 1}", self._numbers(index) + self._weight(index))
            yield PoseCard(Markup(svg), places[index], to_plain(step), self._faults(places[index : index + 2]))

    def _faults(self, places: list[Place]) -> list[Problem]:
        """Return what the checks of poses find between the first place and the second, or from the only place on."""
        ours = [problem for problem in self.problems if problem.rule.startswith("pose-") and problem.place.file == places[0].file]
        return [problem for problem in ours if places[0] <= problem.place and not any(problem.place >= end for end in places[1:])]

    def _numbers(self, index: int) -> str:
        drawing, body = self.pictures.drawing, self.movement.poses[index]
        return numbered(drawing, body, drawing.track.bounds, list(figure_drawings.places(self.guide, self.entry)))

    @cached_property
    def _unbalanced(self) -> set[int]:
        return {int(fault.trail[2]) for fault in pose_balance.faults(self.movement, self.skeleton)}

    def _weight(self, index: int) -> str:
        """Return a bar under the feet and a wedge where the weight presses; nothing where more than the feet carries it."""
        body = self.movement.poses[index]
        base = support(body, self.movement, index) if self.movement.figure.view == "side" else None
        at = pressure(body, self.movement, self.skeleton)
        fails = index in self._unbalanced
        if base is None or not (fails or base[0] <= at <= base[1]):
            return ""
        kind = "off" if fails else "on"
        return (
            f'<path class="bench-base" d="M{base[0]:.0f} 5H{base[1]:.0f}"/>'
            f'<path class="bench-weight bench-weight--{kind}" d="M{at:.0f} 8l-15 26h30z"/>'
        )

    @cached_property
    def carried(self) -> str:
        """What the path belongs to: the part of the body that holds the load, or the hips."""
        return self._load[0]

    @cached_property
    def _load(self) -> tuple[str, list[Vec]]:
        return load(self.movement, self.pictures.drawing.track.nearer("palm"))

    def ghosts(self) -> Iterator[Markup]:
        """Yield a picture of every few moments, all in one frame, to be laid over each other; the last is the path alone."""
        drawing = self.pictures.drawing
        track = drawing.track
        for index in range(0, FRAMES + 1, _GHOST):
            yield Markup(drawing.still(self.movement.frames[index], track.moments[index], track.bounds, f"moment {index}"))
        yield Markup(f"{drawing.frame(track.bounds, f'path of the {self.carried}')}{self._path()}</svg>")

    def _path(self) -> str:
        """Return the path of the load with a dot for each moment: where dots lie close, it is slow."""
        project = PROJECTIONS[self.movement.figure.view]
        way: list[Point2] = [project(place)[:2] for place in self._load[1]]
        if max(hypot(x - way[0][0], y - way[0][1]) for x, y in way) < _LEAST_PATH:
            return ""
        dots = "".join(f'<circle class="bench-moment" cx="{x:.0f}" cy="{y:.0f}" r="5"/>' for x, y in way)
        return arrow(way[::_GHOST]) + dots

    def view(self, view: str, index: int) -> Markup:
        """Return the picture of a key pose from one side."""
        return Markup(self.drawings[view].pose(index, f"pose {index + 1}, {view}"))

    def mistakes(self) -> Iterator[MistakeCard]:
        """Yield every mistake of the exercise."""
        pairs = self.pictures.mistakes()
        for index, mistake in enumerate(self.entry.mistakes):
            place = self.guide.place(("exercises", self.slug), ("mistakes", index))
            yield MistakeCard(mistake, place, *pairs.get(index, (None, None)))

    def sides(self) -> list[str]:
        """Return the sides that the table of angles tells apart: none where both do the same."""
        found = list(joint_angles.sides(self.movement))
        return ["left", "right"] if len(found) > 1 else []

    def rows(self) -> list[readings.Row]:
        """Return the joint angles."""
        return readings.rows(self.movement, self.skeleton)
