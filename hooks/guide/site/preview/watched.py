"""What the files of a guide hold, looked at again and again.

A file counts as changed when it holds something else. Its time tells whether to look into it, but not within two seconds of a change:
a file that is written twice within one tick of the system's clock has the same time after both.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

_YOUNG = 2_000_000_000
"""Nanoseconds; no file system's clock has a longer tick."""

_Stamp = tuple[int, int, int, int]


class _Seen(NamedTuple):
    stamp: _Stamp
    settled: bool
    """Whether the file was old enough for its time to tell of every change to come."""
    digest: bytes


def _is_left_over(name: str) -> bool:
    return name.startswith(".") or name.endswith("~") or name == "__pycache__"


class Watched:
    """Files, and folders with everything in them but hidden files and editors' leftovers. One thread looks at a time."""

    def __init__(self, root: Path, paths: Iterable[str | Path]) -> None:
        self._above = f"{root.resolve()}{os.sep}"
        self.watch(paths)
        self._seen: dict[str, _Seen] = {}
        self.version = ""
        """A digest of the names and contents of all files."""
        self.look()

    def watch(self, paths: Iterable[str | Path]) -> None:
        """Watch other paths from now on; the next look tells of the files that come or go with that."""
        self.paths = list(dict.fromkeys(Path(path).resolve() for path in paths))

    def look(self) -> set[str]:
        """Look at all files; return those that are new, gone or changed since the last look, named from the root."""
        before, self._seen = self._seen, dict(self._looked())
        changed = {name for name in before.keys() | self._seen.keys() if _digest(before, name) != _digest(self._seen, name)}
        if changed or not self.version:
            whole = hashlib.sha256(b"".join(name.encode(errors="surrogateescape") + seen.digest for name, seen in self._seen.items()))
            self.version = whole.hexdigest()[:16]
        return changed

    def said(self) -> str:
        """Return what is watched as a list in words."""
        return ", ".join(f"'{self._named(str(path))}'" for path in self.paths)

    def _looked(self) -> Iterator[tuple[str, _Seen]]:
        now = time.time_ns()
        for entry in (entry for path in self.paths for entry in _files(path)):
            name = self._named(entry.path)
            try:
                yield name, _look_at(entry, self._seen.get(name), now)
            except OSError:  # gone between the two looks
                continue

    def _named(self, path: str) -> str:
        """Return a path as it is named here: from the root, with forward slashes; one that lies elsewhere in full."""
        return path[len(self._above) :].replace(os.sep, "/") if path.startswith(self._above) else path


def _files(path: Path) -> Iterator[os.DirEntry[str]]:
    """Yield a file, or every file in a folder."""
    return _below(str(path)) if path.is_dir() else (entry for entry in _in(str(path.parent)) if entry.path == str(path))


def _in(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:  # gone between the two looks
        return []


def _below(folder: str) -> Iterator[os.DirEntry[str]]:
    for entry in _in(folder):
        if _is_left_over(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path)
        elif entry.is_file():
            yield entry


def _look_at(entry: os.DirEntry[str], before: _Seen | None, now: int) -> _Seen:
    stat = entry.stat() if os.name == "posix" else Path(entry.path).stat()  # elsewhere an entry remembers what it was
    stamp = (stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino)
    if before and before.settled and before.stamp == stamp:
        return before
    settled = now - max(stat.st_mtime_ns, stat.st_ctime_ns) > _YOUNG
    with Path(entry.path).open("rb") as file:
        return _Seen(stamp, settled, hashlib.file_digest(file, "sha256").digest())


def _digest(seen: dict[str, _Seen], name: str) -> bytes | None:
    return seen[name].digest if name in seen else None
