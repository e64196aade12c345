"""The animation: the group tree with a class for each segment that moves, and the style sheet of its keyframes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from guide.draw.figure import solids
from guide.draw.figure.drawing import Drawing, attribute, number
from guide.draw.figure.movement import FRAMES
from guide.draw.figure.track import SEGMENTS, STILL, Hung


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
    def _classes(self) -> dict[str, str]:
        return {segment: f"f{index}" for index, segment in enumerate(SEGMENTS) if segment in self.drawing.track.moving}

    def svg(self, title: str, extra: str = "") -> str:
        """Return the moving picture; without its style sheet it shows the first pose."""
        drawing = self.drawing
        first = drawing.track.moments[0]
        lies = {segment: self._tag(self._classes.get(segment, ""), attribute(own)) for segment, own in first.items()}
        body = drawing.track.movement.frames[0]
        for index in range(len(drawing.track.groups)):
            lies[f"g{index}"] = self._tag(f"p{index}" if index in drawing.track.carried else "", drawing.stretched(index, body))
        bounds = drawing.track.bounds
        frame = drawing.frame(bounds, title, "fig fig-moving")
        return f"{frame}{drawing.floor(bounds)}{drawing.template.format_map(lies)}{extra}</svg>"

    @staticmethod
    def _tag(name: str, transform: str) -> str:
        return (f' class="{name}"' if name else "") + (f' transform="{transform}"' if transform else "")

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
        selectors, track = self._selectors(), self.drawing.track
        rules = [f".fig-moving g{{animation:{number(self.timing.whole)}s linear infinite}}"]
        for segment, lies in track.moving.items():
            rules += _keyframes(self._classes[segment], selectors, _turns(lies))
        for index, places in track.carried.items():
            group = track.groups[index]
            spins = group.rope_from is not None or bool(group.turns_with)
            rules += _keyframes(f"p{index}", selectors, [_stretch(row, spins) for row in places])
        return "\n".join(rules) + "\n"


def _keyframes(name: str, selectors: list[str], values: list[str]) -> list[str]:
    steps = "".join(f"{selector}{{transform:{value}}}" for selector, value in zip(selectors, values, strict=True))
    return [f".fig-moving .{name}{{animation-name:{name}}}", f"@keyframes {name}{{{steps}}}"]


def _move(x: float, y: float) -> str:
    return f"translate({number(x)}px,{number(y)}px)"


def _turns(rows: list[Hung]) -> list[str]:
    """Return how a segment moves and turns in its parent; one that hangs at the same place all the time is placed once."""
    x, y = rows[0][:2]
    hangs = all(abs(row.x - x) < STILL and abs(row.y - y) < STILL for row in rows)
    moves = [_move(x, y)] * len(rows) if hangs else [_move(row.x, row.y) for row in rows]
    return [f"{move} rotate({number(row.angle)}deg)" for move, row in zip(moves, rows, strict=True)]


def _stretch(row: solids.Stretch, spins: bool) -> str:
    move = _move(row[0], row[1])
    return f"{move} rotate({number(row[2])}deg) scale({row[3]:.2f},1)" if spins else move
