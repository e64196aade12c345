"""Laying out sites for tests: a copy of the hand site with the generator's settings, and files laid over it."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from guide.load import load

TESTS = Path(__file__).parent
ROOT = TESTS.parent
HAND = TESTS / "sites" / "hand"
BAD = TESTS / "bad"
_MARKUP = (".md", ".svg")
_HEAD = {True: re.compile(r"<!-- (.*) -->"), False: re.compile("# (.*)")}


def lay_out(folder: Path, site: Path = HAND) -> Path:
    """Copy the data and the pages of a site into `folder`, with the settings of this repository; return the folder."""
    for part in ("data", "docs"):
        shutil.copytree(site / part, folder / part)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def overlay(root: Path, path: str, content: str | bytes | None) -> Path:
    """Write one file of a site in place of the one that may be there, or (None) delete it; return its path."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if content is None:
        target.unlink()
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


def problems_of(root: Path) -> list[str]:
    """Return every problem of a site as the text that a contributor reads."""
    return [str(problem) for problem in load(root).problems]


def accept(path: Path) -> None:
    """Write the problems that a bad entry has now into its head; lines move as the head grows, so do it until it holds."""
    for _ in range(4):
        at, said = read_bad(path)
        with tempfile.TemporaryDirectory() as folder:
            overlay(lay_out(Path(folder)), at, path.read_bytes())
            found = problems_of(Path(folder))
        if found == said:
            return
        body = path.read_bytes().decode().split("\n")[len(said) + 1 :]
        form = "<!-- {} -->" if path.suffix in _MARKUP else "# {}"
        path.write_bytes("\n".join([*(form.format(line) for line in [f"at: {at}", *found]), *body]).encode())


if __name__ == "__main__":
    for bad in bad_entries():
        accept(bad)
