"""Words that a guide does not use and what it says instead, from `data/wording.yml`."""

from __future__ import annotations

import re

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from guide.model.entry import Part
from guide.model.values import Line

GAP = "…"
_ANY_WORDS = r"[\w'’-]+(?:\s+[\w'’-]+){0,3}?"


def expression(phrase: str) -> str:
    """Return a phrase as a regular expression: any space between its words, `…` for one to four words of one clause."""
    return r"\s+".join(_ANY_WORDS if word == GAP else re.escape(word) for word in phrase.split())


def whole(*expressions: str) -> re.Pattern[str]:
    """Return a pattern that finds any of the expressions where they are whole words, in capitals or not."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(expressions)})(?![\w-])", re.IGNORECASE)


class Instead(Part):
    """Phrases that one other wording stands in for."""

    avoid: list[Line]
    """The phrases, as whole words; capitals count as small letters, and `…` stands for one to four words."""
    say: Line
    """What to say instead."""
    unless: list[Line] = []
    """Longer phrases in which one of them is right."""

    @model_validator(mode="after")
    def _phrases_fit(self) -> Instead:
        if not self.avoid:
            raise PydanticCustomError("no_phrase", "no phrase to avoid; write one under 'avoid:', or delete the entry")
        for context in self.unless:
            if not whole(*map(expression, self.avoid)).search(context):
                message = f"'{context}' under 'unless' holds no phrase to avoid; write one of them with the words around it"
                raise PydanticCustomError("context", "{said}", {"said": message})
        return self


class Wording(Part):
    """The list of words to avoid; of two phrases that begin at one word, the one that stands first counts."""

    instead: list[Instead]
    """Phrases with what to say instead."""
