"""What an entry says, statement by statement, in the order of the model, each with what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from guide.content.guide import Guide
from guide.content.texts import to_plain
from guide.model.entry import Entry, Evidence, Part
from guide.model.values import Prose, Ref

_LEFT_OUT = frozenset(Entry.model_fields) | {
    "figure",
    "technique",
    "references",
    "coaching",
    "leave_out",
    "variation_of",
    "checked",
    "pain",
}
"""Fields that say nothing to a reader, or stand beside a statement and not in it."""
GLANCE = "At a glance"
_SHORT = 40
"""What has no more signs than this stands in one line with its neighbors."""


@dataclass(frozen=True)
class Row:
    """A statement: its number, its words, the slugs of its sources, and whether a part of it is coaching practice."""

    number: int
    lines: list[str]
    """Its words; short pieces of it stand in one line."""
    references: list[str] = field(default_factory=list)
    coached: bool = False


@dataclass(frozen=True)
class Group:
    """The statements of one field of an entry."""

    name: str
    rows: list[Row]


def named(name: str) -> str:
    """Return the name of a field for people."""
    return name.replace("_", " ").capitalize()


def _is_part(value: Any) -> bool:
    return isinstance(value, Part) or (isinstance(value, list) and any(isinstance(item, Part) for item in value))


def _shown(guide: Guide, part: Part, name: str, value: Any) -> str:
    """Return a plain value: texts without their marks, slugs by their labels."""
    if isinstance(value, list):
        return ", ".join(_shown(guide, part, name, item) for item in value)
    marks = _marks(type(part), name)
    if kinds := [kind for mark in marks if isinstance(mark, Ref) for kind in mark.kinds]:
        return next((guide.entries[kind][value].label for kind in kinds if value in guide.entries.get(kind, {})), str(value))
    return to_plain(value) if any(isinstance(mark, Prose) for mark in marks) else str(value)


def _marks(part: type[Part], name: str) -> list[Ref | Prose]:
    """Return the marks of a field, wherever they stand in its annotation."""
    found: list[Ref | Prose] = []
    waiting: list[Any] = [part.model_fields[name].annotation, *part.model_fields[name].metadata]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Ref | Prose):
            found.append(item)
        waiting += [*getattr(item, "__args__", ()), *getattr(item, "__metadata__", ())]
    return found


def _is_prose(part: type[Part], name: str) -> bool:
    return any(isinstance(mark, Prose) for mark in _marks(part, name))


def _fields(part: Part) -> Iterator[tuple[str, Any]]:
    for name in type(part).model_fields:
        value = getattr(part, name)
        if name not in _LEFT_OUT and value not in (None, [], False):
            yield name, value


def _lines(words: list[tuple[str, str]]) -> list[str]:
    """Return pairs of a field and what it says as lines: short pairs side by side, a pair alone without its field."""
    if len(words) == 1:
        return [words[0][1]]
    lines: list[str] = []
    beside = False
    for name, said in words:
        short = len(said) <= _SHORT
        pair = f"{name}: {said}"
        lines = [*lines[:-1], f"{lines[-1]} · {pair}"] if short and beside else [*lines, pair]
        beside = short
    return lines


class Statements:
    """The statements of one entry, numbered through."""

    def __init__(self, guide: Guide, entry: Entry) -> None:
        self.guide, self.entry, self._last = guide, entry, 0

    def groups(self) -> list[Group]:
        """Return them field by field, what needs no sentence first and together; the name stands above them all."""
        given = [(name, value) for name, value in _fields(self.entry) if name != self.entry.name_field()]
        glance = [(name, value) for name, value in given if not _is_part(value) and not _is_prose(type(self.entry), name)]
        first = Group(GLANCE, [self._row(self._pairs(self.entry, glance), self.entry)]) if glance else None
        rest = [Group(named(name), list(self._rows(self.entry, name, value))) for name, value in given if (name, value) not in glance]
        return [group for group in (first, *rest) if group and group.rows]

    def _pairs(self, part: Part, given: Iterable[tuple[str, Any]]) -> list[tuple[str, str]]:
        """Return the plain values of fields, those that name another entry first: they say what it is about."""
        found = [(name, _shown(self.guide, part, name, value)) for name, value in given]
        found.sort(key=lambda pair: not any(isinstance(mark, Ref) for mark in _marks(type(part), pair[0])))
        return [(named(name), said) for name, said in found]

    def _row(self, words: list[tuple[str, str]], part: Part, under: str = "") -> Row:
        self._last += 1
        given = (part.references, part.coached) if isinstance(part, Evidence) else ([], False)
        lines = _lines(words)
        return Row(self._last, [f"{under}: {lines[0]}", *lines[1:]] if under else lines, *given)

    def _rows(self, part: Part, name: str, value: Any, under: str = "") -> Iterator[Row]:
        """Yield a row for each item of a field; an item that is a part has a row for itself and one for each part in it."""
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, Part):
                yield from self._of_part(item, under)
            else:
                yield self._row([("", _shown(self.guide, part, name, item))], part, under)

    def _of_part(self, part: Part, under: str) -> Iterator[Row]:
        given = list(_fields(part))
        if plain := self._pairs(part, ((name, value) for name, value in given if not _is_part(value))):
            yield self._row(plain, part, under)
        for name, value in given:
            if _is_part(value):
                yield from self._rows(part, name, value, named(name))
