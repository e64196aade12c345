"""The groups of an index: exercises by pattern, easy ones first, muscles and claims by region; short routines stand first."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import groupby

from guide.content.guide import Guide
from guide.content.keys import Key
from guide.content.listing import in_order
from guide.content.questions import ask, label
from guide.model.exercise import Exercise
from guide.model.muscle import Muscle
from guide.model.vocabulary import Pattern, Term
from guide.model.words import Words

_MANY = 24
"""More sources than these are parted by decade."""
_CHAIN = "chain"
"""The address of the group that shows muscles which stand in another one, too."""
_BY = {"exercises": "vocabulary/patterns", "muscles": "vocabulary/regions", "facts": "vocabulary/regions"}


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of a kind under one heading; the heading of an index without groups is empty."""

    title: str
    anchor: str
    slugs: list[str]
    note: str = ""
    term: str = ""
    """What the field calls the group, where its title says it in everyday words."""
    key: Key | None = None
    """The term that the group is made by."""


def grouped(kind: str) -> bool:
    """Tell whether the index of a kind has groups."""
    return kind in _BY


def _group_of(guide: Guide, kind: str, slug: str) -> str:
    """Return the term that an entry is listed under: of the regions that a claim is about, the first."""
    if kind == "facts":
        return next(iter(ask(guide, "fields", kind, slug, "about")["about"]), "")
    entry = guide.find(kind, slug)
    return (entry.pattern if isinstance(entry, Exercise) else entry.region if isinstance(entry, Muscle) else None) or ""


def _order(guide: Guide, kind: str, slug: str) -> tuple[int, str]:
    """Return what an entry is put in order by within its group: its level where it has one, then its name."""
    if kind == "facts":
        return 0, label(guide, kind, slug).casefold()
    entry = guide.find(kind, slug)
    return ((entry.level or 0) if isinstance(entry, Exercise) else 0, entry.label.casefold())


def _minutes(guide: Guide, slug: str) -> float:
    """Return how many minutes a routine takes at least; one that does not say so comes last."""
    span = ask(guide, "fields", "routines", slug, "minutes")["minutes"]
    return float(span.split("-")[0].rstrip("+")) if span else math.inf


def _chain(guide: Guide, words: Words) -> list[Group]:
    """Return the muscles that are counted in the chain, the widest only, as a group of their own."""
    members = {slug for slug, muscle in guide.muscles.items() if muscle.chain == "member"}
    widest = [slug for slug in members if not members & set(guide.anatomy.wholes.get(slug, []))]
    ordered = sorted(widest, key=lambda slug: guide.muscles[slug].label.casefold())
    return [Group(words.chain.member, _CHAIN, ordered)] if ordered else []


def _group(guide: Guide, kind: str, slug: str, slugs: list[str]) -> Group:
    """Return the group of a term, under the words that say it to everybody where the term has them."""
    term = guide.find(kind, slug) if slug else None
    said = term.said if isinstance(term, Pattern) else None
    note = (term.definition or "") if isinstance(term, Term) else ""
    return Group(said or (term.label if term else ""), slug, slugs, note, term.label if term and said else "", (kind, slug))


def _rank(kind: str, group: Group) -> tuple[bool, int, str]:
    """Return what groups are put in order by: muscles by name, all else by how many there are; what has no group comes first."""
    return (bool(group.title), 0 if kind == "muscles" else -len(group.slugs), group.title.casefold())


def followed(guide: Guide, words: Words, kind: str) -> list[str]:
    """Return the slugs of a kind as its index shows them, each once: so pages follow each other."""
    groups = groups_of(guide, words, kind, in_order(guide, kind))
    return [slug for group in groups if group.anchor != _CHAIN for slug in group.slugs]


def groups_of(guide: Guide, words: Words, kind: str, slugs: list[str]) -> list[Group]:
    """Return the groups of the index of a kind that has these entries."""
    if not grouped(kind):
        return [Group("", "", sorted(slugs, key=lambda slug: _minutes(guide, slug)) if kind == "routines" else slugs)]
    ordered = sorted(slugs, key=lambda slug: (_group_of(guide, kind, slug), *_order(guide, kind, slug)))
    parted = groupby(ordered, key=lambda slug: _group_of(guide, kind, slug))
    found = sorted((_group(guide, _BY[kind], of, list(members)) for of, members in parted), key=lambda group: _rank(kind, group))
    return [*_chain(guide, words), *found] if kind == "muscles" else found


def decades(guide: Guide, words: Words, slugs: list[str]) -> list[tuple[str, list[str]]]:
    """Return the decades of sources with theirs, the newest first and those without a year last; of few sources none."""
    if len(slugs) <= _MANY:
        return []
    begun = {slug: (ask(guide, "fields", "references", slug, "year")["year"] or 0) // 10 * 10 for slug in slugs}
    found = groupby(sorted(slugs, key=lambda slug: -begun[slug]), key=lambda slug: begun[slug])
    return [(f"{decade}–{decade + 9}" if decade else words.no_year, list(members)) for decade, members in found]
