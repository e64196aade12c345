"""How the one page of an exercise's handout is shared: how high its pictures may stand, and how many of its words fit.

A builder of pages has no browser to measure with, so lines are counted by their signs; what is left free makes up for that.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from guide.content.texts import to_plain
from guide.model.exercise import Exercise
from guide.model.safety import Caution, Safety
from guide.model.words import Words
from guide.pages.filters import first_sentence
from guide.pages.safety_texts import by_urgency

PAGE = 243.0
"""What of the height of the lower of both sheets, Letter, may be counted on, in mm."""
STAGES = (24.0, 30.0, 35.0, 41.0, 48.0, 56.0, 64.0)
"""How high the pictures may stand, in mm, as `handout-room.css` has it."""
ALL, FULL, BRIM = range(3)
"""With every word; with the first sentence of each caution and no purpose of a cue; without what is no part of the exercise, too."""
_LINE = {ALL: 4.02, FULL: 3.89, BRIM: 3.69}
_LEAST = {ALL: STAGES[2], FULL: STAGES[1], BRIM: STAGES[0]}
"""How low pictures may become, in mm, before words are left out."""
_REST = {ALL: 78.0, FULL: 76.0, BRIM: 72.0}
"""Name, fields, rule of pain, boxes and foot, in mm."""
_NARROW = 1.4
"""Pictures that are higher than wide by this much stand above the first column alone."""
_BESIDE = -6.0
"""How much less is taken, in mm, where no picture stands across the page."""
_HEAD, _PART, _ITEM = 1.8, 1.3, 0.1
"""Lines that a heading, a smaller one, and the space between two items take."""
_SIGNS = {"text": 62, "item": 58, "sign": 53, "half": 26, "across": 112}
"""How many signs stand on a line, by where it is."""


class Room(NamedTuple):
    """What the style sheet is told of the room on the page."""

    beside: bool
    """Whether the pictures stand above the first column alone, and not across the page."""
    stage: int
    """How high they are: a place among the heights."""
    level: int
    """How many words are left out."""


def _lines(text: str, where: str) -> int:
    return ceil(len(to_plain(text)) / _SIGNS[where])


def _texts(texts: Iterable[str | None], where: str = "text", head: float = 0) -> list[float]:
    """Return how many lines each of some texts takes; a heading goes with the first."""
    found = [_lines(text, where) + (_ITEM if where == "item" else 0) for text in texts if text]
    return [found[0] + head, *found[1:]] if found else []


def _balanced(blocks: list[float], before: float = 0) -> float:
    """Return the height of two columns of blocks that end as evenly as they can, the first of which begins with some more."""
    return min(max(before + sum(blocks[:index]), sum(blocks[index:])) for index in range(len(blocks) + 1))


@dataclass(frozen=True)
class Handout:
    """The words of an exercise's handout."""

    entry: Exercise
    cautions: list[Caution]
    safety: Safety
    sets: list[str]
    words: Words

    def room(self, shape: float, sides: int) -> Room:
        """Return how the page is shared, for pictures of a height over their width, of which the last is seen from some sides."""
        beside = shape > _NARROW and sides == 1
        highest = 31 * shape + 5 if beside else 63 / sides * shape
        stages = [stage for stage in STAGES if stage <= max(highest, STAGES[0])]
        for level in (ALL, FULL, BRIM):
            for stage in (stage for stage in reversed(stages) if stage >= min(_LEAST[level], stages[-1])):
                if self._height(level, stage, beside) <= PAGE:
                    return Room(beside, STAGES.index(stage), level)
        return Room(beside, 0, BRIM)

    def _height(self, level: int, stage: float, beside: bool) -> float:
        line = _LINE[level]
        columns = _balanced(self._blocks(level), stage / line if beside else 0) * line
        return _REST[level] + columns * 0.95 + self._urgent(level) * line + (_BESIDE if beside else stage)

    def _blocks(self, level: int) -> list[float]:
        """Return about how many lines each piece takes that stays in one column, in order."""
        entry, words = self.entry, self.words
        floor = [entry.floor.down, entry.floor.up] if entry.floor and level < BRIM else []
        cues = [text for cue in entry.cues for text in (cue.say or cue.shared, "" if level else cue.purpose or "x" * 60)]
        strain = [words.not_feel, *entry.not_feel, words.not_feel_note]
        advice = [(one.condition, first_sentence(one.text)[0] if level else one.text) for one in self.cautions]
        return [
            *_texts(entry.setup[:1], head=_HEAD),
            *_texts(entry.setup[1:], "item"),
            *_texts(floor),
            *_texts(entry.steps, "item"),
            *_texts([entry.breathing, "x" * 68 if entry.tempo else ""]),
            _HEAD + sum(_texts(cues, "item")),
            *_texts([" ".join([words.feel, *entry.feel]), " ".join(strain)], head=_HEAD),
            *_texts(entry.stop, "item", _HEAD + _PART),
            _PART + sum(_texts((sign.text for sign in self.safety.stop), "half")) / 2 + 0.5,
            *_texts((f"{text} ({words.coached})" for condition, text in advice if not condition), "item", _PART),
            *_texts((f"{condition}: {text}" for condition, text in advice if condition), "item", _PART),
        ]

    def _urgent(self, level: int) -> float:
        """Return about how many lines across the page the few urgent signs take."""
        parts = [part for part in by_urgency(self.safety, self.sets) if part.on_paper][: 1 if level == BRIM else None]
        signs = [[first_sentence(sign.text)[0] for group in part.groups for sign in group.signs if sign.on_paper] for part in parts]
        if level == BRIM:
            return sum(_lines(" ".join(["x" * 85, *each]), "across") for each in signs)
        return sum(1 + _balanced(_texts(each, "sign")) for each in signs)
