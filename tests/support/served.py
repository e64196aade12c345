"""The files of a built site by the plain names that the code has for them; each is served by one with a hash."""

from __future__ import annotations

import re
from pathlib import Path

from guide.site.names import FOLDER

_HASH = re.compile(r"\.[0-9a-f]{8}(?=\.\w+$)")
_IMPORT = re.compile(r"""\b(?:from|import)\s*\(?\s*["']\./([\w.-]+)["']""")


def pattern(plain: str) -> str:
    """Return what matches the name by which a file is served."""
    stem, _, ending = plain.rpartition(".")
    return f"{stem}.*.{ending}"


def file_of(site: Path, plain: str) -> Path:
    """Return the one file of a built site that is served for a plain name."""
    (found,) = site.glob(pattern(plain))
    return found


def plain(address: str) -> str:
    """Return an address without the hash."""
    return _HASH.sub("", address)


def modules(site: Path, name: str) -> set[Path]:
    """Return the file of a script and of every other that it imports, at once or later."""
    found, new = set[Path](), {file_of(site, FOLDER + name)}
    while new:
        found |= new
        new = {path.parent / each for path in new for each in _IMPORT.findall(path.read_text(encoding="utf-8"))} - found
    return found
