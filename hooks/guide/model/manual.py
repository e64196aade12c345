"""The manual of every field, from the model: what a contributor may write in a file of each kind, and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from guide.model.entry import Entry, Part
from guide.model.field_docs import docs_of
from guide.model.kinds import KINDS
from guide.model.values import Ref


@dataclass(frozen=True, slots=True)
class FieldManual:
    """One field: its name, what the model says of it, and the fields inside it."""

    name: str
    about: str
    required: bool
    many: bool
    """Whether it is a list."""
    choices: list[str]
    folders: list[str]
    inner: list[FieldManual]


def _annotations(annotation: Any) -> Iterator[Any]:
    """Yield an annotation and everything inside it."""
    yield annotation
    for inner in get_args(annotation) if get_origin(annotation) is not Literal else ():
        yield from _annotations(inner)


def _manual(name: str, part: type[Part], required: bool) -> FieldManual:
    info = part.model_fields[name]
    found = [*_annotations(info.annotation), *info.metadata]
    inner = next((item for item in found if isinstance(item, type) and issubclass(item, Part)), None)
    choices = [str(choice) for item in found if get_origin(item) is Literal for choice in get_args(item)]
    folders = [kind for item in found if isinstance(item, Ref) for kind in item.kinds]
    many = any(get_origin(item) is list for item in found)
    return FieldManual(name, docs_of(part).get(name, ""), required, many, choices, folders, manual(inner) if inner else [])


def manual(part: type[Part]) -> list[FieldManual]:
    """Return the manual of a part's fields: for an entry those needed to publish first, else in the model's order."""
    needed = {name for name, info in part.model_fields.items() if info.is_required()}
    names = list(part.model_fields)
    if issubclass(part, Entry):
        needed |= set(part.required)
        names = sorted(field_order(part), key=lambda name: name not in needed)
    return [_manual(name, part, name in needed) for name in names]


def field_reference() -> Iterator[tuple[str, list[FieldManual]]]:
    """Yield each kind with the manual of its fields; the vocabularies share one."""
    for kind, model in KINDS.items():
        yield kind, manual(model)


CREDITS = ("draft", "contributors", "review")


def field_order(model: type[Entry]) -> list[str]:
    """Return the fields of a kind in the order of its files: the name, what it also goes by, its own, the credits."""
    own = [name for name in model.model_fields if name not in Entry.model_fields]
    shared = [name for name in Entry.model_fields if name not in CREDITS]
    return [own[0], *shared, *own[1:], *CREDITS]
