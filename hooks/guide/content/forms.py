"""How the terms of the vocabulary stand in texts, and the names of entries that hold such a word without meaning it."""

from __future__ import annotations

from guide.content.guide import Guide
from guide.model.vocabulary import Term

_NAMED = ("exercises", "muscles")


Form = tuple[str, str, str]
"""A form with the kind and the slug of its term."""


def of_terms(guide: Guide) -> list[Form]:
    """Return every form of a term that is no draft; of two terms with one form the first has it."""
    found: dict[str, Form] = {}
    for kind, entries in guide.entries.items():
        for slug, entry in entries.items():
            for form in entry.forms if isinstance(entry, Term) and not entry.draft else ():
                found.setdefault(form, (form, kind, slug))
    return sorted(found.values())


def in_names(guide: Guide) -> list[str]:
    """Return the names and aliases of exercises and muscles in which a form stands: there it is part of a name."""
    forms = [form.casefold() for form, *_ in of_terms(guide)]
    names = {name for kind in _NAMED for entry in guide.entries.get(kind, {}).values() for name in (entry.label, *entry.aliases)}
    return sorted(name for name in names if any(form in name.casefold() for form in forms))
