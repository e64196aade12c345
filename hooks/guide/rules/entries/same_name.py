"""A name or alias belongs to one entry: the widest that people mean by it. Loose names go to `also_said`."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.keys import Key
from guide.model.entry import Entry
from guide.problems import Problem, Trail


def names(entry: Entry) -> Iterator[tuple[Trail, str]]:
    """Yield the name and the aliases of an entry, each with its trail."""
    yield (entry.name_field(),), entry.label
    for index, alias in enumerate(entry.aliases):
        yield ("aliases", index), alias


def check(guide: Guide) -> Iterator[Problem]:
    """Yield names, and then aliases, that another entry or the entry itself has already."""
    owners: dict[str, tuple[Key, Trail]] = {}
    found = [
        (trail, name, (kind, slug))
        for kind, entries in guide.written.items()
        for slug, entry in entries.items()
        for trail, name in names(entry)
    ]
    for trail, name, key in sorted(found, key=lambda one: one[0][0] == "aliases"):
        owner, first = owners.setdefault(name.casefold(), (key, trail))
        if owner != key:
            message = f"'{name}' is already a name of {owner[0]}/{owner[1]}"
            mend = "keep it at the entry that people mean by it; the other may have it under 'also_said'"
            yield Problem(guide.place(key, trail), "same-name", message, mend)
        elif first != trail:
            yield Problem(guide.place(key, trail), "same-name", f"'{name}' stands twice in this entry", "keep one of the two")
