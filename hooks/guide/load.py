"""From the folder `data/` to a Guide: read every file, build every entry, run every rule."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from guide import docs, published, rules
from guide.draw.body.drawing import Body
from guide.draw.body.read import FOLDER as BODY
from guide.draw.body.read import read_body
from guide.guide import SAFETY_KEY, Guide, Key, Loaded
from guide.model.base import SLUG, Entry
from guide.model.kinds import KINDS
from guide.model.safety import Safety
from guide.model.skeleton import Skeleton
from guide.model.words import Words
from guide.problems import Place, Problem, nearest
from guide.read import Document, read_text, read_yaml
from guide.schema import P, build

SAFETY = "data/safety.yml"
SKELETON = "data/skeleton.yml"
WORDS = "data/interface/en.yml"
_LITTER = ("thumbs.db", "desktop.ini")
_OTHER_FILES = frozenset({SAFETY, SKELETON, published.FILE})
_OTHER_FOLDERS = ("data/interface/", BODY)


def _files(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file below `data/` with its path from the root; hidden files and editors' leftovers are passed over."""
    for path in sorted((root / "data").rglob("*")):
        name = path.relative_to(root).as_posix()
        if (
            path.is_file()
            and path.name.lower() not in _LITTER
            and not any(part.startswith(".") or part.endswith("~") for part in name.split("/"))
        ):
            yield name, path


def _slug(name: str) -> str:
    """Return the slug that a file's name should be, or an empty string."""
    return "-".join(re.findall("[a-z0-9]+", unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()))


def _key(file: str) -> tuple[Key | None, list[Problem]]:
    """Return the key of the entry in a file, and what is wrong with its path; then the key is what was most likely meant."""
    folder, _, name = file.removeprefix("data/").rpartition("/")
    stem, _, ending = name.rpartition(".")
    meant = (folder if folder in KINDS else nearest(folder, KINDS), _slug(stem))
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


def _label(model: type[Entry], document: Document, slug: str) -> str:
    name = (document.value or {}).get(model.name_field())
    return name if isinstance(name, str) else slug


Memory = dict[str, tuple[tuple[int, int], tuple[Document, Entry | None, list[Problem]]]]
"""By path: time and size of a file when it was last read, and what it held. For whoever reads a guide again and again."""


@dataclass
class _Read:
    """What the files of all kinds hold."""

    memory: Memory
    written: dict[str, dict[str, Entry]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    documents: dict[Key, Document] = field(default_factory=dict)
    broken: dict[Key, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, key: Key, file: str, path: Path) -> None:
        """Take in the entry in one file, or what is wrong with it."""
        document, entry, found = self._remembered(key[0], file, path)
        self.problems += document.problems + found
        self.documents[key] = document
        if entry is None:
            self.broken[key] = _label(KINDS[key[0]], document, key[1])
        else:
            self.written[key[0]][key[1]] = entry

    def _remembered(self, kind: str, file: str, path: Path) -> tuple[Document, Entry | None, list[Problem]]:
        stat = path.stat()
        stamp = (stat.st_mtime_ns, stat.st_size)
        if self.memory.get(file, (None,))[0] != stamp:
            document = read_yaml(path, file)
            self.memory[file] = (stamp, (document, *build(KINDS[kind], document)))
        return self.memory[file][1]


def _entries(root: Path, memory: Memory) -> _Read:
    read = _Read(memory)
    for file, path in _files(root):
        if file in _OTHER_FILES or file.startswith(_OTHER_FOLDERS):
            continue
        key, found = _key(file)
        read.problems += found
        if key and not (found and (key in read.documents or (root / "data" / key[0] / f"{key[1]}.yml").exists())):
            read.add(key, file, path)
    return read


def _single(root: Path, file: str, model: type[P]) -> tuple[P | None, Document, list[Problem]]:
    """Read a file that holds one part of the guide, not an entry."""
    path = root / file
    if not path.is_file():
        missing = Problem(Place(file), "missing-file", "the file is missing", "take it from the guide this one began as")
        return None, Document(file), [missing]
    document = read_yaml(path, file)
    part, found = build(model, document)
    return part, document, document.problems + found


def _body(root: Path) -> Body:
    """Read the drawn body, if there is one."""
    read = {file: read_text(path, file) for file, path in _files(root) if file.startswith(BODY)}
    body = read_body({file: text for file, (text, _) in read.items()})
    body.problems += [problem for _, found in read.values() for problem in found]
    return body


def _skeleton(root: Path, read: _Read) -> tuple[Skeleton | None, list[Problem]]:
    """Read the proportions of the figure; a guide without figures needs none."""
    drawn = any(getattr(entry, "figure", None) for entry in read.written["exercises"].values())
    if not drawn and not (root / SKELETON).is_file():
        return None, []
    skeleton, _, problems = _single(root, SKELETON, Skeleton)
    return skeleton, problems


def read(root: Path, memory: Memory | None = None) -> Loaded:
    """Read the guide below `root` and check each file by itself, not yet by the rules; `memory` is used and added to."""
    held = _entries(root, {} if memory is None else memory)
    safety, held.documents[SAFETY_KEY], found = _single(root, SAFETY, Safety)
    words, _, more = _single(root, WORDS, Words)
    skeleton, bones = _skeleton(root, held)
    pages = frozenset(docs.addresses(root))
    body = _body(root)
    guide = Guide(root, held.written, held.documents, held.broken, safety, words, skeleton, pages, body)
    return Loaded(guide, held.problems + found + more + bones + body.problems)


def load(root: Path) -> Loaded:
    """Read the guide below `root` and check it; problems never raise, they come back sorted."""
    loaded = read(root)
    problems = loaded.problems + [problem for rule in rules.RULES for problem in rule.check(loaded.guide)]
    return Loaded(loaded.guide, sorted(set(problems)))
