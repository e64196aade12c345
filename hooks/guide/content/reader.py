"""From the files of a guide to a Guide: read every file, build every entry; the rules run later, over the whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from guide.content import handwritten, ledger
from guide.content.entry_builder import P, build
from guide.content.files import LARGEST, SAFETY, SKELETON, data_files, key_of, read_text
from guide.content.guide import Guide
from guide.content.interface import FOLDER as INTERFACE
from guide.content.interface import words_file
from guide.content.keys import SAFETY_KEY, WORDS_KEY, Key
from guide.content.link_files import refused
from guide.content.yaml_reader import Document, read_yaml
from guide.draw.maps.body import Body
from guide.draw.maps.body_reader import FOLDER as BODY
from guide.draw.maps.body_reader import read_body
from guide.model.entry import Entry
from guide.model.kinds import KINDS
from guide.model.safety import Safety
from guide.model.skeleton import Skeleton
from guide.model.values import SLUG
from guide.model.words import Words
from guide.problems import Place, Problem

_OTHER_FILES = frozenset({SAFETY, SKELETON, ledger.FILE})
_OTHER_FOLDERS = (INTERFACE, BODY)


@dataclass
class Loaded:
    """A guide of everything that could be read, and what is wrong with it."""

    guide: Guide
    problems: list[Problem]


def _label(model: type[Entry], document: Document, slug: str) -> str:
    name = (document.value or {}).get(model.name_field())
    return name if isinstance(name, str) else slug


Stamp = tuple[str, int, int]
"""A file as it was when it was last read: path, time and size."""


@dataclass
class Memory:
    """What files held when they were last read, for whoever reads a guide again and again."""

    entries: dict[str, tuple[Stamp, tuple[Document, Entry | None, list[Problem]]]] = field(default_factory=dict)
    body: tuple[list[Stamp], Body] = field(default_factory=lambda: ([], Body()))


def _stamp(file: str, path: Path) -> Stamp:
    stat = path.stat()
    return file, stat.st_mtime_ns, stat.st_size


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
        known, stamp = self.memory.entries, _stamp(file, path)
        if known.get(file, (None,))[0] != stamp:
            document = read_yaml(path, file)
            known[file] = (stamp, (document, *build(KINDS[kind], document)))
        return known[file][1]


def _entries(root: Path, memory: Memory) -> _Read:
    read = _Read(memory)
    for file, path in data_files(root):
        if file in _OTHER_FILES or file.startswith(_OTHER_FOLDERS):
            continue
        key, found = key_of(file)
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


def _words(root: Path) -> tuple[Words | None, Document, list[Problem]]:
    """Read the words of the interface in the site's language."""
    file, unclear = words_file(root)
    return (None, Document(file), unclear) if unclear else _single(root, file, Words)


def _body(root: Path, memory: Memory) -> Body:
    """Return the drawn body, if there is one."""
    files = [(file, path) for file, path in data_files(root) if file.startswith(BODY)]
    stamps = [_stamp(file, path) for file, path in files]
    if stamps != memory.body[0]:
        memory.body = (stamps, _drawn(files))
    return memory.body[1]


def _drawn(files: list[tuple[str, Path]]) -> Body:
    read = {file: read_text(path, file) for file, path in files}
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
    memory = memory or Memory()
    held = _entries(root, memory)
    safety, held.documents[SAFETY_KEY], found = _single(root, SAFETY, Safety)
    words, held.documents[WORDS_KEY], more = _words(root)
    skeleton, bones = _skeleton(root, held)
    pages = frozenset(handwritten.addresses(root))
    body = _body(root, memory)
    guide = Guide(root, held.written, held.documents, held.broken, safety, words, skeleton, pages, body)
    return Loaded(guide, [*held.problems, *found, *more, *bones, *body.problems, *refused(root)])


def unread(guide: Guide) -> set[str]:
    """Return every word in the files that can't be read: what their entries refer to is not known yet."""
    keys = [*guide.broken, *([] if guide.safety else [SAFETY_KEY])]
    files = [guide.root / guide.documents[key].file for key in keys if key in guide.documents]
    texts = [
        path.read_bytes().replace(b"\0", b"").decode(errors="replace")
        for path in files
        if path.is_file() and path.stat().st_size <= LARGEST
    ]
    return {match[0] for text in texts for match in SLUG.finditer(text)}
