"""The hand-written pages in `docs/`: where they are, and the comments with which they ask for generated pieces.

A line `<!-- guide: exercises -->` is replaced by a shelf of that kind's entries; the other names are in `PIECES`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from guide.model.kinds import KINDS
from guide.problems import Place

PIECES = ("urgent-signs", "stop-signs", "pain-rule", "questions", "fields", "glossary", "body-map")
_COMMENT = re.compile(r"^<!--[ \t]*guide:[ \t]*(\S*)[ \t]*-->[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Asked:
    """One comment that asks for a generated piece."""

    name: str
    place: Place


def known() -> list[str]:
    """Return every name that a comment can ask for."""
    return [*KINDS, *PIECES]


def asked(root: Path) -> Iterator[Asked]:
    """Yield every comment of the pages in `docs/` with its place."""
    for path in sorted((root / "docs").rglob("*.md")):
        file = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8-sig", errors="replace")
        for match in _COMMENT.finditer(text):
            before = text[: match.start(1)]
            yield Asked(match[1], Place(file, before.count("\n") + 1, len(before) - before.rfind("\n")))


def page_with(root: Path, name: str) -> str | None:
    """Return the address of the first hand-written page that asks for a piece, or None."""
    file = next((comment.place.file for comment in asked(root) if comment.name == name), None)
    return _address(file.removeprefix("docs/")) if file else None


def _address(name: str) -> str:
    """Return the address of the page that a Markdown file becomes."""
    folder, _, last = name.removesuffix(".md").rpartition("/")
    here = f"{folder}/" if folder else ""
    return here if last in ("index", "README") else f"{here}{last}/"


def fill(markdown: str, piece: Callable[[str], str]) -> str:
    """Return a page's Markdown with each comment replaced by the HTML of its piece."""

    def one(match: re.Match[str]) -> str:
        return f'<div class="guide-piece">\n{piece(match[1])}\n</div>' if match[1] in known() else match[0]

    return _COMMENT.sub(one, markdown)


def files(root: Path) -> Iterator[tuple[str, str]]:
    """Yield (file, address) of every hand-written page."""
    for path in sorted((root / "docs").rglob("*.md")):
        yield path.relative_to(root).as_posix(), _address(path.relative_to(root / "docs").as_posix())


def addresses(root: Path) -> Iterator[str]:
    """Yield the address of every hand-written page."""
    yield from (address for _, address in files(root))
