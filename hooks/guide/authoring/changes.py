"""Changes of several files at once: shown, tried on a copy, and written all or none."""

from __future__ import annotations

import difflib
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from guide import atomic_write
from guide.content.settings import FILE as SETTINGS
from guide.problems import Problem, as_text
from guide.rules.check import load

COPIED = ("data", "docs")


@dataclass(frozen=True, slots=True)
class Change:
    """A file before and after; one that moves has another name after, one that goes has none."""

    file: str
    new_file: str
    before: str
    after: str

    def diff(self) -> str:
        """Return the change as a unified diff."""
        lines = difflib.unified_diff(self.before.splitlines(), self.after.splitlines(), self.file, self.new_file, n=0, lineterm="")
        if not self.new_file:
            return f"{self.file} is taken out"
        moved = [f"{self.file} → {self.new_file}"] if self.file != self.new_file else []
        return "\n".join([*moved, *lines])

    @property
    def real(self) -> bool:
        """Whether anything is different afterwards."""
        return self.before != self.after or self.file != self.new_file


def read(path: Path) -> str:
    """Return the text of a file with the line ends it has; nothing where there is none."""
    return path.read_bytes().decode("utf-8-sig") if path.is_file() else ""


def write(root: Path, found: Iterable[Change]) -> None:
    """Write the changes, or none of them: where one can't be written, those before it are taken back."""
    found = list(found)
    before = {name: _bytes(root / name) for change in found for name in (change.new_file, change.file) if name}
    try:
        for change in found:
            _write(root, change)
    except BaseException:
        for name, content in before.items():
            _restore(root / name, content)
        raise


def _write(root: Path, change: Change) -> None:
    """Write one change; a file that moves is gone from its old place when it stands in the new one."""
    if change.new_file:
        (root / change.new_file).parent.mkdir(parents=True, exist_ok=True)
        atomic_write.write(root / change.new_file, change.after)
    if change.file != change.new_file:
        (root / change.file).unlink()


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _restore(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    elif _bytes(path) != content:
        atomic_write.write(path, content)


def refuse(root: Path, found: list[Change], before: list[Problem], what: str) -> None:
    """Raise a ClickException for changes that the check would have something against, tried on a copy; `what` is not done then."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in COPIED:
            shutil.copytree(root / name, copy / name)
        shutil.copy(root / SETTINGS, copy)
        write(copy, found)
        problems = load(copy).problems
    if len(problems) > len(before):
        new = [problem for problem in problems if problem not in before]
        raise click.ClickException(f"nothing is {what}, for the check would find:\n{as_text(new)}")
