"""Text of entries to HTML: emphasis and links only, the rest to the letter, cleaned before it is trusted."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import Any

import markdown
import nh3
from markupsafe import Markup

from guide.content.links import to_entry

_KEPT = {"escape", "link", "em_strong", "em_strong2", "not_strong"}
_STARS = re.compile(r"\\.|\*+")
_MARKED = re.compile(r"[*_\[\\]")
_HREF = re.compile(r'href="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")


def _inline_markdown() -> markdown.Markdown:
    """Return a converter that knows paragraphs, emphasis and inline links, and nothing else."""
    converter = markdown.Markdown()
    registries: list[tuple[Any, set[str]]] = [
        (converter.preprocessors, {"normalize_whitespace"}),
        (converter.parser.blockprocessors, {"paragraph"}),
        (converter.inlinePatterns, _KEPT),
    ]
    for registry, kept in registries:
        for item in list(registry._priority):
            if item.name not in kept:
                registry.deregister(item.name)
    return converter


_CONVERTER = _inline_markdown()


def _opens(text: str, star: re.Match[str]) -> bool:
    """Tell whether stars can begin an emphasis: at the border of a word, with something right behind them."""
    before, after = text[: star.start()][-1:], text[star.end() :][:1]
    return not before.isalnum() and bool(after.strip())


def _closes(text: str, star: re.Match[str]) -> bool:
    """Tell whether stars can end an emphasis: right behind something, at the border of a word."""
    before, after = text[: star.start()][-1:], text[star.end() :][:1]
    return bool(before.strip()) and not after.isalnum()


def _only_marks(text: str) -> str:
    """Return a text in which every star that is no mark of emphasis is escaped, so that `3*10` stays as it is typed."""
    kept: set[int] = set()
    opened: list[re.Match[str]] = []
    stars = [found for found in _STARS.finditer(text) if found[0][0] == "*"]
    for star in stars:
        if opened and opened[-1][0] == star[0] and _closes(text, star):
            kept |= {opened.pop().start(), star.start()}
        elif _opens(text, star):
            opened.append(star)
    for star in reversed(stars):
        if star.start() not in kept:
            text = text[: star.start()] + "\\*" * len(star[0]) + text[star.end() :]
    return text


@lru_cache(maxsize=65536)
def _converted(text: str) -> str:
    """Return the HTML of a text as the converter sees it, before cleaning."""
    escaped = html.escape(_only_marks(" ".join(text.split())), quote=False)
    return _CONVERTER.reset().convert(escaped).removeprefix("<p>").removesuffix("</p>")


def _resolved(match: re.Match[str]) -> str:
    target = match[1]
    return match[0] if target.startswith("https://") else f'href="{to_entry(target)}"'


@lru_cache(maxsize=65536)
def to_html(text: str) -> Markup:
    """Return a text field as inline HTML with em, strong and a; links to entries in the form of `links.to_entry`."""
    if not _MARKED.search(text):
        return Markup(html.escape(" ".join(text.split()), quote=False))
    linked = _HREF.sub(_resolved, _converted(text)) if "](" in text else _converted(text)
    clean = nh3.clean(linked, tags={"em", "strong", "a"}, attributes={"a": {"href"}}, url_schemes={"https", "guide"}, link_rel=None)
    return Markup(clean)


def to_plain(text: str) -> str:
    """Return a text field without its markup, for search entries and descriptions."""
    return html.unescape(_TAG.sub("", to_html(text))) if _MARKED.search(text) else " ".join(text.split())


def link_targets(text: str) -> list[str]:
    """Return the targets of the links in a text field, as typed."""
    return [html.unescape(target) for target in _HREF.findall(_converted(text))] if "](" in text else []
