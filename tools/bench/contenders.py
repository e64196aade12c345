"""Everything that is measured: this project from nothing, with its cache, unchanged and edited; its peers with each form of pictures."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.bench import corpus, pictures
from tools.bench.peers import FORMS, Given, Peer, peers
from tools.bench.rendering import folder

OURS, COPY = "ours", "copy"
STATES = ("cold", "warm", "unchanged", "edited")
"""Without anything kept; the site gone, what is kept still there; all as it was; one word of one exercise changed."""
KEEPS = (OURS, "zensical")
"""Those that keep anything between two builds; for the others every build is a cold one."""
FROM_RECORDS = (OURS, "gen-files")
"""Those that read the records while they build; the others are given Markdown or pages."""
FIRST = "gen-files"
"""The peer that does the same work: from records to pages in one build. It is built in every form."""
PLAIN = ("hugo", "jinja")
"""Those that are fast enough to be built at any size."""
LARGE, HUGE = 1000, 5000
"""From so many exercises on, only the first peer is built with linked pictures and only we in every state; then the fast ones alone."""
EDITED = 1
"""The number of the exercise that is edited."""


@dataclass(frozen=True)
class Case:
    """One thing that is measured: who builds, with which form of pictures, from which state."""

    who: str
    form: str
    state: str = "cold"

    @property
    def folder(self) -> str:
        """The folder that it is built in; states of one contender share it."""
        return f"{self.who}-{self.form}"


@dataclass
class Field:
    """A folder in which all cases of one size are laid out and built."""

    root: Path
    attempts: list[int]
    builders: Path
    edits: int = 0

    def records(self, form: str) -> Path:
        """Return the folder of our own project, with figures or with words alone."""
        return self.root / Case(OURS, "words" if form == "words" else "inline").folder

    def site(self, case: Case) -> Path:
        """Return the folder of the built site of a case."""
        return self.root / case.folder / ("public" if case.who == "hugo" else "site")

    def page(self, case: Case, number: int) -> Path:
        """Return the built page of an exercise."""
        slug = corpus.slug(number)
        where = f"exercises/{slug}" if case.who in (OURS, COPY) else folder(slug)
        return self.site(case) / where / "index.html"

    def command(self, case: Case) -> list[str]:
        """Return the command of a case, to be run in its folder."""
        if case.who == COPY:
            return ["cp", "-r", str(self.records("inline") / "site"), "site"]
        return [str(Path(sys.executable).parent / "guide"), "site"] if case.who == OURS else self._peer(case).command

    def _peer(self, case: Case) -> Peer:
        return peers(self.builders)[case.who]

    def prepare(self, case: Case) -> None:
        """Lay out the folder of a case, if it is not there, and bring it to the state that the case begins from."""
        root = self.root / case.folder
        if not root.is_dir():
            self._lay_out(case, root)
        gone = {"cold": ("site", "public", ".cache"), "warm": ("site", "public")}.get(case.state, ())
        for name in gone:
            shutil.rmtree(root / name, ignore_errors=True)
        if case.state == "edited":
            self.edit(case)

    def _lay_out(self, case: Case, root: Path) -> None:
        if case.who == OURS:
            drawn = case.form != "words"
            root.mkdir(parents=True)
            corpus.lay_out(root, drawn=drawn)
            corpus.add(root, ((number, attempt if drawn else None) for number, attempt in enumerate(self.attempts)))
        elif case.who == COPY:
            root.mkdir(parents=True)
        else:
            self._peer(case).make(root, Given(self.records("words"), self._pictures(), case.form))

    def _pictures(self) -> Path:
        """Return the folder with the pictures of our built pages, taken from there once."""
        kept = self.root / "pictures"
        if not kept.is_dir():
            for number in range(len(self.attempts)):
                pictures.keep(self.records("inline") / "site", corpus.slug(number), kept)
        return kept

    def edit(self, case: Case) -> str:
        """Add a word to what one exercise is made from and return it: its record, or its Markdown where that was written before."""
        self.edits += 1
        word = f"Edited{self.edits}"
        if case.who in FROM_RECORDS:
            corpus.edit(self.records(case.form if case.who == OURS else "words"), EDITED, word)
        else:
            path = folder(corpus.slug(EDITED))
            page = self.root / case.folder / (f"content/{path}.md" if case.who == "hugo" else f"docs/{path}/index.md")
            page.write_text(f"{page.read_text(encoding='utf-8')}\n{word}.\n", encoding="utf-8")
        return word


def _of_peer(name: str, first: bool, count: int) -> Iterator[Case]:
    """Yield the cases of a peer that are built at a size."""
    if count >= HUGE:
        yield from (Case(name, form) for form in FORMS[:2] if first or (form == "inline" and name in PLAIN))
        return
    for form in FORMS:
        if form != "linked" or first or count < LARGE:
            yield Case(name, form)
    if name in KEEPS and count < LARGE:
        yield from (Case(name, "inline", state) for state in STATES[1:])


def cases(count: int, wanted: Callable[[str], bool]) -> list[Case]:
    """Return what is measured at a size, in turn; of the others only those that are wanted."""
    ours = [Case(OURS, "inline", state) for state in STATES] + [Case(OURS, "words", state) for state in STATES[:2]]
    names = [name for name in peers(Path()) if wanted(name)]
    others = [case for name in names for case in _of_peer(name, name == FIRST, count)]
    return [*ours, *others, *([Case(COPY, "inline")] if wanted(COPY) else [])]
