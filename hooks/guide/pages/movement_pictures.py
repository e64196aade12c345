"""The figures of a guide: each exercise's drawing with its muscles tinted by role, its cues numbered and its mistakes marked."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from guide.content.figures import drawing
from guide.content.guide import Guide
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.motion import Motion
from guide.draw.figures.picture.timing import timing
from guide.draw.figures.picture.tree import definitions, used
from guide.model.exercise import Exercise
from guide.model.roles import ROLES
from guide.model.technique import Mistake
from guide.model.words import Words
from guide.pages.figure_addresses import FOLDER
from guide.pages.figure_drawings import Picture, Still, end, key_pose, mistake, numbers, path, patterns, size_of


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
        least = float(re.split("[-+]", self.entry.hold)[0]) if self.entry.hold else None
        hold = 3.0 if least is None and self.entry.kind == "isometric" else least
        return Motion(self.drawing, timing(self.entry.tempo, hold, self.drawing.track.movement.figure))

    @cached_property
    def _used(self) -> str:
        """The shapes that all pictures of the page use, those of mistakes and of a second side too."""
        shown = [*self.stills(), *([second] if (second := self.second()) else [])]
        pictures = [self.moving(), *(still.svg for still in shown), *(svg for pair in self.mistakes().values() for svg in pair)]
        return definitions(used(self.shapes(), *pictures))

    def definitions(self) -> Markup:
        """Return the shapes and patterns that the pictures of the page use."""
        return patterns() + Markup(self._used)

    def shapes(self) -> dict[str, str]:
        """Return every shape that any moment of the movement needs, by its name."""
        poses = [key_pose(self.drawing, index) for index in range(len(self.drawing.track.movement.poses))]
        drawings = [self.drawing, *(picture.drawing for picture in [*poses, *self._others])]
        return {name: part for each in drawings for name, part in each.parts().items()}

    def moving(self) -> Markup:
        """Return the moving picture."""
        return self._moving

    @cached_property
    def _moving(self) -> Markup:
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

    def _still(self, index: int, marks: str = "") -> Still:
        picture = key_pose(self.drawing, index, marks)
        return Still(Markup(picture.svg(self._title(index), self._size)), self._step(index), self._label(index))

    @property
    def shape(self) -> float:
        """The height of each picture of a pose over its width."""
        return self._size[1] / self._size[0]

    def shape_of(self, mistake: int) -> float:
        """Return the height of the pictures of a mistake, by its index, over their width."""
        wide, high = self._like(self._wrong[mistake][0])
        return high / wide

    @property
    def sides(self) -> int:
        """From how many sides the pictures of the end show it."""
        return 2 if self._end else 1

    @cached_property
    def _size(self) -> tuple[int, int]:
        """Width and height of every still that is seen from the side of the movement: so they have one scale."""
        return self._like(key_pose(self.drawing, 0))

    def _like(self, picture: Picture) -> tuple[int, int]:
        """Return width and height of all pictures from the side of one; no other side makes room around a body that lies flat here."""
        return size_of([key_pose(self.drawing, 0), *self._others], picture.drawing.track.view)

    def _drawn(self, picture: Picture, title: str) -> Markup:
        return Markup(picture.svg(title, self._like(picture)))

    @property
    def _last(self) -> int:
        return len(self.drawing.track.movement.poses) - 1

    @cached_property
    def _stills(self) -> list[Still]:
        return list(map(self._still, range(self._last + 1)))

    @property
    def _others(self) -> list[Picture]:
        return [*(picture for pair in self._wrong.values() for picture in pair), *([self._end] if self._end else [])]

    @cached_property
    def _wrong(self) -> dict[int, tuple[Picture, Picture]]:
        """What the pictures of mistakes show, by the index of the mistake."""
        return {index: mistake(self.drawing, each.figure) for index, each in enumerate(self.entry.mistakes) if each.figure}

    @cached_property
    def _end(self) -> Picture | None:
        """What the picture of the end from a second side shows, where the figure has one."""
        also = self.drawing.track.movement.figure.also
        return end(self.drawing, also) if also else None

    def stills(self) -> list[Still]:
        """Return a picture of each key pose: the first with the path of the load, the last with the numbers of the cues."""
        marked = {index: self._marks(index) for index in {0, self._last}}
        return [self._still(index, marks) if (marks := marked.get(index)) else still for index, still in enumerate(self._stills)]

    def start(self) -> Still:
        """Return the picture of the start with the path of the load."""
        return self._still(0, self._marks(0))

    def second(self) -> Still | None:
        """Return the picture of the end from a second side, where the figure has one."""
        if not self._end:
            return None
        label = f"{self._label(self._last)}, {getattr(self.words.figure_views, self._end.drawing.track.view)}"
        return Still(self._drawn(self._end, f"{self.entry.name}, {label}"), self._step(self._last), label)

    def end(self) -> Still:
        """Return the picture of the end with the numbers of the cues."""
        return self._still(self._last, self._marks(self._last))

    def by_step(self) -> dict[int, Still]:
        """Return the pictures of the poses that a step leads to, by the number of the step."""
        return {still.step: still for still in self._stills if still.step}

    def _marks(self, index: int) -> str:
        return path(self.drawing) if index == 0 else self._numbers if index == self._last else ""

    @cached_property
    def _numbers(self) -> str:
        return numbers(self.guide, self.entry, self.drawing, self._size)

    def mistakes(self) -> dict[int, tuple[Markup, Markup]]:
        """Return, by the index of a mistake, its picture and that of the pose as it should be."""
        return self._mistakes

    @cached_property
    def _mistakes(self) -> dict[int, tuple[Markup, Markup]]:
        return {index: self._pair(self.entry.mistakes[index], *pair) for index, pair in self._wrong.items()}

    def _pair(self, each: Mistake, wrong: Picture, right: Picture) -> tuple[Markup, Markup]:
        said = self.words.figure
        return self._drawn(wrong, f"{said.wrong}: {each.what}"), self._drawn(right, f"{said.right}: {each.fix}")

    @cached_property
    def sheet(self) -> str:
        """The keyframes of the movement as the text of a style sheet."""
        return self.motion.style_sheet()

    @property
    def address(self) -> str:
        """The address of that style sheet; it changes with what it holds, so that no old copy meets a new page."""
        return f"{FOLDER}{self.slug}.{hashlib.sha256(self.sheet.encode()).hexdigest()[:8]}.css"

    def roles(self) -> list[str]:
        """Return the roles that tint something of what is drawn, in order."""
        return [role for role in ROLES if f'class="fig-{role}"' in self._used]


def pictures(guide: Guide, slug: str, words: Words) -> Pictures | None:
    """Return the pictures of an exercise, or None where it has no figure."""
    found = drawing(guide, slug)
    return Pictures(guide, slug, found, words) if found else None
