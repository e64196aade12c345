"""The figures of a guide: each exercise's drawing with its muscles tinted by role, its cues numbered and its mistakes marked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from math import hypot
from pathlib import Path

import resvg_py
from markupsafe import Markup

from guide.draw.figure import checks, settings
from guide.draw.figure.drawing import Drawing, definitions
from guide.draw.figure.marks import arrow, badges, rings
from guide.draw.figure.motion import Motion, timing
from guide.draw.figure.movement import FRAMES, widths
from guide.draw.figure.screen import PROJECTIONS
from guide.draw.figure.solve import solve
from guide.draw.figure.standalone import standalone
from guide.draw.figure.track import Track, hung
from guide.guide import Guide
from guide.model.exercise import ROLES, Exercise
from guide.model.figure import Wrong
from guide.model.words import Words

FOLDER = "assets/figures/"
PREVIEW = (1200, 630)
"""Width and height of a link preview in pixels, as chats and social sites show it."""
_LEAST_PATH = 60.0
"""A load that moves less than this, in thousandths of body height, gets no arrow."""


def tints(guide: Guide, entry: Exercise) -> dict[str, str]:
    """Return the patches of the figure that the exercise's muscles light, each with its strongest role."""
    found: dict[str, str] = {}
    for role, parts in entry.muscles.by_role() if entry.muscles else ():
        for part in parts:
            for slug in sorted({part.muscle, *guide.within(part.muscle)}):
                muscle = guide.muscles.get(slug)
                for patch in muscle.on_figure if muscle else ():
                    found.setdefault(patch, role)
    return found


def drawing(guide: Guide, slug: str) -> Drawing | None:
    """Return the drawing of an exercise, or None where it has no figure."""
    movement = guide.movements.get(slug)
    if movement is None:
        return None
    entry = guide.exercises[slug]
    return Drawing(Track(movement, movement.figure.view), tints(guide, entry), entry.laterality == "unilateral")


def places(guide: Guide, entry: Exercise) -> Iterator[tuple[int, str]]:
    """Yield (number of the cue, point of the body) for each cue that says where on the body it is."""
    for index, cue in enumerate(entry.cues, 1):
        key = guide.resolve(cue.where, ("vocabulary/regions", "vocabulary/joints")) if cue.where else None
        point = getattr(guide.find(*key), "on_figure", None) if key else None
        if point:
            yield index, point


_PATTERNS = {
    "primary": "",
    "secondary": '<path class="fig-mark" d="M-2 2l4-4M0 14L14 0M12 16l4-4"/>',
    "stabilizer": '<circle class="fig-mark" cx="4" cy="4" r="1"/><circle class="fig-mark" cx="11" cy="11" r="1"/>',
}


def patterns() -> Markup:
    """Return the patterns of the roles, in an SVG that takes no room: full, hatched and dotted, so that color is not needed."""
    made = "".join(
        f'<pattern id="fig-{role}" width="14" height="14" patternUnits="userSpaceOnUse" class="fig-{role}">'
        f'<rect width="14" height="14" class="fig-tint"/>{inside}</pattern>'
        for role, inside in _PATTERNS.items()
    )
    return Markup(f'<svg class="fig-parts" width="0" height="0" aria-hidden="true"><defs>{made}</defs></svg>')


def seen_from(drawing: Drawing, view: str | None) -> Drawing:
    """Return the drawing as seen from another side, or itself."""
    return drawing if view in (None, drawing.track.view) else replace(drawing, track=Track(drawing.track.movement, view))


def mistake(drawing: Drawing, wrong: Wrong, titles: tuple[str, str]) -> tuple[str, str]:
    """Return a picture of a mistake, with rings where it shows, and the pose as it should be in the same frame."""
    drawing = seen_from(drawing, wrong.view)
    track = drawing.track
    lengths = track.movement.lengths
    body = solve(settings.wrong(track.movement.figure, wrong, widths(lengths)), lengths)
    pose = min(wrong.pose, len(track.poses)) - 1
    moment, right = hung(track.places(body)), track.movement.poses[pose]
    spots = [drawing.spot(body, point) for point in wrong.marks]
    box = track.box_of([body, right], [moment, track.poses[pose]], spots)
    marks = rings(spots)
    return drawing.still(body, moment, box, titles[0], marks), drawing.still(right, track.poses[pose], box, titles[1])


@dataclass(frozen=True)
class Still:
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
        track = self.drawing.track
        project = PROJECTIONS[track.view]
        way = [project(place)[:2] for place in checks.load(track.movement)[1][:: FRAMES // 6]]
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


def preview(slug: str) -> str:
    """Return the address of the picture that shows beside a link to an exercise in a chat."""
    return f"{FOLDER}{slug}.png"


def files(guide: Guide, words: Words) -> Iterator[tuple[str, str]]:
    """Yield (address, text) of the style sheet and the small picture of every figure."""
    for slug in guide.movements:
        if found := pictures(guide, slug, words):
            yield found.address, found.sheet
            yield thumbnail(slug), standalone(found.drawing)


def previews(guide: Guide, cache: Path) -> Iterator[tuple[str, bytes]]:
    """Yield (address, PNG) of the link preview of every figure; `cache` keeps them, by what they show."""
    for slug in guide.movements:
        if found := drawing(guide, slug):
            yield preview(slug), _png(standalone(found, shape=PREVIEW[0] / PREVIEW[1], ground="#f1f6f7"), cache)


def _png(svg: str, cache: Path) -> bytes:
    kept = cache / f"{hashlib.sha256(svg.encode()).hexdigest()[:24]}.png"
    if not kept.is_file():
        made = resvg_py.svg_to_bytes(svg_string=svg, width=PREVIEW[0], height=PREVIEW[1], skip_system_fonts=True)
        cache.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(bytes(made))
    return kept.read_bytes()
