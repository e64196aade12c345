"""A form in which a term stands in texts belongs to one term: a page could not tell which of two it means."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.keys import Key
from guide.model.vocabulary import Term
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield forms that another term or the term itself has already."""
    owners: dict[str, Key] = {}
    for kind, entries in guide.written.items():
        for slug, entry in entries.items():
            for index, form in enumerate(entry.forms if isinstance(entry, Term) else ()):
                if (owner := owners.setdefault(form, (kind, slug))) != (kind, slug) or form in getattr(entry, "forms", [])[:index]:
                    message = f"'{form}' already stands for {owner[0]}/{owner[1]}"
                    yield Problem(guide.place((kind, slug), ("forms", index)), "same-form", message, "keep it where texts mean it")
