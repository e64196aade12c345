"""When each page of a guide last changed: the files that it is written in, by the history of its repository."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content import handwritten, history
from guide.content.guide import Guide
from guide.content.history import Change
from guide.content.keys import Key, address_of
from guide.model.entry import Entry
from guide.model.exercise import Exercise

Dates = dict[str, Change]
"""The change of each page, by its address; pages that are made of many entries have none."""


def _files(guide: Guide, key: Key, entry: Entry) -> Iterator[str]:
    """Yield the files that an entry is written in: its own, and for a variation that of its parent."""
    yield guide.documents[key].file
    parent = ("exercises", entry.variation_of or "") if isinstance(entry, Exercise) else key
    if parent != key and parent in guide.documents:
        yield guide.documents[parent].file


def dates(guide: Guide) -> Dates:
    """Return when the page of each entry and each hand-written page came and last changed, where the history says it."""
    known = history.changes(guide.root)
    files = {address_of(*key): [*_files(guide, key, entry)] for key, entry in guide.pairs()} if known else {}
    files |= {address: [file] for file, address in handwritten.files(guide.root)} if known else {}
    found = {address: history.together(known, *written) for address, written in files.items()}
    return {address: change for address, change in found.items() if change}
