"""What the model refuses, as problems with places and mends."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin

from pydantic_core import ErrorDetails

from guide.content.yaml_reader import Document
from guide.model.entry import Part
from guide.problems import Place, Problem, Trail, did_you_mean

_TYPES = {
    "string_type": ("text", "put the value in quotes"),
    "int_type": ("a whole number", "write digits only, without quotes"),
    "float_type": ("a number", "write digits only, without quotes"),
    "bool_type": ("true or false", "write true or false, without quotes"),
    "list_type": ("a list", "start each item on its own line with '- ', or write [one, two]"),
    "model_type": ("a block of 'name: value' lines", ""),
    "dict_type": ("a block of 'name: value' lines", "indent the lines below the name"),
}
# How a value that has a form looks, by the name of its field.
_FORMS = {"doi": "10.1000/182", "pmid": "'12345678', in quotes", "pmcid": "PMC1234567", "url": "https://example.org/page"}
_FORMS["link"] = _FORMS["url"]


def _words(options: list[str]) -> str:
    return f"{', '.join(options[:-1])} or {options[-1]}" if len(options) > 1 else "".join(options)


@cache
def part_at(part: type[Part], trail: Trail) -> type[Part] | None:
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


@dataclass(frozen=True)
class _Refusal:
    """One error of pydantic's, with what is needed to say it as a problem."""

    document: Document
    part: type[Part]
    error: ErrorDetails

    @property
    def trail(self) -> Trail:
        return tuple(self.error["loc"])

    @property
    def name(self) -> str:
        return str(self.trail[-1]) if self.trail else ""

    @property
    def owner(self) -> str:
        """What the problem calls the value: its field, or its place in a list."""
        return _owner(self.trail)

    @property
    def block(self) -> type[Part] | None:
        return part_at(self.part, self.trail[:-1])

    @property
    def place(self) -> Place:
        return self.document.place(self.trail)

    def unknown_field(self) -> Problem:
        known = list(self.block.model_fields) if self.block else []
        mend = did_you_mean(self.name, known) or (f"the fields here are {', '.join(known)}" if known else "delete it")
        if " " in self.name:
            mend = "put a text with a comma or a colon in quotes"
        return Problem(self.document.key_place(self.trail), "unknown-field", f"no field '{self.name}' here", mend)

    def missing_field(self) -> Problem:
        place = self.document.place(self.trail[:-1])
        return Problem(place, "missing-field", f"'{self.name}' is missing", f"add '{self.name}:'")

    def empty_value(self) -> Problem:
        fields = self.block.model_fields if self.block else {}
        needed = self.name in fields and fields[self.name].is_required()
        return empty_value(self.document, self.trail, needed=needed)

    def wrong_type(self) -> Problem:
        expected, mend = _TYPES[self.error["type"]]
        value = self.error["input"]
        if fields := getattr(part_at(self.part, self.trail), "model_fields", None):
            mend = f"write its fields in lines below, indented: {', '.join(fields)}"
        elif isinstance(value, dict | list) and self.error["type"] not in ("list_type", "model_type", "dict_type"):
            mend = "write it on one line"
        if self.error["type"] == "string_type" and isinstance(value, dict) and len(value) == 1:
            mend = "put the text in quotes, because of the colon in it"
        found = "a block" if isinstance(value, dict) else "a list" if isinstance(value, list) else _shown(value)
        return Problem(self.place, "wrong-type", f"{self.owner} must be {expected}, not {found}", mend)

    def wrong_option(self) -> Problem:
        said = str((self.error.get("ctx") or {}).get("expected", ""))
        options = [option for option in said.replace("'", "").replace(" or ", ", ").split(", ") if option]
        mend = did_you_mean(str(self.error["input"]), options) or f"write {_words(options)}"
        return Problem(self.place, "wrong-value", f"{_shown(self.error['input'])} is not a value of {self.owner}", mend)

    def out_of_range(self) -> Problem:
        limits = {kind: getattr(item, kind) for item in self._metadata() for kind in ("ge", "gt", "le") if hasattr(item, kind)}
        low, high = limits.get("ge", limits.get("gt")), limits.get("le")
        if isinstance(high, int) and isinstance(low, int) and high - low < 5:
            mend = f"write {_words([str(number) for number in range(low, high + 1)])}"
        else:
            mend = f"write a number from {low or 0:g} to {high or 0:g}"
        return Problem(self.place, "wrong-value", f"{self.owner} is {self.error['input']}, out of range", mend)

    def _metadata(self) -> list[Any]:
        """Return the limits that the model sets for the value: those of its field, or of the type within."""
        field = self.block.model_fields.get(self.name) if self.block else None
        found = list(field.metadata) if field else []
        for inner in get_args(field.annotation) if field else ():
            found += getattr(inner, "__metadata__", ())
        return [part for item in found for part in (getattr(item, "metadata", None) or [item])]

    def wrong_form(self) -> Problem:
        pattern = (self.error.get("ctx") or {}).get("pattern")
        mend = f"write it like {_FORMS[self.name]}" if self.name in _FORMS else f"it must match {pattern}"
        return Problem(self.place, "wrong-value", f"{_shown(self.error['input'])} does not have the form of {self.owner}", mend)

    def refused(self) -> Problem:
        """Return a problem in the words of the model itself, which writes its mend after a semicolon."""
        message, _, mend = self.error["msg"].partition("; ")
        value = self.error["input"]
        subject = f"{self.owner} is {_shown(value)}: " if not isinstance(value, Part | dict) and self.trail else ""
        return Problem(self.place, "wrong-value", f"{subject}{message}", mend)

    def said(self) -> Problem:
        """Return the problem that fits the error."""
        kind, value = self.error["type"], self.error["input"]
        if kind not in ("extra_forbidden", "missing") and (value is None or value == "" or kind == "string_too_short"):
            return self.empty_value()
        if kind in _TYPES:
            return self.wrong_type()
        return _SAID.get(kind, _Refusal.refused)(self)


_SAID: dict[str, Callable[[_Refusal], Problem]] = {
    "extra_forbidden": _Refusal.unknown_field,
    "missing": _Refusal.missing_field,
    "literal_error": _Refusal.wrong_option,
    "greater_than_equal": _Refusal.out_of_range,
    "less_than_equal": _Refusal.out_of_range,
    "greater_than": _Refusal.out_of_range,
    "string_pattern_mismatch": _Refusal.wrong_form,
}


def _owner(trail: Trail) -> str:
    if not trail:
        return "the entry"
    return f"item {trail[-1] + 1} of '{trail[-2]}'" if isinstance(trail[-1], int) else f"'{trail[-1]}'"


def empty_value(document: Document, trail: Trail, *, needed: bool) -> Problem:
    """Return the problem of a value that was left empty; `needed` says whether the line may go."""
    mend = "write a value" if needed else "write a value, or delete the line"
    return Problem(document.place(trail), "empty-value", f"{_owner(trail)} is empty", mend)


def refusal(document: Document, part: type[Part], error: ErrorDetails) -> Problem:
    """Return one error that pydantic has against `part` in a document as a problem with its place and mend."""
    return _Refusal(document, part, error).said()
