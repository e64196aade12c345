"""The filters of the templates: text, spans, tempo and numbers as readers see them."""

from __future__ import annotations

import re
from typing import NamedTuple

from markupsafe import Markup

from guide.content.texts import to_plain
from guide.model.reference import Reference
from guide.model.words import Words

_MOST_AUTHORS = 3
CITE_OPEN, CITE_END = Markup('&#160;<span class="guide-cite">'), Markup("</span>")
"""Around the numbers of sources, which no line begins with: they stay with the word before them."""

SENTENCE = re.compile(r"(?<=[.!?]) +(?=[^a-z])")
"""What lies between two sentences."""


class Opening(NamedTuple):
    """A list of texts as a fold shows it: the first sentence as plain text, and what opens below it."""

    line: str
    more: list[str]


def opening(texts: list[str]) -> Opening:
    """Return the first sentence of some texts and all that follows it; one with a link stays below, too, as a label has none."""
    first, *rest = SENTENCE.split(texts[0], maxsplit=1)
    kept = [texts[0]] if "](" in first else rest
    return Opening(to_plain(first), [*kept, *texts[1:]])


def first_sentence(text: str) -> tuple[str, str]:
    """Return the first sentence of a text, with its links, and what follows it."""
    first, *others = SENTENCE.split(text, maxsplit=1)
    return first, "".join(others)


def span(words: Words, value: str) -> str:
    """Return a number or range as readers see it: `8–12`, `2 or more`."""
    return f"{value[:-1]} {words.or_more}" if value.endswith("+") else value.replace("-", "–")


def percent(words: Words, value: str) -> str:
    """Return a number or range of percent as readers see it: `70–80%`, `80% or more`."""
    return f"{value[:-1]}% {words.or_more}" if value.endswith("+") else f"{span(words, value)}%"


def rest(words: Words, value: str) -> str:
    """Return seconds of rest as readers see them: `60–90 seconds`, `2–3 minutes`, or that none is needed."""
    ends = [int(end) for end in value.rstrip("+").split("-")]
    if ends == [0]:
        return words.no_rest
    if min(ends) >= 60 and not any(end % 60 for end in ends):
        minutes = span(words, "-".join(str(end // 60) for end in ends))
        return f"{minutes} {words.minute if ends == [60] else words.minutes}"
    return f"{span(words, value)} {words.seconds}"


def tempo(words: Words, value: str) -> Markup:
    """Return a tempo of four figures in words, those that are nothing left out, with the figures in brackets, on one line."""
    parts = words.tempo_parts
    names = (parts.lowering, parts.pause, parts.lifting, parts.finish)
    said = [
        parts.fast if figure == "X" else f"{figure} {words.second if figure == '1' else words.seconds} {name}"
        for figure, name in zip(value.split("-"), names, strict=True)
        if figure != "0"
    ]
    return Markup('{} <span class="guide-whole">({})</span>').format(", ".join(said), value)


def _few(authors: str) -> str:
    """Return authors as a list of sources names them: the first three; the page of the work names all."""
    named = authors.partition(" (")[0].split(", ")  # a body names its members in brackets
    return ", ".join(named) if len(named) <= _MOST_AUTHORS + 1 else f"{', '.join(named[:_MOST_AUTHORS])} et al"


def cited(work: Reference) -> str:
    """Return a work after its title: authors, container, year, and the identifier that finds it on paper."""
    authors = _few(work.authors or "").rstrip(".")
    found = [authors, ", ".join(str(part) for part in (work.container, work.year) if part), f"doi:{work.doi}" if work.doi else ""]
    return "".join(f"{part}. " for part in found if part).strip()


def number(value: float) -> str:
    """Return a figure with as many digits as it was given, thousands set off by a comma."""
    return f"{value:,.10g}"


def outside(address: str, words: str) -> Markup:
    """Return a link that leads out of the site."""
    return Markup('<a href="{}">{}</a>').format(address, words)
