"""What the search is told of danger: which phrases bring which urgent signs. It stands apart from all else, and is small."""

from __future__ import annotations

from typing import Any

from guide.content import handwritten
from guide.content.texts import to_plain
from guide.model.safety import Danger, Safety
from guide.pages.renderer import Renderer
from guide.pages.search.words import words

_LONG = 4
"""From how many letters on a word may have one letter more at its end, as many plurals do; `danger.js` has the same number."""


def dangers(renderer: Renderer) -> dict[str, Any]:
    """Return the title of every answer and, for each danger in the order in which they count, what it says and what brings it.

    A danger is the set of signs, the sentence, and 1 where it stands close by and not first. Its phrases are a line: `|` stands between
    two, a space between the terms of one, `/` between words of which any one is enough. Their order means nothing, so it is the one that
    packs best. Nothing where no hand-written page shows the signs.
    """
    page = handwritten.page_with(renderer.guide.root, "urgent-signs")
    found = renderer.safety.danger if page is not None else []
    return {
        "title": renderer.words.urgent_signs,
        "page": f"{page or ''}#urgent-signs-",
        "dangers": [[danger.set, to_plain(danger.say), int(danger.place == "close")] for danger in found],
        "phrases": "\n".join(_phrases(danger, renderer.safety) for danger in found),
    }


def _phrases(danger: Danger, safety: Safety) -> str:
    return "|".join(sorted(filter(None, {_phrase(phrase, safety.small_words) for phrase in danger.words})))


def _phrase(phrase: str, small: list[str]) -> str:
    """Return a phrase without its small words; one that has no others keeps them."""
    terms = [term for term in phrase.split() if term.lower() not in small] or phrase.split()
    return " ".join(sorted(filter(None, map(_term, terms))))


def _term(term: str) -> str:
    """Return the words of a term, each in one piece, without those that are another with a letter more."""
    found = set(filter(None, ("".join(words(word)) for word in term.split("/"))))
    return "/".join(sorted(word for word in found if not (word[:-1] in found and len(word) > _LONG)))
