"""The desk: reads the guide when a file has changed, checks one exercise by every rule, and makes the page of the workbench.

Only the figure at hand is solved and checked, and only files that changed are read again; so a change shows at once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from pathlib import Path

from markupsafe import Markup

from guide.authoring.examples import FIGURE
from guide.authoring.pose import gallery
from guide.authoring.pose.at_hand import alone, whole, writer
from guide.authoring.pose.sheet import Sheet
from guide.content import reader
from guide.content.guide import Guide
from guide.content.reader import Loaded
from guide.content.texts import to_plain
from guide.model.figure import Figure, Pose, Wrong
from guide.model.manual import manual
from guide.model.props import Prop
from guide.model.technique_sets import OwnTechnique
from guide.model.words import Words
from guide.pages import movement_pictures
from guide.pages.environment import environment
from guide.problems import Place, Problem, did_you_mean
from guide.rules.check import broken_rules
from guide.rules.figures import pose_exempt
from guide.site import own_files, style_sheet
from guide.site.preview.server import Answer
from guide.site.preview.watched import Watched

STYLES = f"{own_files.OVERRIDES}/{style_sheet.PARTS}"
NAMED = "named"
"""The address of the page with all named poses and props, from that of the figure."""
_MANUALS = [
    ("The figure", [field for field in manual(Figure) if field.name not in ("poses", "props")]),
    ("A pose", manual(Pose)),
    ("A mistake’s pose", manual(Wrong)),
    ("A prop", manual(Prop)),
    ("What it keeps of good technique, under technique", manual(OwnTechnique)),
]
"""The lists of what may be written, each with its title."""
_OURS = "generator"
"""Stands in place of a rule where the generator itself fails: nothing in a file need be wrong."""
_TEMPLATES = environment("guide.authoring.pose")
_TEMPLATES.filters["plain"] = to_plain


@dataclass
class Desk:
    """One exercise at work. It may be asked from several threads."""

    root: Path
    slug: str
    mount: str = "/"
    tell: Callable[[int, int], None] = lambda here, elsewhere: None
    """Is told how many problems there are in the file and in others, whenever the page is made anew."""
    _memory: reader.Memory = field(default_factory=reader.Memory)
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _shown: tuple[str, str] = ("", "")
    _gallery: tuple[str, str] = ("", "")
    _picture: Markup | None = None
    _motion: str = ""

    @property
    def file(self) -> str:
        """The file of the exercise, from the root."""
        return f"data/exercises/{self.slug}.yml"

    def unknown(self) -> str:
        """Return what to say where there is no such exercise, else an empty string."""
        known = {path.stem for path in (self.root / "data" / "exercises").glob("*.yml")}
        mend = did_you_mean(self.slug, known) or "the exercises are the files in data/exercises"
        return "" if self.slug in known else f"no exercise '{self.slug}'; {mend}"

    def version(self) -> str:
        """Return a digest of the names and contents of all files that the page is made from."""
        with self._lock:
            self._memory.forget(self._watched.look())
            return self._watched.version

    @cached_property
    def _watched(self) -> Watched:
        return Watched(self.root, [self.root / STYLES, self.root / "data"])

    def answer(self, path: str) -> Answer:
        """Return the page, or the one with all named poses and props; there is nothing else."""
        pages = {self.mount: self.page, f"{self.mount}{NAMED}": self.named}
        return Answer(pages[path]().encode()) if path in pages else Answer(b"not found", status=HTTPStatus.NOT_FOUND)

    def named(self) -> str:
        """Return the page with all named poses and props; it is made anew when a file has changed."""
        with self._lock:
            version = self.version()
            if version != self._gallery[0]:
                self._gallery = (version, self._named())
            return self._gallery[1]

    def _named(self) -> str:
        guide = reader.read(self.root, self._memory).guide
        sheets, _ = style_sheet.tried(self.root / STYLES)
        shown = (list(gallery.poses(guide.skeleton)), list(gallery.things(guide, guide.skeleton))) if guide.skeleton else ([], [])
        return _TEMPLATES.get_template("gallery.html.j2").render(poses=shown[0], things=shown[1], style=Markup(sheets[style_sheet.NAME]))

    def page(self) -> str:
        """Return the page; it is made anew when a file has changed."""
        with self._lock:
            version = self.version()
            if version != self._shown[0]:
                self._shown = (version, self._made(version))
            return self._shown[1]

    def _made(self, version: str) -> str:
        problems: list[Problem] = []
        state = "broken"
        guide = None
        try:
            loaded = reader.read(self.root, self._memory)
            guide = alone(whole(loaded.guide, self.slug), self.slug)
            problems = [*self._gone(), *self._problems(loaded, guide)]
            state = self._draw(guide, problems)
        except Exception as error:  # a page with the fault on it helps an author more than a stopped server
            message = f"the generator fails on this: {type(error).__name__}: {error}"
            problems.append(Problem(Place(self.file), _OURS, message, "please report it together with this file"))
        return self._page(version, state, guide, problems)

    def _draw(self, guide: Guide, problems: list[Problem]) -> str:
        """Draw the figure; return `drawn`, `none` where the exercise has no figure, or `broken` where it can't be read."""
        entry = guide.exercises.get(self.slug)
        if entry is None or (entry.figure and not guide.skeleton):
            return "broken"
        pictures = movement_pictures.pictures(guide, self.slug, guide.words or Words.stand_in())
        if pictures is None or guide.skeleton is None:
            return "none"
        sheet = Sheet(guide, self.slug, writer(guide, self.slug), pictures, guide.skeleton, problems)
        self._picture = Markup(_TEMPLATES.get_template("figure.html.j2").render(sheet=sheet, motion=pictures.motion))
        self._motion = pictures.sheet
        return "drawn"

    def _gone(self) -> Iterator[Problem]:
        if not (self.root / self.file).is_file():
            yield Problem(Place(self.file), "missing-file", "the file is gone", "if it has a new name, start `guide pose` with that")

    @staticmethod
    def _problems(loaded: Loaded, one: Guide) -> list[Problem]:
        """Return what is wrong by every rule, in order; exemptions are counted over all figures."""
        found = broken_rules(one)
        return sorted({*loaded.problems, *found, *pose_exempt.check(loaded.guide)})

    def _page(self, version: str, state: str, guide: Guide | None, problems: list[Problem]) -> str:
        own = {self.file, f"data/exercises/{writer(guide, self.slug)}.yml" if guide else self.file}
        sheets, unjoined = style_sheet.tried(self.root / STYLES)
        problems = [*problems, *unjoined]
        here = [problem for problem in problems if problem.place.file in own]
        self.tell(len(here), len(problems) - len(here))
        return _TEMPLATES.get_template("page.html.j2").render(
            version=version,
            state=state,
            name=guide.find("exercises", self.slug).label if guide else self.slug,
            file=self.file,
            problems=here,
            elsewhere=[problem for problem in problems if problem.place.file not in own],
            picture=self._picture if state != "none" else None,
            motion=Markup(self._motion),
            style=Markup(sheets[style_sheet.NAME]),
            example=FIGURE,
            manuals=_MANUALS,
        )
