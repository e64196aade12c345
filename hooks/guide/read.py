"""Reading YAML: plain values with the place of each, by YAML 1.2 scalar rules, and faults as problems.

The parser is PyYAML's (libyaml where the wheel has it); the constructor here works on its events, so that every
value keeps its line and column. Anchors, tags, duplicate keys and large files are refused: an entry is plain data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from guide.problems import Place, Problem

Trail = tuple[str | int, ...]
LARGEST = 256 * 1024
DEEPEST = 16
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NULL = {"", "~", "null", "Null", "NULL"}
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]{1,18}|0o[0-7]{1,18}|0x[0-9a-fA-F]{1,15}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")

# What the parser says, and what a contributor needs to hear. The first words found in its message count.
_FAULTS = (
    ("mapping values are not allowed", "a second ': ' on one line", "put the text after the first ': ' in quotes"),
    ("cannot start any token", "a tab or a sign that YAML keeps for itself", "use spaces to indent, and quote text that starts with @, ` or %"),
    ("found unexpected end of stream", "a quote that is never closed", "close it, or write the text in the other quotes"),
    ("unexpected end of file", "a quote that is never closed", "close it, or write the text in the other quotes"),
    ("unknown escape character", "a backslash in double quotes", "use single quotes, or double the backslash"),
    ("could not find expected ':'", "a line without 'name: value'", "add the colon and a space, or indent a text that goes on"),
    ("did not find expected '-'", "a list item that is not lined up", "give every '-' of the list the same indent"),
    ("did not find expected key", "a line that is not lined up with its neighbors", "give lines of one block the same indent"),
    ("expected ',' or", "a list or mapping in brackets that is not closed", "add the missing comma or bracket"),
    ("control characters are not allowed", "a control character", "delete it"),
    ("special characters are not allowed", "a control character", "delete it"),
)  # fmt: skip


@dataclass(slots=True)
class Document:
    """What one file holds: its value (a mapping, or None after a fault) and the place of every value and key."""

    file: str
    value: dict[str, Any] | None = None
    problems: list[Problem] = field(default_factory=list)
    _values: dict[Trail, tuple[int, int]] = field(default_factory=dict)
    _keys: dict[Trail, tuple[int, int]] = field(default_factory=dict)

    def place(self, trail: Trail = ()) -> Place:
        """Return the place of the value at `trail`, or of the nearest value around it."""
        while trail and trail not in self._values:
            trail = trail[:-1]
        return Place(self.file, *self._values.get(trail, (1, 1)))

    def key_place(self, trail: Trail) -> Place:
        """Return the place of the key at the end of `trail`."""
        return Place(self.file, *self._keys[trail]) if trail in self._keys else self.place(trail)


class _Stop(Exception):
    """A fault after which the rest of the file can't be understood; it is already among the problems."""


class _Constructor:
    def __init__(self, document: Document, events: Iterator[Any]) -> None:
        self.document = document
        self.events = events

    def problem(self, mark: Any, rule: str, message: str, mend: str) -> None:
        place = Place(self.document.file, mark.line + 1, mark.column + 1)
        self.document.problems.append(Problem(place, rule, message, mend))

    def stream(self) -> Any:
        """Return the value of the only document in the stream."""
        next(self.events)  # stream start
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        value = self.value(next(self.events), ())
        next(self.events)  # document end
        event = next(self.events)
        if isinstance(event, yaml.DocumentStartEvent):
            self.problem(event.start_mark, "several-documents", "a second document in one file", "delete the '---' line, or give each entry its own file")
        return value

    def value(self, event: Any, trail: Trail) -> Any:
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            sign = f"*{event.anchor}" if isinstance(event, yaml.AliasEvent) else f"&{event.anchor}"
            self.problem(mark, "anchor", f"'{sign}' is an anchor or alias", "write the value out, or put the text in quotes")
            if isinstance(event, yaml.AliasEvent):
                return None
        if event.tag and not (isinstance(event, yaml.ScalarEvent) and event.tag == "!"):
            self.problem(mark, "tag", f"'{event.tag}' is a YAML tag", "delete it, or put the text in quotes")
        self.document._values[trail] = (mark.line + 1, mark.column + 1)
        if isinstance(event, yaml.ScalarEvent):
            return event.value if event.style else _scalar(event.value)
        if len(trail) >= DEEPEST:
            self.problem(mark, "too-deep", f"values nested more than {DEEPEST} deep", "an entry needs no more than five")
            raise _Stop
        return self.mapping(mark, trail) if isinstance(event, yaml.MappingStartEvent) else self.sequence(trail)

    def sequence(self, trail: Trail) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value(event, (*trail, len(items))))
        return items

    def mapping(self, mark: Any, trail: Trail) -> dict[str, Any]:
        pairs: dict[str, Any] = {}
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent):
                self.problem(key.start_mark, "syntax", "a name that is not a plain word", "write 'name: value'")
                raise _Stop
            inner = (*trail, key.value)
            place = (key.start_mark.line + 1, key.start_mark.column + 1)
            if key.value in pairs:
                first = self.document._keys[inner][0]
                self.problem(key.start_mark, "duplicate-key", f"'{key.value}' stands twice, first in line {first}", "keep one of the two")
                self.value(next(self.events), (*inner, "twice"))
                continue
            self.document._keys[inner] = place
            pairs[key.value] = self.value(next(self.events), inner)
        return pairs


def _scalar(text: str) -> Any:
    if text in _NULL:
        return None
    if text in _BOOL:
        return _BOOL[text]
    if _INT.fullmatch(text):
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if _FLOAT.fullmatch(text):
        return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text


def read_text(path: Path, file: str) -> tuple[str, list[Problem]]:
    """Return the text of a file and the problems of its size and encoding."""
    raw = path.read_bytes()
    if len(raw) > LARGEST:
        message = f"the file has {len(raw) // 1024} KiB, more than {LARGEST // 1024}"
        return "", [Problem(Place(file), "too-large", message, "split it: one small file per entry")]
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before) - (before.rfind(b"\n") + 1) + 1
        place = Place(file, before.count(b"\n") + 1, column)
        return "", [Problem(place, "encoding", "a character that is not UTF-8", "save the file with the encoding UTF-8")]


def read_yaml(path: Path, file: str) -> Document:
    """Read one YAML file into a Document; `file` is the path that problems show. Never raises for bad content."""
    text, problems = read_text(path, file)
    document = Document(file, problems=problems)
    if problems:
        return document
    try:
        value = _Constructor(document, iter(yaml.parse(text, Loader=_Loader))).stream()
    except _Stop:
        return document
    except yaml.YAMLError as error:
        document.problems.append(_fault(file, text, error))
        return document
    if isinstance(value, dict):
        document.value = value
    elif not document.problems:
        message = "the file is empty" if value is None else "the file is not a list of 'name: value' lines"
        document.problems.append(Problem(document.place(), "not-a-mapping", message, "start it with 'name:' and the entry's name"))
    return document


def _fault(file: str, text: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML")
    if mark is not None:
        place = Place(file, mark.line + 1, mark.column + 1)
    else:
        before = text[: getattr(error, "position", 0)]
        place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    for words, message, mend in _FAULTS:
        if words in said:
            return Problem(place, "syntax", message, mend)
    return Problem(place, "syntax", f"not YAML here: {said}", "compare the line with another entry")
