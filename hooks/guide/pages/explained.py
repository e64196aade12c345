"""Each term that a page uses, explained where it first stands: a link to the page of the term that says in short what it means."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from guide.content.guide import Guide
from guide.content.keys import Key, address_of
from guide.content.links import to_address
from guide.content.noted import notes_of
from guide.content.notes import Once
from guide.content.questions import ask, label
from guide.content.terms import Place, Terms
from guide.content.texts import to_plain
from guide.pages.elsewhere import shortened
from guide.pages.filters import SENTENCE
from guide.pages.page import Section
from guide.pages.reading_text import of_html, of_markdown

_LONGEST = 150
"""Letters of an explanation at its place; what is longer stands on the page of the term."""
_BETWEEN = "\0"
_SCRIPT = f'<script type="module" src="{to_address("assets/terms.js")}"></script>'
"""What shows the explanation beside its word; without it the browser shows the title of the link."""
_MARKDOWN_SIGNS = {ord(sign): f"&#{ord(sign)};" for sign in "\\`*_[]"}


def _in_short(definition: str) -> str:
    """Return the first sentences of a definition that are short enough together, at least one."""
    first, *others = SENTENCE.split(to_plain(definition))
    for sentence in others:
        if len(first) + 1 + len(sentence) > _LONGEST:
            break
        first = f"{first} {sentence}"
    return shortened(first, _LONGEST)


class Explainer:
    """Explains the terms of a guide on pages; what a page then depends on is asked of the guide."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._known: Once[Terms] = {}

    @property
    def _terms(self) -> Terms:
        return notes_of(self._guide).once(self._known, "terms", lambda: Terms(*ask(self._guide, "forms")))

    def _title(self, key: Key) -> str:
        """Return the name of a term with what it means."""
        return escape(f"{label(self._guide, *key)}: {_in_short(ask(self._guide, 'note', *key))}")

    def _link(self, key: Key, title: str, words: str) -> str:
        return f'<a class="guide-term" href="{to_address(address_of(*key))}" title="{title}">{words}</a>'

    def sections(self, sections: list[Section], own: Key) -> list[Section]:
        """Return the sections of the page of `own` with each other term explained once."""
        whole = _BETWEEN.join(section.html for section in sections)
        found = self._terms.first(whole, of_html(whole))
        found.pop(own, None)
        if not found:
            return sections
        titles = {key: self._title(key) for key in found}
        parts = self._marked(whole, found, titles).split(_BETWEEN)
        parts[-1] += _SCRIPT
        return [Section(html, section.title, section.anchor) for html, section in zip(parts, sections, strict=True)]

    def markdown(self, text: str, matter: Mapping[str, Any]) -> str:
        """Return a page in Markdown with each term explained once, unless `explain: false` is among what stands at its top."""
        found = self._terms.first(text, of_markdown(text)) if matter.get("explain", True) else {}
        titles = {key: self._title(key).translate(_MARKDOWN_SIGNS) for key in found}
        return f"{self._marked(text, found, titles).rstrip()}\n\n{_SCRIPT}\n" if found else text

    def _marked(self, text: str, found: dict[Key, Place], titles: dict[Key, str]) -> str:
        pieces, at = [], 0
        for key, place in sorted(found.items(), key=lambda one: one[1]):
            pieces += [text[at : place.start], self._link(key, titles[key], text[place.start : place.end])]
            at = place.end
        return "".join([*pieces, text[at:]])
