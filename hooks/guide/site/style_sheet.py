"""The style sheets: one is written in parts and served as one file, others stand apart.

`guide.css` in the folder of the parts names them in order, each on a line `@import "part.css";`, so it is a style sheet by itself.
What few pages need lies in a folder `apart` and is served as sheets of their own, which those pages link to.
"""

from __future__ import annotations

import re
from pathlib import Path

import click

from guide.problems import Place, Problem, did_you_mean

PARTS = "styles"
"""The folder of the parts, below the theme's own folder."""
NAME = "guide.css"
"""The sheet of all pages, which is the list of its parts."""
_APART = "apart"
_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*(?!!).*?(?:\*/|\Z)\n?""", re.DOTALL)
"""A comment, or a string, which may look like one; what begins with `/*!` is for readers of the served sheet, such as a license."""
_IMPORT = re.compile(r'@import "([^"]+)";\s*')


class SheetError(click.ClickException):
    """A sheet that can't be joined: its message is one line with place and mend, `problem` the same as a value."""

    def __init__(self, place: Place, message: str, mend: str) -> None:
        self.problem = Problem(place, "style-sheet", message, mend)
        super().__init__(str(self.problem))


def joined(folder: Path) -> str:
    """Return the sheet with the text of each part in its line's place, bare; raise SheetError for a part that can't stand there."""
    lines = _text(folder / NAME, Place(_named(folder, NAME)), "this file names the parts").splitlines(keepends=True)
    return bare("".join(_part(folder, line, number) if "@import" in line else line for number, line in enumerate(lines, 1)))


def bare(sheet: str) -> str:
    """Return a sheet without its comments, which are for those who write it: they are a quarter of what a reader would load."""
    return _COMMENT.sub(lambda found: found[1] or "", sheet)


def apart(folder: Path) -> dict[str, str]:
    """Return the text of each sheet that stands apart, bare, by the name of its file; raise SheetError for one that can't be served."""
    return {path.name: bare(_own(path, Place(_named(folder, f"{_APART}/{path.name}")))) for path in sorted((folder / _APART).glob("*.css"))}


def _own(path: Path, place: Place) -> str:
    text = _text(path, place, "the sheets apart are read as they are")
    _refuse_imports(text, place.file)
    return text


def tried(folder: Path) -> tuple[dict[str, str], list[Problem]]:
    """Return the sheets by the names of their files; where one can't be served, an empty one for all pages and the problem."""
    try:
        return {NAME: joined(folder), **apart(folder)}, []
    except SheetError as error:
        return {NAME: ""}, [error.problem]


def _named(folder: Path, name: str) -> str:
    """Return a file of the folder as a reader of the message finds it: from the folder above."""
    return f"{folder.parent.name}/{folder.name}/{name}"


def _part(folder: Path, line: str, number: int) -> str:
    """Return the text of the part that a line imports; the part imports nothing itself, or it would be left to the browser."""
    match = _IMPORT.fullmatch(line)
    if match is None:
        raise SheetError(Place(_named(folder, NAME), number), "this import can't be replaced", 'write @import "part.css"; on a line alone')
    name, place = match[1], Place(_named(folder, NAME), number, match.start(1) + 1)
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise SheetError(place, f"'{name}' leads out of the folder", "move the part beside this file")
    known = {found.name for found in folder.glob("*.css")} - {NAME}
    text = _text(path, place, did_you_mean(name, known) or "the parts are the files beside this one")
    _refuse_imports(text, _named(folder, name))
    return text if text.endswith("\n") else f"{text}\n"


def _text(path: Path, place: Place, mend: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError:
        raise SheetError(place, f"'{path.name}' can't be read", mend) from None
    except UnicodeDecodeError:
        raise SheetError(place, f"'{path.name}' is not UTF-8", "save it as UTF-8") from None


def _refuse_imports(text: str, file: str) -> None:
    for number, line in enumerate(text.splitlines(), 1):
        if "@import" in line:
            raise SheetError(Place(file, number, line.index("@import") + 1), "a part imports another", f"name that in {NAME}")
