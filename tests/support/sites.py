"""Laying out sites for tests: a copy of the hand site with the generator's settings, and files laid over it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from guide.content.reader import Loaded, Memory
from guide.rules.check import load
from tests.support.building import settings

TESTS = Path(__file__).parents[1]
ROOT = TESTS.parent
HAND = TESTS / "sites" / "hand"
BAD = TESTS / "bad"
_MARKUP = (".md", ".svg")
_MEMORY = Memory()
"""What the files held that every site of a test begins with: they are copied with their times, so they are read once."""
_HEAD = {True: re.compile(r"<!-- (.*) -->"), False: re.compile("# (.*)")}


def lay_out(folder: Path, site: Path = HAND) -> Path:
    """Copy the data and the pages of a site into `folder`, with the settings of this repository in English; return the folder."""
    for part in ("data", "docs"):
        shutil.copytree(site / part, folder / part)
    (folder / "mkdocs.yml").write_text(settings(), encoding="utf-8")
    return folder


def overlay(root: Path, path: str, content: str | bytes | Path | None) -> Path:
    """Write one file of a site in place of the one that may be there, (a path) link it there, or (None) delete it; return its path."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if content is None:
        target.unlink()
    elif isinstance(content, Path):
        target.symlink_to(content)
    else:
        target.write_bytes(content.encode() if isinstance(content, str) else content)
    return target


def bad_entries() -> list[Path]:
    """Return the files of `tests/bad`, each named after the rule that it breaks."""
    return sorted(path for path in BAD.iterdir() if path.name != "README.md")


def read_bad(path: Path) -> tuple[str, list[str]]:
    """Return where a bad entry goes and the problems that it says it has: its head of comment lines."""
    head: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        match = _HEAD[path.suffix in _MARKUP].fullmatch(line)
        if match is None:
            break
        head.append(match[1])
    return head[0].removeprefix("at: "), head[1:]


def loaded(root: Path) -> Loaded:
    """Return a site, read and checked; files that are as they were in an earlier one are not read again."""
    return load(root, _MEMORY)


def problems_of(root: Path) -> list[str]:
    """Return every problem of a site as the text that a contributor reads."""
    return [str(problem) for problem in loaded(root).problems]


def form_of(path: Path) -> str:
    """Return how a line of the head is written in a bad entry's file."""
    return "<!-- {} -->" if path.suffix in _MARKUP else "# {}"
