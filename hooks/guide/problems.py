"""Problems are values: where, which rule, what is wrong, and the mend; here they are sorted and printed."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass

import click


def _plain(text: str) -> str:
    """Return what a file holds or is called as one line, without signs that steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A place in a file: path from the project's root with forward slashes, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "file", _plain(self.file))


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing that is wrong: its place, the rule's id, a message and the mend (may be empty)."""

    place: Place
    rule: str
    message: str
    mend: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", _plain(self.message))
        object.__setattr__(self, "mend", _plain(self.mend))

    @property
    def text(self) -> str:
        """The message with its mend, without the place."""
        return f"{self.message}; {self.mend}" if self.mend else self.message

    def __str__(self) -> str:
        return f"{self.place.file}:{self.place.line}:{self.place.column}: {self.text} [{self.rule}]"


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the one of `known` that is most like `word`, or an empty string where none is like it."""
    return next(iter(difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.7)), "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a mend that offers the nearest of `known`, or an empty string where none is near."""
    near = nearest(word, known)
    return f"did you mean '{near}'?" if near else ""


def _count(problems: list[Problem]) -> str:
    files = len({problem.place.file for problem in problems})
    return f"{len(problems)} problem{'s'[: len(problems) != 1]} in {files} file{'s'[: files != 1]}"


def as_text(problems: list[Problem]) -> str:
    """Format for a terminal: a line each, the place bold and the rule dim, then a count."""
    lines = [
        f"{click.style(f'{p.place.file}:{p.place.line}:{p.place.column}:', bold=True)}"
        f" {click.style(p.message, fg='red')}{'; ' + p.mend if p.mend else ''} {click.style(f'[{p.rule}]', dim=True)}"
        for p in problems
    ]
    return "\n".join([*lines, _count(problems)])


def _escaped(value: str, *, in_property: bool = False) -> str:
    pairs = [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")] + ([(":", "%3A"), (",", "%2C")] if in_property else [])
    for sign, code in pairs:
        value = value.replace(sign, code)
    return value


def as_annotations(problems: list[Problem]) -> str:
    """Format as workflow commands, which a forge shows beside the changed lines; then the plain list and the count."""
    commands = [
        f"::error file={_escaped(p.place.file, in_property=True)},line={p.place.line},col={p.place.column},"
        f"title={_escaped(p.rule, in_property=True)}::{_escaped(p.text)}"
        for p in problems
    ]
    return "\n".join([*commands, *map(str, problems), _count(problems)])


def as_json(problems: list[Problem]) -> str:
    """Format as a JSON list of objects with file, line, column, rule, message and mend."""
    rows = [{**asdict(p.place), "rule": p.rule, "message": p.message, "mend": p.mend} for p in problems]
    return json.dumps(rows, indent=2, ensure_ascii=False)


FORMATS: dict[str, Callable[[list[Problem]], str]] = {"text": as_text, "annotations": as_annotations, "json": as_json}
Trail = tuple[str | int, ...]
