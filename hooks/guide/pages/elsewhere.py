"""What stands for a page elsewhere, where there is little room: in a browser's tab, in a search engine's list, beside a link."""

from __future__ import annotations

from guide.content.keys import Key
from guide.content.texts import to_plain
from guide.model.entry import Entry
from guide.model.reference import Reference
from guide.model.words import Words

LONGEST_TITLE = 65
LONGEST_DESCRIPTION = 160
SHORTEST_DESCRIPTION = 70


def shortened(text: str, longest: int = LONGEST_DESCRIPTION) -> str:
    """Return text cut at a word so that it is shown whole."""
    if len(text) <= longest:
        return text
    return text[: longest - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def tab(title: str, site: str) -> str:
    """Return what a browser's tab says: the title, behind it the name of the site where there is room for both."""
    both = f"{title} - {site}"
    return both if len(both) <= LONGEST_TITLE else shortened(title, LONGEST_TITLE)


def known_as(entry: Entry) -> str:
    """Return what an entry is called where there is little room, if not by its title: a work by its first author and its year."""
    if isinstance(entry, Reference) and entry.authors and entry.year:
        return f"{entry.authors.split(',')[0]} {entry.year}: {entry.title}"
    return ""


def of_entry(words: Words, key: Key, entry: Entry, note: str) -> str:
    """Return the description of an entry's page: its note, and around one that is very short its name and what its page holds."""
    told = _of_work(entry) if isinstance(entry, Reference) else note
    return shortened(told if len(told) >= SHORTEST_DESCRIPTION else _around(entry.label, told, _holds(words, key[0])))


def of_index(words: Words, kind: str) -> str:
    """Return the description of the index of a kind."""
    named = words.kinds[kind]
    return shortened(named.about if len(named.about) >= SHORTEST_DESCRIPTION else _around(named.many, named.about, words.described.index))


def _around(name: str, told: str, held: str) -> str:
    return " ".join(part for part in (f"{name}.", told, held) if part)


def _of_work(work: Reference) -> str:
    where = ", ".join(str(part) for part in (work.container, work.year) if part)
    return ". ".join(filter(None, (where, to_plain(work.population) if work.population else "")))


def _holds(words: Words, kind: str) -> str:
    name = kind.partition("/")[0]
    return str(getattr(words.described, name if name in type(words.described).model_fields else "other"))
