"""Which entries use a term of the vocabulary in their texts."""

from __future__ import annotations

from guide.content.guide import Guide
from guide.content.terms import spellings, stands
from guide.model.entry import Entry
from guide.model.kinds import KINDS
from guide.model.leaves import prose
from guide.model.vocabulary import Term


def of_term(guide: Guide, kind: str, slug: str) -> dict[str, list[str]]:
    """Return, kind by kind and by name, the other entries in whose texts a form of the term stands; a term without forms has none."""
    term = guide.find(kind, slug)
    forms = [spellings(form) for form in term.forms] if isinstance(term, Term) else []
    found = {of: [one for one, entry in guide.entries.get(of, {}).items() if entry is not term and _has(entry, forms)] for of in KINDS}
    return {of: sorted(slugs, key=lambda one: guide.find(of, one).label.casefold()) for of, slugs in found.items() if slugs}


def _has(entry: Entry, forms: list[list[str]]) -> bool:
    """Tell whether a form stands in the texts of an entry; what its spellings share is looked for first, once for both."""
    text = prose(entry) if forms else ""
    return any(words[0][1:] in text and any(stands(word, text) for word in words) for words in forms)
