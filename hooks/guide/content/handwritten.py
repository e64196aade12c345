"""The hand-written pages in `docs/`: where they are, and the comments with which they ask for generated pieces.

A line `<!-- guide: exercises -->` is replaced by a shelf of that kind's entries, with slugs behind the kind by those entries alone; the
other names are in `PIECES`, of which `urgent-signs` takes sets behind it and `body-map`
layers; `doors` are the owner's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from guide.model.kinds import KINDS
from guide.problems import Place

PIECES = (
    "urgent-signs",
    "how-soon",
    "stop-signs",
    "pain-rule",
    "paper-care",
    "questions",
    "repository",
    "fields",
    "glossary",
    "body-map",
    "find",
    "doors",
)
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_HOME = "docs/index.md"
_COMMENT = re.compile(r"^<!--[ \t]*guide:[ \t]*(\S*)((?:[ \t]+[\w-]+)*?)[ \t]*-->[ \t]*$", re.MULTILINE)

_HEADING = re.compile(r"^#[ \t]+(.*?)[ \t]*(?:\{.*\}[ \t]*)?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Asked:
    """One comment that asks for a generated piece."""

    name: str
    place: Place
    slugs: tuple[str, ...] = ()
    """What it names behind that: entries of the kind, sets of urgent signs, or layers of the body."""


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
            place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
            yield Asked(match[1], place, tuple(match[2].split()))


def page_with(root: Path, name: str) -> str | None:
    """Return the address of the first hand-written page that asks for the whole of a piece, or None."""
    file = next((comment.place.file for comment in asked(root) if comment.name == name and not comment.slugs), None)
    return _address(file.removeprefix("docs/")) if file else None


def _address(name: str) -> str:
    """Return the address of the page that a Markdown file becomes."""
    folder, _, last = name.removesuffix(".md").rpartition("/")
    here = f"{folder}/" if folder else ""
    return here if last in ("index", "README") else f"{here}{last}/"


def read(path: Path) -> tuple[dict[str, Any], str]:
    """Return what stands at the top of a page, and the rest; what can't be read is the builder's to say."""
    text = path.read_text(encoding="utf-8-sig", errors="replace").replace("\r\n", "\n")
    front = _FRONT.match(text)
    try:
        matter = yaml.safe_load(front[1]) if front else {}
    except yaml.YAMLError:
        matter = {}
    return matter if isinstance(matter, dict) else {}, text[front.end() :] if front else text


def promise(root: Path) -> str:
    """Return what the home page says of the site beside its name, or nothing."""
    return str(read(root / _HOME)[0].get("promise") or "") if (root / _HOME).is_file() else ""


def title(root: Path, address: str) -> str:
    """Return the title of the hand-written page at an address: what its head calls it, or its first heading; empty without either."""
    file = next((file for file, at in files(root) if at == address), "")
    matter, text = read(root / file) if file else ({}, "")
    found = _HEADING.search(text)
    return str(matter.get("title") or (found[1].strip() if found else ""))


def names(markdown: str) -> list[str]:
    """Return each piece that a page's Markdown asks for, with what it names behind it, in order."""
    return [" ".join([match[1], *match[2].split()]) for match in _COMMENT.finditer(markdown) if match[1] in known()]


def fill(markdown: str, piece: Callable[[str], str]) -> str:
    """Return a page's Markdown with each comment replaced by the HTML of its piece, which is asked for as the comment asks."""

    def one(match: re.Match[str]) -> str:
        if match[1] not in known():
            return match[0]
        kind = match[1].replace("/", "-")
        return f'<div class="guide-piece guide-piece--{kind}">\n{piece(" ".join([match[1], *match[2].split()]))}\n</div>'

    return _COMMENT.sub(one, markdown)


def files(root: Path) -> Iterator[tuple[str, str]]:
    """Yield (file, address) of every hand-written page."""
    for path in sorted((root / "docs").rglob("*.md")):
        yield path.relative_to(root).as_posix(), _address(path.relative_to(root / "docs").as_posix())


def addresses(root: Path) -> Iterator[str]:
    """Yield the address of every hand-written page."""
    yield from (address for _, address in files(root))
