"""All words that a guide explains, by their first letter."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import groupby

from guide.content.guide import Guide
from guide.content.keys import Key
from guide.content.listing import in_order, vocabularies
from guide.content.questions import label

_NO_LETTER = "#"


def _letter(name: str) -> str:
    """Return the letter that a name is looked up under: an accent makes no letter of its own, a number none at all."""
    first = unicodedata.normalize("NFD", name)[:1].upper()
    return first if first.isalpha() else _NO_LETTER


def by_letter(guide: Guide) -> list[tuple[str, list[tuple[Key, bool]]]]:
    """Return each letter with the words of all vocabularies that begin with it, and whether another word has the same name."""
    names = {(kind, slug): label(guide, kind, slug) for kind in vocabularies(guide) for slug in in_order(guide, kind)}
    often = Counter(name.casefold() for name in names.values())
    ordered = sorted(names, key=lambda key: (_letter(names[key]), names[key].casefold()))
    found = groupby(ordered, key=lambda key: _letter(names[key]))
    return [(letter, [(key, often[names[key].casefold()] > 1) for key in keys]) for letter, keys in found]
