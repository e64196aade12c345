"""The animation: the group tree with a class for each segment that moves, and the style sheet of its keyframes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from guide.draw.figures.picture import prop_shapes
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.hung import Hung
from guide.draw.figures.picture.layers import nested
from guide.draw.figures.picture.timing import Clock, Timing
from guide.draw.figures.picture.track import STILL
from guide.draw.figures.picture.transforms import attribute, number, squeezed

_EARLY, _LATE = "f-early", "f-late"
_SHOWN = {_EARLY: ("visible", "hidden", "visible"), _LATE: ("hidden", "visible", "hidden")}
"""Where a chest turns, what shows from the start, from the turn on, and from where it has turned back."""


class _Turn(NamedTuple):
    drawing: Drawing
    moment: int


@dataclass(frozen=True)
class Motion:
    """The moving picture of a drawing."""

    drawing: Drawing
    timing: Timing

    @cached_property
    def _values(self) -> dict[str, tuple[str, ...]]:
        """For everything that moves, by its field in the drawing's tree, its transform at each keyframe."""
        track = self.drawing.track
        if track.written:
            return track.written
        found = track.written
        found |= {segment: _turns(rows) for segment, rows in track.moving.items()}
        found |= {f"seen-{segment}": tuple(f"scale({share:.2f},1)" for share in rows) for segment, rows in track.squeezed.items()}
        for index, places in track.carried.items():
            spins = track.groups[index].stretches or bool(track.groups[index].turns_with)
            found[f"g{index}"] = tuple(_stretch(row, spins) for row in places)
        return found

    @cached_property
    def _names(self) -> dict[tuple[str, ...], str]:
        """The class of each motion; what moves alike, such as left and right from the side, shares one."""
        return {values: f"f{index}" for index, values in enumerate(dict.fromkeys(self._values.values()))}

    def svg(self, title: str, extra: str = "") -> str:
        """Return the moving picture; without its style sheet it shows the first pose."""
        drawing = self.drawing
        first = drawing.track.poses[0]
        body = drawing.track.movement.poses[0]
        lies = {segment: attribute(own) for segment, own in first.items()}
        lies |= {f"seen-{segment}": squeezed(own.share) for segment, own in first.items()}
        lies |= {f"g{index}": drawing.stretched(index, body) for index in range(len(drawing.track.groups))}
        tags = {name: self._tag(name, value) for name, value in lies.items()}
        drawn = nested(drawing, tags)
        if self._turn:
            drawn = f'<g class="{_EARLY}">{drawn}</g><g class="{_LATE}" visibility="hidden">{nested(self._turn.drawing, tags)}</g>'
        return drawing.picture(drawing.track.bounds, title, drawn, tags, extra, "fig fig-moving")

    @cached_property
    def _turn(self) -> _Turn | None:
        """From when on the chest shows another side, and how it is drawn then; None where it shows the same all the time."""
        drawing, movement = self.drawing, self.drawing.track.movement
        turned = drawing.showing(movement.poses[-1])
        if turned is drawing or drawing.track.two_sided or drawing.showing(movement.poses[0]) is not drawing:
            return None
        return _Turn(turned, min(index for index, body in movement.glances.items() if drawing.showing(body) is not drawing))

    def _tag(self, name: str, transform: str) -> str:
        moves = f' class="{self._names[self._values[name]]}"' if name in self._values else ""
        return moves + (f' transform="{transform}"' if transform else "")

    @cached_property
    def clock(self) -> Clock:
        """When each keyframe comes."""
        movement = self.drawing.track.movement
        return Clock(self.timing, movement.pace, movement.figure)

    def _selectors(self) -> list[str]:
        """Return, for each keyframe of each side, when it comes: on the way there and on the way back, in percent of a repetition."""
        clock, keys = self.clock, self.drawing.track.keys
        starts = [0.0, clock.half] if self.drawing.track.two_sided else [0.0]
        times = [[start + time for time in clock.times(index)] for start in starts for index in keys]
        if clock.figure.cycle == "walk":  # what ends where it began, like the ground, goes back between two steps, at once
            times[len(keys) - 1] = [clock.half - clock.whole / 1000]
        else:
            times[0].append(clock.whole)
        return [_percents(of, clock.whole) for of in times]

    def style_sheet(self) -> str:
        """Return the keyframes of the movement; one rule says how long a repetition takes."""
        selectors = self._selectors()
        rules = [f".fig-moving g,.fig-moving use{{animation:calc({number(self.clock.whole)}s*var(--fig-slow,1)) linear infinite}}"]
        for values, name in self._names.items():
            rules += _keyframes(name, selectors, values)
        if self._turn:
            there, back = (number(100 * time / self.clock.whole) for time in self.clock.times(self._turn.moment))
            rules += [rule for name, ways in _SHOWN.items() for rule in _switched(name, ("0", there, back), ways)]
        return "\n".join(rules) + "\n"


def _percents(times: list[float], whole: float) -> str:
    """Return moments of a repetition as the selectors of one keyframe."""
    return ",".join(dict.fromkeys(f"{number(100 * time / whole)}%" for time in times))


def _keyframes(name: str, selectors: list[str], values: tuple[str, ...]) -> list[str]:
    steps = "".join(f"{selector}{{transform:{value}}}" for selector, value in zip(selectors, values, strict=True))
    return [f".fig-moving .{name}{{animation-name:{name}}}", f"@keyframes {name}{{{steps}}}"]


def _switched(name: str, times: tuple[str, ...], ways: tuple[str, ...]) -> list[str]:
    """Return keyframes at which something shows or hides at once."""
    steps = "".join(f"{time}%{{visibility:{way};animation-timing-function:step-end}}" for time, way in zip(times, ways, strict=True))
    return [f".fig-moving .{name}{{animation-name:{name}}}", f"@keyframes {name}{{{steps}}}"]


def _move(x: float, y: float) -> str:
    down = f",{number(y)}px" if abs(y) >= 0.05 else ""
    return f"translate({number(x)}px{down})"


def _turns(rows: list[Hung]) -> tuple[str, ...]:
    """Return how a segment moves and turns in its parent; one that hangs at the same place all the time is placed once."""
    x, y = rows[0][:2]
    hangs = all(abs(row.x - x) < STILL and abs(row.y - y) < STILL for row in rows)
    moves = [_move(x, y)] * len(rows) if hangs else [_move(row.x, row.y) for row in rows]
    return tuple(f"{move} rotate({number(row.angle)}deg)" for move, row in zip(moves, rows, strict=True))


def _stretch(row: prop_shapes.Stretch, spins: bool) -> str:
    move = _move(row[0], row[1])
    return f"{move} rotate({number(row[2])}deg) scale({row[3]:.2f},1)" if spins else move
