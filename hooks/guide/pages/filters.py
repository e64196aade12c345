"""The filters of the templates: text, spans, tempo and numbers as readers see them."""

from __future__ import annotations

from markupsafe import Markup

from guide.model.reference import Reference
from guide.model.words import Words

CITE_OPEN, CITE_END = Markup('<span class="guide-cite">'), Markup("</span>")


def span(words: Words, value: str) -> str:
    """Return a number or range as readers see it: `8–12`, `2 or more`."""
    return f"{value[:-1]} {words.or_more}" if value.endswith("+") else value.replace("-", "–")


def tempo(words: Words, value: str) -> str:
    """Return a tempo of four figures in words, those that are nothing left out, with the figures in brackets."""
    parts = words.tempo_parts
    names = (parts.lowering, parts.pause, parts.lifting, parts.finish)
    said = [
        parts.fast if figure == "X" else f"{figure} {words.second if figure == '1' else words.seconds} {name}"
        for figure, name in zip(value.split("-"), names, strict=True)
        if figure != "0"
    ]
    return f"{', '.join(said)} ({value})"


def cited(work: Reference) -> str:
    """Return a work after its title: authors, container, year, and the identifier that finds it on paper."""
    authors = "" if (work.authors or "").startswith(("not named", "(")) else (work.authors or "").rstrip(".")
    found = [authors, ", ".join(str(part) for part in (work.container, work.year) if part), f"doi:{work.doi}" if work.doi else ""]
    return "".join(f"{part}. " for part in found if part).strip()


def number(value: float) -> str:
    """Return a figure with as many digits as it was given, thousands set off by a comma."""
    return f"{value:,.10g}"


def outside(address: str, words: str) -> Markup:
    """Return a link that leads out of the site."""
    return Markup('<a href="{}">{}</a>').format(address, words)
