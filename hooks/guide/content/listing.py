"""Which kinds and entries a guide lists, in the order in which pages follow each other."""

from __future__ import annotations

from guide.content.guide import Guide
from guide.content.keys import GLOSSARY
from guide.content.questions import label
from guide.model.kinds import KINDS

_BEHIND = ("references", "people")


def shown(guide: Guide) -> list[str]:
    """Return the kinds that have entries, in order; a kind without any has no index and no link."""
    broken = {kind for kind, _ in guide.broken}
    return [kind for kind in KINDS if guide.entries.get(kind) or kind in broken]


def subjects(guide: Guide) -> list[str]:
    """Return the shown kinds that are no vocabulary."""
    return [kind for kind in shown(guide) if not kind.startswith(GLOSSARY)]


def sought(guide: Guide) -> list[str]:
    """Return the kinds that readers come for: neither a vocabulary nor the works and the people behind the pages."""
    return [kind for kind in subjects(guide) if kind not in _BEHIND]


def vocabularies(guide: Guide) -> list[str]:
    """Return the shown kinds that are vocabularies."""
    return [kind for kind in shown(guide) if kind.startswith(GLOSSARY)]


def in_order(guide: Guide, kind: str) -> list[str]:
    """Return the slugs of a kind by name, broken entries too."""
    slugs = {*guide.entries.get(kind, {}), *(slug for of, slug in guide.broken if of == kind)}
    return sorted(slugs, key=lambda slug: (label(guide, kind, slug).casefold(), slug))
