"""Walking an entry: every reference, text and piece of evidence in it, with the trail that leads there."""

from __future__ import annotations

import re
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar, get_args

from guide.model.entry import Evidence, Part
from guide.model.values import Prose, Ref
from guide.problems import Trail

T = TypeVar("T")
_MARKS = re.compile(r"\]\([^()]*\)|[*_\[\]]")


@dataclass(frozen=True, slots=True)
class Leaf:
    """One marked string of an entry: the trail to it, its value and its mark."""

    trail: Trail
    value: str
    mark: Ref | Prose


def _mark(annotation: Any, metadata: tuple[Any, ...]) -> Ref | Prose | type[Part] | None:
    for item in metadata:
        if isinstance(item, Ref | Prose):
            return item
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    for inner in get_args(annotation):
        if found := _mark(inner, getattr(inner, "__metadata__", ())):
            return found
    return None


@cache
def _plan(part: type[Part]) -> tuple[tuple[str, Ref | Prose | type[Part]], ...]:
    fields = ((name, _mark(info.annotation, tuple(info.metadata))) for name, info in part.model_fields.items())
    return tuple((name, mark) for name, mark in fields if mark is not None)


def _items(part: Part) -> Iterator[tuple[Trail, Any, Ref | Prose | type[Part]]]:
    for name, mark in _plan(type(part)):
        value = getattr(part, name)
        if isinstance(value, list):
            for index, item in enumerate(value):
                yield (name, index), item, mark
        elif value is not None:
            yield (name,), value, mark


def leaves(part: Part) -> list[Leaf]:
    """Return every slug and text below `part`, in the order of the model's fields; a part can't change, so they are found once."""
    return _LEAVES(part)


def evidence(part: Part) -> list[tuple[Trail, Evidence]]:
    """Return every piece of basis *evidence* below `part` with the trail that leads to it; they are found once, too."""
    return _EVIDENCE(part)


def prose(part: Part) -> str:
    """Return all texts below `part` in one, a line each, without the marks of emphasis and without where links lead."""
    return _PROSE(part)[0]


def _leaves(part: Part, trail: Trail = ()) -> Iterator[Leaf]:
    for step, value, mark in _items(part):
        if isinstance(value, Part):
            yield from _leaves(value, (*trail, *step))
        elif isinstance(mark, Ref | Prose):
            yield Leaf((*trail, *step), value, mark)


def _evidence(part: Part, trail: Trail = ()) -> Iterator[tuple[Trail, Evidence]]:
    for step, value, _ in _items(part):
        if isinstance(value, Evidence):
            yield (*trail, *step), value
        if isinstance(value, Part):
            yield from _evidence(value, (*trail, *step))


def _prose(part: Part) -> Iterator[str]:
    yield "\n".join(_MARKS.sub("", leaf.value.replace("’", "'")) for leaf in leaves(part) if isinstance(leaf.mark, Prose))


class _Kept(Generic[T]):
    """What was found in each part, kept as long as the part is."""

    def __init__(self, find: Callable[[Part], Iterator[T]]) -> None:
        self._find = find
        self._kept: dict[int, tuple[weakref.ref[Part], list[T]]] = {}

    def __call__(self, part: Part) -> list[T]:
        key = id(part)
        if key not in self._kept:
            self._kept[key] = (weakref.ref(part, lambda _: self._kept.pop(key, None)), list(self._find(part)))
        return self._kept[key][1]


_LEAVES = _Kept(_leaves)
_EVIDENCE = _Kept(_evidence)
_PROSE = _Kept(_prose)
