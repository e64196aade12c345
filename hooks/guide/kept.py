"""Results that are dear to work out, kept between runs below `.cache/kept/`: each by a key of all that it depends on, the code included.

What is kept is data only: bytes or JSON. It is written whole or not at all and carries a checksum; whatever is missing, cut off or
damaged counts as not there. So any file may go at any time, several processes may share the folder, and nothing that is kept can be
out of date: what would give another result has another key.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import sys
import time
import zlib
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from guide import atomic_write

FOLDER = ".cache/kept"
MOST = 512 * 1024 * 1024
"""Bytes of one kind that are kept at most; what was not used for longest goes first."""
_DRAWERS = 256
"""Each kind lies in so many folders, by the beginning of the key; each has its share of the room, so that one alone is looked through."""
_LEFT_OVER = 3600.0
"""Seconds after which a file that was not written to its end is taken away."""
_HOUSE = Path(__file__).parent
_BEGAN = time.time()
_SLACK = 2.0
"""Seconds by which the times of files may be out."""
_known: dict[str, tuple[dict[Path, tuple[int, int]], str]] = {}


def key_of(*parts: str | bytes) -> str:
    """Return the key of a result that depends on nothing but these parts."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.hexdigest()


def _sources(room: str) -> list[Path]:
    one = _HOUSE / f"{room}.py"
    if one.is_file():
        return [one]
    found = (f"{folder}{os.sep}{name}" for folder, _, names in os.walk(_HOUSE / room) for name in names)
    return [Path(name) for name in sorted(found) if name.endswith((".py", ".yml", ".j2"))]  # asked often: no path is made in vain


def _stats(room: str) -> dict[Path, tuple[int, int]]:
    return {path: ((stat := path.stat()).st_mtime_ns, stat.st_size) for path in _sources(room)}


def _room(room: str) -> str | None:
    """Return a digest of the code in one room, or None where it is not what runs."""
    stats = _stats(room)
    if room not in _known:
        _known[room] = (stats, key_of(*(path.read_bytes() for path in stats)))
    young = max(time for time, _ in stats.values()) > (_BEGAN - _SLACK) * 1e9
    return None if young or stats != _known[room][0] else _known[room][1]


@cache
def _version(library: str) -> str:
    return metadata.version(library)


def code_of(*rooms: str, libraries: tuple[str, ...] = ()) -> str | None:
    """Return a digest of the code in some rooms of the generator, of libraries by their versions, and of Python.

    It is None where a file has changed since this process began: what runs is then no longer what the files say.
    """
    try:
        digests = [digest for room in rooms if (digest := _room(room))]
    except OSError:
        return None
    if len(digests) < len(rooms):
        return None
    return key_of(*digests, sys.version, sys.platform, platform.machine(), *map(_version, libraries))


class Kept:
    """What is kept below one folder; without a folder nothing is."""

    def __init__(self, folder: Path | None, most: int = MOST) -> None:
        self.folder = folder
        self._share = most // _DRAWERS

    def _path(self, kind: str, key: str) -> Path | None:
        return self.folder / kind / key[:2] / key[2:] if self.folder else None

    def get(self, kind: str, key: str) -> bytes | None:
        """Return what is kept of a kind by a key, or None; it counts as used now."""
        path = self._path(kind, key)
        try:
            raw = path.read_bytes() if path else b""
        except OSError:
            return None
        value = raw[hashlib.sha256().digest_size :]
        if path is None or raw != _sealed(kind, key, value):
            return None
        with suppress(OSError):
            os.utime(path)
        return value

    def put(self, kind: str, key: str, value: bytes) -> None:
        """Keep a value; where the system refuses it, nothing is kept."""
        if path := self._path(kind, key):
            with suppress(OSError):
                path.parent.mkdir(parents=True, exist_ok=True)
                atomic_write.write(path, _sealed(kind, key, value))
                self._make_room(path)

    def has(self, kind: str, key: str) -> bool:
        """Tell whether a file is kept of a kind by a key; whether it is whole is seen when it is read."""
        path = self._path(kind, key)
        return path is not None and path.is_file()

    def get_json(self, kind: str, key: str) -> Any:
        """Return the plain data that is kept of a kind by a key, or None."""
        value = self.get(kind, key)
        return None if value is None else json.loads(zlib.decompress(value))

    def put_json(self, kind: str, key: str, value: Any) -> None:
        """Keep plain data."""
        self.put(kind, key, zlib.compress(json.dumps(value, separators=(",", ":")).encode(), 1))

    def _make_room(self, newest: Path) -> None:
        """Take away what was not used for longest, until a drawer holds no more than its share, and what a kill left behind."""
        files = sorted((stat.st_mtime, stat.st_size, path) for path in newest.parent.iterdir() if (stat := path.stat()))
        room = self._share
        for used, size, path in reversed(files):
            room -= size
            if (room < 0 and path != newest) or (path.name.endswith("~") and used < time.time() - _LEFT_OVER):
                path.unlink(missing_ok=True)


def _sealed(kind: str, key: str, value: bytes) -> bytes:
    """Return a value behind its checksum, which holds for this kind and key alone."""
    return hashlib.sha256(f"{kind}/{key}\0".encode() + value).digest() + value


def of_project(root: Path) -> Kept:
    """Return what is kept for the project at `root`; nothing is where no project is, only a folder of data."""
    return Kept(root / FOLDER if (root / "mkdocs.yml").is_file() else None)
