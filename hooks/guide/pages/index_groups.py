"""The groups of an index: exercises by pattern with the gentlest first, muscles by region with the chain's own first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from guide.content.guide import Guide
from guide.model.exercise import Exercise
from guide.model.muscle import Muscle
from guide.model.vocabulary import Term
from guide.model.words import Words

_BY = {"exercises": "vocabulary/patterns", "muscles": "vocabulary/regions"}


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of a kind under one heading; the heading of an index without groups is empty."""

    title: str
    anchor: str
    slugs: list[str]
    note: str = ""


def _group_of(guide: Guide, kind: str, slug: str) -> str:
    entry = guide.find(kind, slug)
    return (entry.pattern if isinstance(entry, Exercise) else entry.region if isinstance(entry, Muscle) else None) or ""


def _order(guide: Guide, kind: str, slug: str) -> tuple[int, str]:
    """Return what an entry is put in order by within its group: its level where it has one, then its name."""
    entry = guide.find(kind, slug)
    return ((entry.level or 0) if isinstance(entry, Exercise) else 0, entry.label.casefold())


def _chain(guide: Guide, words: Words) -> list[Group]:
    """Return the muscles that are counted in the chain, the widest only, as a group of their own."""
    members = {slug for slug, muscle in guide.muscles.items() if muscle.chain == "member"}
    widest = [slug for slug in members if not members & set(guide.anatomy.wholes.get(slug, []))]
    ordered = sorted(widest, key=lambda slug: guide.muscles[slug].label.casefold())
    return [Group(words.chain.member, "chain", ordered)] if ordered else []


def groups_of(guide: Guide, words: Words, kind: str, slugs: list[str]) -> list[Group]:
    """Return the groups of the index of a kind that has these entries."""
    if kind not in _BY:
        return [Group("", "", slugs)]
    terms = {group: guide.find(_BY[kind], group) for group in {_group_of(guide, kind, slug) for slug in slugs} if group}
    title = {group: term.label for group, term in terms.items()} | {"": ""}
    ordered = sorted(slugs, key=lambda slug: (title[_group_of(guide, kind, slug)].casefold(), *_order(guide, kind, slug)))
    found = [
        Group(title[group], group, list(members), (term.definition or "") if isinstance(term := terms.get(group), Term) else "")
        for group, members in groupby(ordered, key=lambda slug: _group_of(guide, kind, slug))
    ]
    return [*_chain(guide, words), *found] if kind == "muscles" else found
