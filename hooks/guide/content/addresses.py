"""The addresses of a guide: those of its pages, earlier ones that lead on, and those whose page was withdrawn."""

from __future__ import annotations

from guide.content.guide import Guide
from guide.content.keys import ATLAS, GLOSSARY, MINE, PLAN, address_of
from guide.model.addresses import Withdrawn


def redirects(guide: Guide) -> dict[str, str]:
    """Return earlier addresses with the address that each leads to."""
    moved = {one.address: one.to for one in guide.addresses.moved} if guide.addresses else {}
    return moved | {address_of(key[0], old): address_of(*key) for key, entry in guide.pairs() for old in entry.formerly}


def withdrawn(guide: Guide) -> dict[str, Withdrawn]:
    """Return the addresses whose page is gone for good, each with what it says instead."""
    return {one.address: one for one in guide.addresses.withdrawn} if guide.addresses else {}


def pages(guide: Guide) -> set[str]:
    """Return the address of every page that is made from the entries: theirs, indexes, the glossary, what a reader keeps, plans."""
    finished = guide.finished()
    own = {address_of(*key) for key, _ in finished.pairs()}
    indexes = {address_of(kind) for kind, entries in finished.entries.items() if entries}
    glossary = {GLOSSARY} if any(index.startswith(GLOSSARY) for index in indexes) else set()
    atlas = {ATLAS} if guide.body.drawn else set()
    plan = {PLAN} if finished.exercises else set()
    return own | indexes | glossary | atlas | plan | {MINE}


def living(guide: Guide) -> set[str]:
    """Return the address of every page that there is, those written by hand among them; none that leads on, none that is gone."""
    return pages(guide) | set(guide.pages)


def made(guide: Guide) -> set[str]:
    """Return every address that is made from data: of pages, of those that lead on, of those that are gone."""
    return pages(guide) | set(redirects(guide.finished())) | set(withdrawn(guide))


def served(guide: Guide) -> set[str]:
    """Return every address that the built site serves: made ones and those of hand-written pages."""
    return made(guide) | set(guide.pages)
