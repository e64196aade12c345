"""The drawing of an exercise's figure: muscles tinted by role, cues at their places, mistakes beside the right pose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import hypot
from typing import NamedTuple

from markupsafe import Markup

from guide.content.guide import Guide
from guide.draw.figures.picture.bounds import Box, of_size
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.hung import Moment, hung
from guide.draw.figures.picture.marks import arrow, rings
from guide.draw.figures.picture.numbers import numbered
from guide.draw.figures.picture.shading import gradients
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose import settings
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement, widths
from guide.draw.figures.pose.solve import solve
from guide.model.exercise import Exercise
from guide.model.figure import Wrong
from guide.model.props import Prop

_LEAST_PATH = 60.0
"""A load that moves less than this, in thousandths of body height, gets no arrow."""


def places(guide: Guide, entry: Exercise) -> Iterator[tuple[int, str]]:
    """Yield (number of the cue, point of the body, with its side if the cue says one) for each cue that says where on the body it is."""
    for index, cue in enumerate(entry.cues, 1):
        key = guide.resolve(cue.where, ("vocabulary/regions", "vocabulary/joints")) if cue.where else None
        point = getattr(guide.find(*key), "on_figure", None) if key else None
        if point:
            yield index, f"{cue.side} {point}" if cue.side else point


def path(drawing: Drawing) -> str:
    """Return an arrow along the path of the load, where it moves far enough to be seen."""
    way = drawing.track.way
    far = hypot(way[-1][0] - way[0][0], way[-1][1] - way[0][1])
    return arrow(way) if far > _LEAST_PATH else ""


def numbers(guide: Guide, entry: Exercise, drawing: Drawing, size: tuple[int, int]) -> str:
    """Return the numbers of the cues on the last pose, in a picture of a size."""
    track = drawing.track
    return numbered(drawing, track.movement.poses[-1], of_size(track.bounds, *size, track.view), list(places(guide, entry)))


_PATTERNS = {
    "primary": "",
    "secondary": '<path class="fig-mark" d="M-2 2l4-4M0 14L14 0M12 16l4-4"/>',
    "stabilizer": '<circle class="fig-mark" cx="4" cy="4" r="1"/><circle class="fig-mark" cx="11" cy="11" r="1"/>',
}


def patterns() -> Markup:
    """Return the body's tones and the roles' patterns (full, hatched, dotted: color is not needed), in an SVG that takes no room."""
    made = "".join(
        f'<pattern id="fig-{role}" width="14" height="14" patternUnits="userSpaceOnUse" class="fig-{role}">'
        f'<rect width="14" height="14" class="fig-tint"/>{inside}</pattern>'
        for role, inside in _PATTERNS.items()
    )
    return Markup(f'<svg class="fig-parts" width="0" height="0" aria-hidden="true"><defs>{gradients()}{made}</defs></svg>')


class Picture(NamedTuple):
    """What one picture shows: a body of a drawing, how it lies there, the box around it, and what is drawn on top."""

    drawing: Drawing
    body: Body
    moment: Moment
    box: Box
    marks: str = ""

    def svg(self, title: str, size: tuple[int, int] | None = None) -> str:
        """Return the picture, of a size at least where one is given: those of one size have one scale."""
        wide, high = map(max, size or (0, 0), self.box[2:])
        box = of_size(self.box, wide, high, self.drawing.track.view)
        return self.drawing.still(self.body, self.moment, box, title, self.marks)


class Still(NamedTuple):
    """A picture of a key pose, the number of the step it shows (0 for none), and the words below it."""

    svg: Markup
    step: int
    label: str


def size_of(pictures: Iterable[Picture], view: str) -> tuple[int, int]:
    """Return width and height that hold each of those pictures that are seen from one side."""
    boxes = [picture.box for picture in pictures if picture.drawing.track.view == view]
    return max(box[2] for box in boxes), max(box[3] for box in boxes)


def key_pose(drawing: Drawing, index: int, marks: str = "") -> Picture:
    """Return what the picture of a key pose shows."""
    track = drawing.track
    body = track.movement.poses[index]
    drawing = drawing.showing(body)
    return Picture(drawing, body, hung(drawing.track.places(body)), track.bounds, marks)


def end(drawing: Drawing, view: str) -> Picture:
    """Return what the picture of the end from another side shows."""
    body = drawing.track.movement.poses[-1]
    drawing = _alone(drawing, view, body)
    moment = hung(drawing.track.places(body))
    return Picture(drawing, body, moment, drawing.track.box_of([body], [moment]))


def _alone(drawing: Drawing, view: str, body: Body) -> Drawing:
    """Return the drawing for a picture of one body: as it is seen by itself, where that is from another side than the movement."""
    own = drawing.track
    return drawing.showing(body) if view == own.view else replace(drawing, track=Track.of_one(own.movement, view, body))


def _among(drawing: Drawing, props: list[Prop]) -> Drawing:
    """Return the drawing with other things around the body, where there are any."""
    if not props:
        return drawing
    movement, view = drawing.track.movement, drawing.track.view
    figure = movement.figure.model_copy(update={"props": props})
    return replace(drawing, track=Track(Movement(figure, movement.lengths), view))


def mistake(drawing: Drawing, wrong: Wrong) -> tuple[Picture, Picture]:
    """Return what the picture of a mistake shows, with rings where it is wrong, and the pose as it should be in the same frame."""
    movement, view = drawing.track.movement, wrong.view or drawing.track.view
    body = solve(settings.wrong(movement.figure, wrong, widths(movement.lengths)), movement.lengths)
    right = movement.poses[min(wrong.pose, len(movement.poses)) - 1]
    drawings = [_alone(_among(drawing, wrong.props), view, body), _alone(drawing, view, right)]
    moments = [hung(own.track.places(each)) for own, each in zip(drawings, (body, right), strict=True)]
    spots = [drawings[0].spot(body, f"{wrong.side or ''} {point}".strip()) for point in wrong.marks]
    box = drawings[0].track.box_of([body, right], moments, spots)
    return Picture(drawings[0], body, moments[0], box, rings(spots)), Picture(drawings[1], right, moments[1], box)
