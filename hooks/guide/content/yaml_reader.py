"""Reading YAML: plain values with the place of each, by YAML 1.2 scalar rules, and faults as problems.

The parser is PyYAML's (libyaml where the wheel has it); the constructor here works on its events, so that every
value keeps its line and column. Anchors, tags, duplicate keys and large files are refused: an entry is plain data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from guide.content.files import read_text
from guide.content.yaml_faults import fault
from guide.problems import Place, Problem, Trail

DEEPEST = 16
_AT_HAND = 64
"""Of so many texts what was found in them is at hand; it takes ten times the room of the text."""
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The faster one, where it is there."""
_NULL = {"", "~", "null", "Null", "NULL"}
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_LONGEST_NUMBER = 40
_INT = re.compile(r"[-+]?[0-9]{1,18}|0o[0-7]{1,18}|0x[0-9a-fA-F]{1,15}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


@dataclass(slots=True)
class _Found:
    """What a text holds: its value (a mapping, or None after a fault), what is wrong, and the place of every value and key."""

    value: dict[str, Any] | None = None
    problems: list[Problem] = field(default_factory=list)
    values: dict[Trail, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Trail, tuple[int, int]] = field(default_factory=dict)


@dataclass(slots=True)
class Document:
    """What one file holds. Only its text is kept: whoever wants the value or a place again has it read again, which few do."""

    file: str
    text: str = ""
    problems: list[Problem] = field(default_factory=list)

    @property
    def value(self) -> dict[str, Any] | None:
        """The value of the file: a mapping, or None after a fault."""
        return _found(self.text, self.file).value

    def place(self, trail: Trail = ()) -> Place:
        """Return the place of the value at `trail`, or of the nearest value around it."""
        values = _found(self.text, self.file).values
        while trail and trail not in values:
            trail = trail[:-1]
        return Place(self.file, *values.get(trail, (1, 1)))

    def key_place(self, trail: Trail) -> Place:
        """Return the place of the key at the end of `trail`."""
        keys = _found(self.text, self.file).keys
        return Place(self.file, *keys[trail]) if trail in keys else self.place(trail)


class _Stop(Exception):
    """A fault after which the rest of the file can't be understood; it is already among the problems."""


class _Constructor:
    def __init__(self, file: str, found: _Found, events: Iterator[Any]) -> None:
        self.file = file
        self.found = found
        self.events = events

    def problem(self, mark: Any, rule: str, message: str, mend: str) -> None:
        place = Place(self.file, mark.line + 1, mark.column + 1)
        self.found.problems.append(Problem(place, rule, message, mend))

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
            self.problem(
                event.start_mark,
                "several-documents",
                "a second document in one file",
                "delete the '---' line, or give each entry its own file",
            )
        return value

    def plain(self, event: Any) -> None:
        """Note an anchor, an alias or a tag; an entry has none."""
        if event.anchor:
            sign = f"*{event.anchor}" if isinstance(event, yaml.AliasEvent) else f"&{event.anchor}"
            self.problem(event.start_mark, "anchor", f"'{sign}' is an anchor or alias", "write the value out, or put the text in quotes")
        if getattr(event, "tag", None) not in (None, "!"):
            self.problem(event.start_mark, "tag", f"'{event.tag}' is a YAML tag", "delete it, or put the text in quotes")

    def value(self, event: Any, trail: Trail) -> Any:
        mark = event.start_mark
        self.plain(event)
        if isinstance(event, yaml.AliasEvent):
            raise _Stop
        self.found.values[trail] = (mark.line + 1, mark.column + 1)
        if isinstance(event, yaml.ScalarEvent):
            return event.value if event.style else scalar(event.value)
        if len(trail) >= DEEPEST:
            self.problem(mark, "too-deep", f"values nested more than {DEEPEST} deep", "an entry needs no more than five")
            raise _Stop
        return self.mapping(trail) if isinstance(event, yaml.MappingStartEvent) else self.sequence(trail)

    def sequence(self, trail: Trail) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value(event, (*trail, len(items))))
        return items

    def mapping(self, trail: Trail) -> dict[str, Any]:
        pairs: dict[str, Any] = {}
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            mark: Any = key.start_mark
            if not isinstance(key, yaml.ScalarEvent):
                self.problem(mark, "syntax", "a name that is not a plain word", "write 'name: value'")
                raise _Stop
            self.plain(key)
            inner = (*trail, key.value)
            if key.value in pairs:
                first = self.found.keys[inner][0]
                self.problem(mark, "duplicate-key", f"'{key.value}' stands twice, first in line {first}", "keep one of the two")
                self.value(next(self.events), (*inner, "twice"))
                continue
            self.found.keys[inner] = (mark.line + 1, mark.column + 1)
            pairs[key.value] = self.value(next(self.events), inner)
        return pairs


def scalar(text: str) -> Any:
    """Return what YAML 1.2 makes of a plain scalar."""
    if text in _NULL:
        return None
    if text in _BOOL:
        return _BOOL[text]
    if _INT.fullmatch(text):
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if len(text) <= _LONGEST_NUMBER and _FLOAT.fullmatch(text):
        return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text


def read_source(path: Path, file: str) -> Document:
    """Read the text of a file into a Document, with what is wrong with its size or encoding; the text is not looked into."""
    return Document(file, *read_text(path, file))


def read_yaml(path: Path, file: str) -> Document:
    """Read one YAML file into a Document; `file` is the path that problems show. Never raises for bad content."""
    document = read_source(path, file)
    return document if document.problems else parse(document.text, file)


def parse(text: str, file: str) -> Document:
    """Read YAML text into a Document; `file` is the path that problems show."""
    return Document(file, text, list(_found(text, file).problems))


@lru_cache(maxsize=_AT_HAND)
def _found(text: str, file: str) -> _Found:
    found = _Found()
    try:
        value = _Constructor(file, found, iter(yaml.parse(text, Loader=LOADER))).stream()
    except _Stop:
        return found
    except yaml.YAMLError as error:
        found.problems.append(fault(file, text, error))
        return found
    if isinstance(value, dict):
        found.value = value
    elif not found.problems:
        message = "the file is empty" if value is None else "the file is not a list of 'name: value' lines"
        place = Place(file, *found.values.get((), (1, 1)))
        found.problems.append(Problem(place, "not-a-mapping", message, "start it with 'name:' and the entry's name"))
    return found
