"""From a document to a typed entry: what the model refuses becomes problems with places and mends."""

from __future__ import annotations

import types
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from guide.model.base import Part
from guide.problems import Problem, did_you_mean, nearest
from guide.read import Document, Trail

P = TypeVar("P", bound=Part)
_TYPES = {
    "string_type": ("text", "put the value in quotes"),
    "int_type": ("a whole number", "write digits only, without quotes"),
    "float_type": ("a number", "write digits only, without quotes"),
    "bool_type": ("true or false", "write true or false, without quotes"),
    "list_type": ("a list", "start each item on its own line with '- '"),
    "model_type": ("a block of 'name: value' lines", ""),
    "dict_type": ("a block of 'name: value' lines", "indent the lines below the name"),
}
# How a value that has a form looks, by the name of its field.
_FORMS = {"doi": "10.1000/182", "pmid": "'12345678', in quotes", "pmcid": "PMC1234567", "url": "https://example.org/page"}
_FORMS["link"] = _FORMS["url"]


def _words(options: list[str]) -> str:
    return f"{', '.join(options[:-1])} or {options[-1]}" if len(options) > 1 else "".join(options)


@cache
def _part_at(part: type[Part], trail: Trail) -> type[Part] | None:
    """Return the class of the block that `trail` leads to, as the model declares it."""
    annotation: Any = part
    for step in trail:
        while get_origin(annotation) in (Union, types.UnionType) and not isinstance(step, int):
            annotation = next((a for a in get_args(annotation) if a is not types.NoneType), None)
        if isinstance(step, int) or get_origin(annotation) is dict:
            annotation = next(reversed(get_args(annotation)), None)
        elif isinstance(annotation, type) and issubclass(annotation, Part) and step in annotation.model_fields:
            annotation = annotation.model_fields[step].annotation
        else:
            return None
    while get_origin(annotation) in (Union, types.UnionType):
        annotation = next((a for a in get_args(annotation) if a is not types.NoneType), None)
    return annotation if isinstance(annotation, type) and issubclass(annotation, Part) else None


def _shown(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"'{text}'" if len(text) <= 40 else f"'{text[:37]}…'"


def _problem(document: Document, part: type[Part], error: ErrorDetails) -> Problem:
    trail: Trail = tuple(error["loc"])
    place, name, kind, value = document.place(trail), str(trail[-1]) if trail else "", error["type"], error["input"]
    context = error.get("ctx") or {}
    if kind == "extra_forbidden":
        block = _part_at(part, trail[:-1])
        known = list(block.model_fields) if block else []
        mend = did_you_mean(name, known) or "look for its right name or place among the fields in CONTRIBUTING, or delete it"
        return Problem(document.key_place(trail), "unknown-field", f"no field '{name}' here", mend)
    if kind == "missing":
        return Problem(document.place(trail[:-1]), "missing-field", f"'{name}' is missing", f"add '{name}:'")
    owner = (
        f"'{name}'" if name and not isinstance(trail[-1], int) else f"item {int(trail[-1]) + 1} of '{trail[-2]}'" if trail else "the entry"
    )
    if value is None or value == "" or kind == "string_too_short":
        block = _part_at(part, trail[:-1])
        needed = block is not None and name in block.model_fields and block.model_fields[name].is_required()
        return Problem(place, "empty-value", f"{owner} is empty", "write a value" if needed else "write a value, or delete the line")
    if kind in _TYPES:
        expected, mend = _TYPES[kind]
        if fields := getattr(_part_at(part, trail), "model_fields", None):
            mend = f"write its fields in lines below, indented: {', '.join(fields)}"
        if isinstance(value, dict | list):
            mend = "write it on one line" if kind not in ("list_type", "model_type", "dict_type") else mend
            return Problem(
                place, "wrong-type", f"{owner} must be {expected}, not {'a block' if isinstance(value, dict) else 'a list'}", mend
            )
        return Problem(place, "wrong-type", f"{owner} must be {expected}, not {_shown(value)}", mend)
    if kind == "literal_error":
        options = [o for o in str(context.get("expected", "")).replace("'", "").replace(" or ", ", ").split(", ") if o]
        mend = did_you_mean(str(value), options) or f"write {_words(options)}"
        return Problem(place, "wrong-value", f"{_shown(value)} is not a value of {owner}", mend)
    if kind in ("greater_than_equal", "less_than_equal"):
        return Problem(place, "wrong-value", f"{owner} is {value}, out of range", "write 1, 2 or 3")
    if kind == "string_pattern_mismatch":
        mend = f"write it like {_FORMS[name]}" if name in _FORMS else f"it must match {context.get('pattern')}"
        return Problem(place, "wrong-value", f"{_shown(value)} does not have the form of {owner}", mend)
    message, _, mend = error["msg"].partition("; ")
    subject = f"{owner} is {_shown(value)}: " if not isinstance(value, Part | dict) and trail else ""
    return Problem(place, "wrong-value", f"{subject}{message}", mend)


def _misspelled(part: type[Part], missing: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Tell whether a field is only missing because its name is misspelled, which is a problem of its own."""
    *block, name = missing["loc"] or ("",)
    others = [error["loc"] for error in errors if error["type"] == "extra_forbidden" and [*error["loc"][:-1]] == block]
    fields = getattr(_part_at(part, tuple(block)), "model_fields", {}) if missing["type"] == "missing" else {}
    return any(nearest(str(other[-1]), fields) == name for other in others)


def build(part: type[P], document: Document) -> tuple[P | None, list[Problem]]:
    """Return the entry that `document` holds, or None, and everything the model has against it."""
    if document.value is None:
        return None, []
    try:
        return part.model_validate(document.value), []
    except ValidationError as refused:
        errors = refused.errors(include_url=False)
        return None, [_problem(document, part, error) for error in errors if not _misspelled(part, error, errors)]
