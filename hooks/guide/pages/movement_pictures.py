"""The figures of a guide: each exercise's drawing with its muscles tinted by role, its cues numbered and its mistakes marked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import hypot
from typing import NamedTuple

from markupsafe import Markup

from guide.content.guide import Guide
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.marks import arrow, badges
from guide.draw.figures.picture.motion import Motion, timing
from guide.draw.figures.picture.standalone import small
from guide.draw.figures.picture.tree import definitions
from guide.model.exercise import Exercise
from guide.model.roles import ROLES
from guide.model.words import Words
from guide.pages.figure_drawings import drawing, mistake, patterns, places, seen_from

FOLDER = "assets/figures/"
_LEAST_PATH = 60.0
"""A load that moves less than this, in thousandths of body height, gets no arrow."""


class Still(NamedTuple):
    """A picture of a key pose, the number of the step it shows (0 for none), and the words below it."""

    svg: Markup
    step: int
    label: str


@dataclass(frozen=True)
class Pictures:
    """Everything that the page of an exercise shows of its figure."""

    guide: Guide
    slug: str
    drawing: Drawing
    words: Words

    @property
    def entry(self) -> Exercise:
        """The exercise, a variation filled in."""
        return self.guide.exercises[self.slug]

    @cached_property
    def motion(self) -> Motion:
        """The moving picture, with the tempo of the exercise."""
        figure = self.drawing.track.movement.figure
        return Motion(self.drawing, timing(self.entry.tempo, self.entry.kind == "isometric", figure.first))

    def definitions(self) -> Markup:
        """Return the shapes and patterns that all pictures of the page share, those of mistakes seen from another side too."""
        views = dict.fromkeys(each.figure.view for each in self.entry.mistakes if each.figure)
        parts = dict.fromkeys(part for view in (None, *views) for part in seen_from(self.drawing, view).parts())
        return patterns() + Markup(definitions(parts))

    def moving(self) -> Markup:
        """Return the moving picture."""
        return Markup(self.motion.svg(f"{self.entry.name}: {self.words.figure.moving}"))

    def _title(self, index: int) -> str:
        step = self._step(index)
        said = self.entry.steps[step - 1] if step else ""
        return f"{self.entry.name}, {self._label(index)}{': ' if said else ''}{said}"

    def _label(self, index: int) -> str:
        step = self._step(index)
        return f"{self.words.figure.step} {step}" if step else self.words.figure.start if index == 0 else self.words.figure.pose

    def _step(self, index: int) -> int:
        step = self.drawing.track.movement.figure.poses[index].step or 0
        return step if step <= len(self.entry.steps) else 0

    def _still(self, index: int) -> Still:
        return Still(Markup(self.drawing.pose(index, self._title(index), self._marks(index))), self._step(index), self._label(index))

    def stills(self) -> list[Still]:
        """Return a picture of each key pose: the first with the path of the load, the last with the numbers of the cues."""
        return [self._still(index) for index in range(len(self.drawing.track.movement.poses))]

    def ends(self) -> list[Still]:
        """Return the pictures of the start and the end."""
        return [self._still(0), self._still(len(self.drawing.track.movement.poses) - 1)]

    def on_the_way(self) -> dict[int, Markup]:
        """Return the pictures between start and end, by the number of the step that each shows."""
        stills = [self._still(index) for index in range(1, len(self.drawing.track.movement.poses) - 1)]
        return {still.step: still.svg for still in stills if still.step}

    def _marks(self, index: int) -> str:
        last = len(self.drawing.track.movement.poses) - 1
        return self._path() if index == 0 else self._numbers() if index == last else ""

    def _path(self) -> str:
        """Return an arrow along the path of the load, where it moves far enough to be seen."""
        way = self.drawing.track.way
        far = hypot(way[-1][0] - way[0][0], way[-1][1] - way[0][1])
        return arrow(way) if far > _LEAST_PATH else ""

    def _numbers(self) -> str:
        body = self.drawing.track.movement.poses[-1]
        center = self.drawing.spot(body, "belly")
        found = [(number, self.drawing.spot(body, point)) for number, point in places(self.guide, self.entry)]
        return badges(found, center, self.drawing.track.bounds)

    def mistakes(self) -> dict[int, tuple[Markup, Markup]]:
        """Return, by the index of a mistake, its picture and that of the pose as it should be."""
        found = {}
        for index, each in enumerate(self.entry.mistakes):
            if each.figure:
                titles = (f"{self.words.figure.wrong}: {each.what}", f"{self.words.figure.right}: {each.fix}")
                wrong, right = mistake(self.drawing, each.figure, titles)
                found[index] = (Markup(wrong), Markup(right))
        return found

    @cached_property
    def sheet(self) -> str:
        """The keyframes of the movement as the text of a style sheet."""
        return self.motion.style_sheet()

    @property
    def address(self) -> str:
        """The address of that style sheet; it changes with what it holds, so that no old copy meets a new page."""
        return f"{FOLDER}{self.slug}.{hashlib.sha256(self.sheet.encode()).hexdigest()[:8]}.css"

    def roles(self) -> list[str]:
        """Return the roles that tint the figure, in order."""
        return [role for role in ROLES if role in self.drawing.tints.values()]


def pictures(guide: Guide, slug: str, words: Words) -> Pictures | None:
    """Return the pictures of an exercise, or None where it has no figure."""
    found = drawing(guide, slug)
    return Pictures(guide, slug, found, words) if found else None


def thumbnail(slug: str) -> str:
    """Return the address of the small picture of an exercise."""
    return f"{FOLDER}{slug}.svg"


def files(guide: Guide, words: Words) -> Iterator[tuple[str, str]]:
    """Yield (address, text) of the style sheet and the small picture of every figure."""
    for slug in guide.movements:
        yield from _files_of(guide, words, slug)


def file_at(guide: Guide, words: Words, address: str) -> str | None:
    """Return the style sheet or small picture of a figure at an address, or None where there is none."""
    slug = address.removeprefix(FOLDER).partition(".")[0]
    return dict(_files_of(guide, words, slug) if address.startswith(FOLDER) and slug in guide.movements else ()).get(address)


def _files_of(guide: Guide, words: Words, slug: str) -> Iterator[tuple[str, str]]:
    if found := pictures(guide, slug, words):
        yield found.address, found.sheet
        yield thumbnail(slug), small(found.drawing)
