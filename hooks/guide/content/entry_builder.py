"""From a document to a typed entry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from guide.content.refusals import empty_value, part_at, refusal
from guide.content.yaml_reader import Document
from guide.model.entry import Part
from guide.problems import Problem, Trail, nearest

P = TypeVar("P", bound=Part)


def _nothings(value: object, trail: Trail = ()) -> Iterator[Trail]:
    """Yield the trail of every value that was left empty; the model lets optional ones pass."""
    if value is None:
        yield trail
    elif isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _nothings(inner, (*trail, step))


def _misspelled(part: type[Part], missing: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Tell whether a field is only missing because its name is misspelled, which is a problem of its own."""
    *block, name = missing["loc"] or ("",)
    others = [error["loc"] for error in errors if error["type"] == "extra_forbidden" and [*error["loc"][:-1]] == block]
    fields = getattr(part_at(part, tuple(block)), "model_fields", {}) if missing["type"] == "missing" else {}
    return any(nearest(str(other[-1]), fields) == name for other in others)


def build(part: type[P], document: Document, value: dict[str, Any] | None) -> tuple[P | None, list[Problem]]:
    """Return the entry that `document` holds, or None, and everything the model has against its value."""
    if value is None:
        return None, []
    try:
        return part.model_validate(value), [empty_value(document, trail, needed=False) for trail in _nothings(value)]
    except ValidationError as refused:
        errors = refused.errors(include_url=False)
        return None, [refusal(document, part, error) for error in errors if not _misspelled(part, error, errors)]


def salvaged(part: type[P], document: Document) -> P | None:
    """Return what can be read of an entry that has faults, as a draft: the fields that the model has nothing against."""
    value = document.value if isinstance(document.value, dict) else {}
    while value:
        try:
            return part.model_validate({**value, "draft": True})
        except ValidationError as refused:
            faulty = {error["loc"][0] for error in refused.errors(include_url=False) if error["loc"]}
            left = {name: inner for name, inner in value.items() if name not in faulty}
            value = left if len(left) < len(value) else {}
    return None
