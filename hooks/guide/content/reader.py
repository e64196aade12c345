"""From the files of a guide to a Guide: read every file, build every entry; the rules run later, over the whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guide import kept
from guide.content import handwritten, ledger
from guide.content.entry_builder import P, build
from guide.content.files import ADDRESSES, PROPS, SAFETY, SKELETON, TECHNIQUE, WORDING, data_files, key_of, read_text
from guide.content.guide import Guide
from guide.content.interface import FOLDER as INTERFACE
from guide.content.interface import words_file
from guide.content.keys import ADDRESSES_KEY, OWNER_KEY, SAFETY_KEY, TECHNIQUE_KEY, WORDS_KEY, Key
from guide.content.known_values import Values
from guide.content.link_files import refused
from guide.content.owner import read_owner
from guide.content.yaml_reader import Document, read_yaml
from guide.draw.maps.body import Body
from guide.draw.maps.body_reader import FOLDER as BODY
from guide.draw.maps.body_reader import read_body
from guide.model.addresses import Addresses
from guide.model.entry import Entry
from guide.model.kinds import KINDS
from guide.model.props import Things
from guide.model.safety import Safety
from guide.model.skeleton import Skeleton
from guide.model.technique_sets import TechniqueSets
from guide.model.wording import Wording
from guide.model.words import Words
from guide.problems import Place, Problem

_OTHER_FILES = frozenset({ADDRESSES, PROPS, SAFETY, SKELETON, TECHNIQUE, WORDING, ledger.FILE})
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

    entries: dict[str, tuple[Stamp, tuple[Document, Any, list[Problem]]]] = field(default_factory=dict)
    body: tuple[list[Stamp], Body] = field(default_factory=lambda: ([], Body()))
    values: Values | None = None
    """What files held in an earlier run; who reads a guide again and again in one run needs none."""

    def forget(self, files: Iterable[str]) -> None:
        """Read some files anew whatever their times and sizes say; a file can change twice within a tick of the clock."""
        for file in files:
            self.entries.pop(file, None)
            if file.startswith(BODY):
                self.body = ([], Body())

    def part(self, file: str, path: Path, model: type[P]) -> tuple[Document, P | None, list[Problem]]:
        """Return what a file holds, read anew if it is another than it was."""
        stamp = _stamp(file, path)
        if self.entries.get(file, (None,))[0] != stamp:
            document, value = self.values.read(path, file) if self.values else _parsed(path, file)
            self.entries[file] = (stamp, (document, *build(model, document, value)))
        return self.entries[file][1]


def _parsed(path: Path, file: str) -> tuple[Document, dict[str, Any] | None]:
    document = read_yaml(path, file)
    return document, document.value


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
        document, entry, found = self.memory.part(file, path, KINDS[key[0]])
        self.problems += document.problems + found
        self.documents[key] = document
        if entry is None:
            self.broken[key] = _label(KINDS[key[0]], document, key[1])
        else:
            self.written[key[0]][key[1]] = entry


def _entries(root: Path, memory: Memory, data: list[tuple[str, Path]]) -> _Read:
    read = _Read(memory)
    for file, path in data:
        if file in _OTHER_FILES or file.startswith(_OTHER_FOLDERS):
            continue
        key, found = key_of(file)
        read.problems += found
        if key and not (found and (key in read.documents or (root / "data" / key[0] / f"{key[1]}.yml").exists())):
            read.add(key, file, path)
    return read


def _single(root: Path, memory: Memory, file: str, model: type[P]) -> tuple[P | None, Document, list[Problem]]:
    """Read a file that holds one part of the guide, not an entry."""
    path = root / file
    if not path.is_file():
        missing = Problem(Place(file), "missing-file", "the file is missing", "take it from the guide this one began as")
        return None, Document(file), [missing]
    document, part, found = memory.part(file, path, model)
    return part, document, document.problems + found


def _words(root: Path, memory: Memory) -> tuple[Words | None, Document, list[Problem]]:
    """Read the words of the interface in the site's language."""
    file, unclear = words_file(root)
    return (None, Document(file), unclear) if unclear else _single(root, memory, file, Words)


def _body(memory: Memory, data: list[tuple[str, Path]]) -> Body:
    """Return the drawn body, if there is one."""
    files = [(file, path) for file, path in data if file.startswith(BODY)]
    stamps = [_stamp(file, path) for file, path in files]
    if stamps != memory.body[0]:
        memory.body = (stamps, _drawn(files))
    return memory.body[1]


def _drawn(files: list[tuple[str, Path]]) -> Body:
    read = {file: read_text(path, file) for file, path in files}
    body = read_body({file: text for file, (text, _) in read.items()})
    body.problems += [problem for _, found in read.values() for problem in found]
    body.source = kept.key_of(*(text for file, (text, _) in read.items() for text in (file, text)))
    return body


def _skeleton(root: Path, read: _Read) -> tuple[Skeleton | None, list[Problem]]:
    """Read the proportions of the figure; a guide without figures needs none."""
    drawn = any(getattr(entry, "figure", None) for entry in read.written["exercises"].values())
    if not drawn and not (root / SKELETON).is_file():
        return None, []
    skeleton, _, problems = _single(root, read.memory, SKELETON, Skeleton)
    return skeleton, problems


def _optional(root: Path, memory: Memory, file: str, model: type[P]) -> tuple[P | None, Document, list[Problem]]:
    """Read a file that a guide need not have: the words to avoid, the expectations on figures."""
    return _single(root, memory, file, model) if (root / file).is_file() else (None, Document(file), [])


def read(root: Path, memory: Memory | None = None) -> Loaded:
    """Read the guide below `root` and check each file by itself, not yet by the rules; `memory` is used and added to."""
    memory = memory or Memory(values=Values(root))
    data = list(data_files(root))
    held = _entries(root, memory, data)
    safety, held.documents[SAFETY_KEY], found = _single(root, memory, SAFETY, Safety)
    words, held.documents[WORDS_KEY], more = _words(root, memory)
    skeleton, bones = _skeleton(root, held)
    wording, _, avoided = _optional(root, memory, WORDING, Wording)
    technique, held.documents[TECHNIQUE_KEY], unclear = _optional(root, memory, TECHNIQUE, TechniqueSets)
    addresses, document, lost = _optional(root, memory, ADDRESSES, Addresses)
    held.documents |= {ADDRESSES_KEY: document} if document.text else {}
    owner, block, unowned = read_owner(root)
    held.documents |= {OWNER_KEY: block} if block else {}
    things, _, odd = _optional(root, memory, PROPS, Things)
    pages = frozenset(handwritten.addresses(root))
    body = _body(memory, data)
    if memory.values:
        memory.values.close()
    others = (skeleton, pages, body, wording, technique, things, addresses, owner)
    guide = Guide(root, held.written, held.documents, held.broken, safety, words, *others)
    return Loaded(guide, [*held.problems, *found, *more, *bones, *avoided, *unclear, *odd, *lost, *unowned, *body.problems, *refused(root)])
