"""The animation: the group tree with a class for each segment that moves, and the style sheet of its keyframes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from guide.draw.figure import solids
from guide.draw.figure.drawing import Drawing, attribute, number
from guide.draw.figure.movement import FRAMES
from guide.draw.figure.track import SEGMENTS, Hung

STILL = 0.15
"""Less than this, in degrees or thousandths of body height, is no movement."""


@dataclass(frozen=True)
class Timing:
    """Seconds of a movement: there, a pause, back, a pause."""

    there: float
    pause: float
    back: float
    rest: float

    @property
    def whole(self) -> float:
        """Seconds of one repetition."""
        return self.there + self.pause + self.back + self.rest


def timing(tempo: str | None, hold: bool, first: str) -> Timing:
    """Return the seconds of a tempo (lowering, pause, lifting, pause; X is fast); a hold stays up, what has no tempo is even."""
    if tempo is None:
        return Timing(1.5, 3.0, 1.5, 1.0) if hold else Timing(1.5, 0.6, 1.5, 0.6)
    lowering, low, lifting, high = (0.5 if figure == "X" else float(figure) for figure in tempo.split("-"))
    parts = (lifting or 1, high, lowering or 1, low) if first == "lifting" else (lowering or 1, low, lifting or 1, high)
    return Timing(*parts)


@dataclass(frozen=True)
class Motion:
    """The moving picture of a drawing."""

    drawing: Drawing
    timing: Timing

    @cached_property
    def _moments(self) -> list[dict[str, Hung]]:
        track = self.drawing.track
        return [track.moments[index] for index in track.keys]

    @cached_property
    def _stretches(self) -> list[list[solids.Stretch]]:
        """For each group of props, where it is at each keyframe."""
        track = self.drawing.track
        bodies = [track.movement.frames[index] for index in track.keys]
        return [[solids.stretch(group, body, track.view) for body in bodies] for group in self.drawing.groups]

    @cached_property
    def _moving(self) -> dict[str, list[Hung]]:
        found = {}
        for segment in SEGMENTS:
            rows = [moment[segment] for moment in self._moments]
            if any(abs(a - b) > STILL for row in rows for a, b in zip(row[:3], rows[0][:3], strict=True)):
                found[segment] = rows
        return found

    @cached_property
    def _classes(self) -> dict[str, str]:
        return {segment: f"f{index}" for index, segment in enumerate(SEGMENTS) if segment in self._moving}

    def _stays(self, index: int) -> bool:
        rows = self._stretches[index]
        return all(abs(a - b) <= STILL / 10 for row in rows for a, b in zip(row, rows[0], strict=True))

    def svg(self, title: str, extra: str = "") -> str:
        """Return the moving picture; without its style sheet it shows the first pose."""
        drawing = self.drawing
        first = self._moments[0]

        def lies(segment: str) -> str:
            moves = f' class="{self._classes[segment]}"' if segment in self._classes else ""
            value = attribute(first[segment])
            return moves + (f' transform="{value}"' if value else "")

        def stretched(index: int) -> str:
            moves = "" if self._stays(index) else f' class="p{index}"'
            return moves + drawing.stretched(index, drawing.track.movement.frames[0])

        frame = drawing.frame(drawing.bounds, title, "fig fig-moving")
        return f"{frame}{drawing.floor(drawing.bounds)}{drawing.tree(lies, stretched)}{extra}</svg>"

    def _selectors(self) -> list[str]:
        """Return, for each keyframe, when it comes: on the way there and on the way back, in percent of a repetition."""
        t = self.timing
        found = []
        for index in self.drawing.track.keys:
            share = index / FRAMES
            there = 100 * share * t.there / t.whole
            back = 100 * (t.there + t.pause + (1 - share) * t.back) / t.whole
            times = dict.fromkeys([number(there), number(back), *(["100"] if index == 0 else [])])
            found.append(",".join(f"{time}%" for time in times))
        return found

    def style_sheet(self) -> str:
        """Return the keyframes of the movement; one rule says how long a repetition takes."""
        selectors = self._selectors()
        rules = [f".fig-moving g{{animation:{number(self.timing.whole)}s linear infinite}}"]
        for segment, rows in self._moving.items():
            rules += _keyframes(self._classes[segment], selectors, [_value(row) for row in rows])
        for index, group in enumerate(self.drawing.groups):
            if not self._stays(index):
                rope = group.rope_from is not None
                rules += _keyframes(f"p{index}", selectors, [_stretch(row, rope) for row in self._stretches[index]])
        return "\n".join(rules) + "\n"


def _keyframes(name: str, selectors: list[str], values: list[str]) -> list[str]:
    steps = "".join(f"{selector}{{transform:{value}}}" for selector, value in zip(selectors, values, strict=True))
    return [f".fig-moving .{name}{{animation-name:{name}}}", f"@keyframes {name}{{{steps}}}"]


def _value(own: Hung) -> str:
    return f"translate({number(own.x)}px,{number(own.y)}px) rotate({number(own.angle)}deg)"


def _stretch(row: solids.Stretch, rope: bool) -> str:
    move = f"translate({number(row[0])}px,{number(row[1])}px)"
    return f"{move} rotate({number(row[2])}deg) scale({row[3]:.2f},1)" if rope else move
