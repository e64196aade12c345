"""Walking an entry: every reference, text and piece of evidence in it, with the trail that leads there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from guide.model.entry import Evidence, Part
from guide.model.values import Prose, Ref
from guide.problems import Trail


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


def leaves(part: Part, trail: Trail = ()) -> Iterator[Leaf]:
    """Yield every slug and text below `part`, in the order of the model's fields."""
    for step, value, mark in _items(part):
        if isinstance(value, Part):
            yield from leaves(value, (*trail, *step))
        elif isinstance(mark, Ref | Prose):
            yield Leaf((*trail, *step), value, mark)


def evidence(part: Part, trail: Trail = ()) -> Iterator[tuple[Trail, Evidence]]:
    """Yield every piece of basis *evidence* below `part` with the trail that leads to it."""
    for step, value, _ in _items(part):
        if isinstance(value, Evidence):
            yield (*trail, *step), value
        if isinstance(value, Part):
            yield from evidence(value, (*trail, *step))
