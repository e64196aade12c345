"""The addresses of a guide: those of its pages, and earlier ones that lead on."""

from __future__ import annotations

from guide.content.guide import Guide
from guide.content.keys import ATLAS, GLOSSARY, MINE, PLAN, address_of


def redirects(guide: Guide) -> dict[str, str]:
    """Return earlier addresses with the address that each leads to."""
    return {address_of(key[0], old): address_of(*key) for key, entry in guide.pairs() for old in entry.formerly}


def made(guide: Guide) -> set[str]:
    """Return every address that is made from the entries: pages, indexes, the glossary, what a reader keeps, plans, redirects."""
    finished = guide.finished()
    pages = {address_of(*key) for key, _ in finished.pairs()}
    indexes = {address_of(kind) for kind, entries in finished.entries.items() if entries}
    glossary = {GLOSSARY} if any(index.startswith(GLOSSARY) for index in indexes) else set()
    atlas = {ATLAS} if guide.body.drawn else set()
    plan = {PLAN} if finished.exercises else set()
    return pages | indexes | glossary | atlas | plan | {MINE} | set(redirects(finished))


def served(guide: Guide) -> set[str]:
    """Return every address that the built site serves: made ones and those of hand-written pages."""
    return made(guide) | set(guide.pages)
