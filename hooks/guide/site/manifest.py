"""The manifest of a built site: every file with its size and its SHA-256, as the build meant to write it.

The build hands over the content of each file before the file is written, so the list can be held against what lies in
the folder afterwards. Only what other plugins write by themselves is taken from the folder, at the very end.
"""

from __future__ import annotations

import errno
import gzip
import hashlib
import json
import os
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from guide import atomic_write
from guide.content.reserved import MANIFEST

NAME = MANIFEST
_SKIPPED = ".git"
"""A site may be a checkout of the branch that it is served from; what git keeps there is not the site."""
_DIGEST = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Sum:
    """What a file should hold: its size in bytes and its SHA-256 in hexadecimal digits."""

    size: int
    sha256: str

    @classmethod
    def of(cls, content: bytes) -> Sum:
        """Return the sum of a content."""
        return cls(len(content), hashlib.sha256(content).hexdigest())


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield (path from the folder with forward slashes, path) of every file below it but the manifest itself."""
    yield from ((name, Path(entry)) for name, entry in entries(folder))


def entries(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield the same files with what the system says of each: where thousands are only looked at, paths take longest."""
    yield from ((name, entry) for name, entry in _below(str(folder), "") if name != NAME)


def _below(folder: str, before: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(folder) as found:
        inner = sorted(found, key=lambda entry: entry.name)
    for entry in inner:
        if entry.name == _SKIPPED:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, f"{before}{entry.name}/")
        else:
            yield f"{before}{entry.name}", entry


def _unpacked(content: bytes) -> Sum | None:
    """Return the sum of what a compressed file holds, or None where it can't be unpacked."""
    try:
        return Sum.of(gzip.decompress(content))
    except (OSError, EOFError, zlib.error):
        return None


class Copied(Protocol):
    """A file of the builder's that is not a page: where it comes from (None: made in memory), where it goes, what it holds."""

    content_bytes: bytes

    @property
    def abs_src_path(self) -> str | None:
        """The file that is copied."""

    @property
    def dest_uri(self) -> str:
        """Its path in the site."""


@dataclass
class Manifest:
    """The files of one site."""

    sums: dict[str, Sum] = field(default_factory=dict)

    def add(self, path: str, content: str | bytes) -> None:
        """Note the content with which a file is about to be written; a later one takes an earlier one's place."""
        self.sums[path] = Sum.of(content.encode() if isinstance(content, str) else content)

    def add_page(self, path: str, output: str) -> None:
        """Note the text of a page as the builder encodes it; it writes no page that is empty."""
        if output.strip():
            self.add(path, output.encode("utf-8", errors="xmlcharrefreplace"))

    def announce(self, file: Copied) -> None:
        """Note a file that the builder copies next, or writes from the content it was given."""
        if file.abs_src_path is None:
            file.content_bytes = file.content_bytes  # text would get other line ends on some systems
        self.add(file.dest_uri, file.content_bytes)

    def finish(self, folder: Path) -> None:
        """Take in the files that nobody announced, and write the manifest into the folder."""
        for name, path in files(folder):
            if name not in self.sums:
                self._take_in(name, path.read_bytes())
        atomic_write.write(folder / NAME, self.text())

    def _take_in(self, name: str, content: bytes) -> None:
        """Note a file as it lies in the folder; one that is another one compressed (the site map) must unpack to that."""
        plain = self.sums.get(name.removesuffix(".gz")) if name.endswith(".gz") else None
        if plain and _unpacked(content) != plain:
            raise OSError(errno.EIO, "it does not unpack to what it was made from", name)
        self.add(name, content)

    def text(self) -> str:
        """Return the manifest as the text of its file, a file a line, sorted."""
        rows = [f"{json.dumps(name)}: {json.dumps({'size': of.size, 'sha256': of.sha256})}" for name, of in sorted(self.sums.items())]
        return '{"files": {\n' + ",\n".join(rows) + "\n}}\n"


def _is_path(name: str) -> bool:
    return bool(name) and not PurePosixPath(name).is_absolute() and ".." not in name.split("/") and "\\" not in name


def _is_sum(found: Any) -> bool:
    size, digest = (found.get("size"), found.get("sha256")) if isinstance(found, dict) else (None, None)
    return type(size) is int and size >= 0 and isinstance(digest, str) and bool(_DIGEST.fullmatch(digest))


def read(text: bytes) -> Manifest:
    """Return the manifest that a file holds; a ValueError says that it holds none."""
    try:
        listed = json.loads(text)["files"]
        rows = dict(listed.items())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"{NAME} is not a manifest of a site") from error
    if not all(_is_path(name) and _is_sum(found) for name, found in rows.items()):
        raise ValueError(f"{NAME} lists a file in a form that no build writes")
    return Manifest({name: Sum(found["size"], found["sha256"]) for name, found in rows.items()})
