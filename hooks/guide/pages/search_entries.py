"""What the search is told of each entry's page."""

from __future__ import annotations

from guide.content.guide import Guide
from guide.content.keys import Key
from guide.content.texts import to_plain
from guide.model.entry import Entry
from guide.model.leaves import leaves
from guide.model.muscle import Muscle
from guide.model.values import Prose
from guide.pages.page import SearchEntry

# How much a kind weighs in the search beside the others.
_WEIGHT = {"exercises": 1.5, "facts": 1.2, "routines": 1.2, "references": 0.2, "people": 0.2}


def search_entry(guide: Guide, key: Key, entry: Entry, first: str) -> SearchEntry:
    """Return what finds the page of an entry; `first` is the text that results show first."""
    latin = [entry.latin] if isinstance(entry, Muscle) and entry.latin else []
    names = dict.fromkeys([entry.label, *entry.aliases, *latin])
    texts = dict.fromkeys([first, *(to_plain(leaf.value) for leaf in leaves(entry) if isinstance(leaf.mark, Prose))])
    pieces = len(guide.anatomy.within(key[1])) if key[0] == "muscles" else 0
    return SearchEntry(tuple(names), tuple(texts), tuple(entry.also_said), _WEIGHT.get(key[0], 1) + min(pieces, 20) / 10)
