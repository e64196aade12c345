"""Links in the file system: what lies below `data/`, `docs/` and `overrides/` is published, so none of it may lead elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from guide.problems import Place, Problem

FOLDERS = ("data", "docs", "overrides")
_MEND = "put the file itself here"


def _below(root: Path) -> Iterator[Path]:
    """Yield every link below the folders that are published, links to folders too."""
    for folder in FOLDERS:
        yield from map(Path, sorted(_links(str(root / folder))))


def _links(folder: str) -> Iterator[str]:
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if entry.is_symlink():
                yield entry.path
            elif entry.is_dir():
                yield from _links(entry.path)


def _said(root: Path, path: Path) -> str:
    """Return what is wrong with where a link leads, or an empty string."""
    checkout, target = Path(os.path.realpath(root)), Path(os.path.realpath(path))
    if not target.is_relative_to(checkout):
        return "a link that leads out of the checkout"
    within = target.relative_to(checkout).parts
    if any(part.startswith(".") for part in within):
        return "a link to something hidden"
    if not target.exists():
        return "a link that leads nowhere"
    if target.is_dir() and (not within or within[0] not in FOLDERS or path.parent.resolve().is_relative_to(target)):
        return "a link to a folder that is not published itself"
    return ""


def leads_out(root: Path, path: Path) -> bool:
    """Tell whether a path is a link that is refused, so that nobody reads what is behind it."""
    return path.is_symlink() and bool(_said(root, path))


def refused(root: Path) -> Iterator[Problem]:
    """Yield every link that leads out of the checkout, to something hidden, to a folder that is not published, or nowhere."""
    for path in _below(root):
        if said := _said(root, path):
            yield Problem(Place(path.relative_to(root).as_posix()), "refused-link", said, _MEND)
