"""The files of a guide: which there are, the entry that each holds by its path, their size and encoding."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from guide.content.keys import Key
from guide.content.link_files import leads_out
from guide.model.kinds import KINDS
from guide.model.values import SLUG
from guide.problems import Place, Problem, nearest

ADDRESSES = "data/addresses.yml"
SAFETY = "data/safety.yml"
SKELETON = "data/skeleton.yml"
TECHNIQUE = "data/technique.yml"
PROPS = "data/props.yml"
WORDING = "data/wording.yml"
_LITTER = ("thumbs.db", "desktop.ini")


def data_files(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file below `data/` with its path from the root; hidden files, editors' leftovers and refused links are passed over."""
    for name, entry in sorted(_below(str(root / "data"), "data"), key=lambda found: found[0].split("/")):
        if entry.is_file() and not _is_left_over(name) and not (entry.is_symlink() and leads_out(root, Path(entry.path))):
            yield name, Path(entry.path)


def _below(folder: str, name: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield everything below a folder but folders, with its path from the root; links to folders are not followed."""
    with suppress(FileNotFoundError), os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path, f"{name}/{entry.name}")
            else:
                yield f"{name}/{entry.name}", entry


def _is_left_over(name: str) -> bool:
    return name.rpartition("/")[2].lower() in _LITTER or any(part.startswith(".") or part.endswith("~") for part in name.split("/"))


def slug_from(name: str) -> str:
    """Return the slug that a file's name should be, or an empty string."""
    return "-".join(re.findall("[a-z0-9]+", unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()))


def key_of(file: str) -> tuple[Key | None, list[Problem]]:
    """Return the key of the entry in a file, and what is wrong with its path; then the key is what was most likely meant."""
    folder, _, name = file.removeprefix("data/").rpartition("/")
    stem, _, ending = name.rpartition(".")
    meant = (folder if folder in KINDS else nearest(folder, KINDS), slug_from(stem))
    key = meant if all(meant) and ending in ("yml", "yaml") else None
    if folder not in KINDS:
        mend = f"did you mean 'data/{meant[0]}'?" if meant[0] else f"the folders are {', '.join(KINDS)}"
        return key, [Problem(Place(file), "misplaced-file", f"no kind of entry lives in 'data/{folder}'", mend)]
    if ending != "yml":
        return key, [
            Problem(Place(file), "misplaced-file", f"'{name}' is not an entry", "let its name end in .yml, or move it out of data/")
        ]
    if not SLUG.fullmatch(stem):
        mend = f"use lower-case letters, digits and single hyphens, like '{meant[1] or 'an-entry'}'"
        return key, [Problem(Place(file), "slug-form", f"'{stem}' can't be the end of an address", mend)]
    return key, []


LARGEST = 256 * 1024


def read_text(path: Path, file: str) -> tuple[str, list[Problem]]:
    """Return the text of a file and the problems of its size and encoding."""
    size = path.stat().st_size  # asked first, so that nobody waits for a file that is far too large
    if size > LARGEST:
        message = f"the file has {size // 1024} KiB, more than {LARGEST // 1024}"
        return "", [Problem(Place(file), "too-large", message, "split it: one small file per entry")]
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig")
        place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        return "", [Problem(place, "encoding", "a character that is not UTF-8", "save the file with the encoding UTF-8")]
