"""A slug names an entry that exists. Terms of the vocabulary are the rule `unknown-term`."""

from __future__ import annotations

from collections.abc import Iterator

from guide.guide import Guide, Key
from guide.model.base import SLUG, Ref
from guide.model.kinds import VOCABULARY
from guide.problems import Problem, nearest
from guide.walk import Leaf

_FEW = 20


def dangling(guide: Guide) -> Iterator[tuple[Key, Leaf, Ref]]:
    """Yield every reference that leads nowhere: the entry it stands in, the leaf and its mark."""
    for key, found in guide.written_leaves.items():
        for leaf in found:
            if isinstance(leaf.mark, Ref) and not any(guide.knows((kind, leaf.value)) for kind in leaf.mark.kinds):
                yield key, leaf, leaf.mark


def _called(guide: Guide, kinds: tuple[str, ...]) -> dict[str, list[str]]:
    """Return, for each thing that entries of `kinds` are called, the slugs of those that are called so."""
    found: dict[str, list[str]] = {}
    for slug, entry in ((slug, entry) for kind in kinds for slug, entry in guide.written.get(kind, {}).items()):
        for name in {_plain(name) for name in (slug, entry.label, *entry.aliases, *entry.also_said)}:
            found.setdefault(name, []).append(slug)
    return found


def _plain(name: str) -> str:
    return name.casefold().replace("-", " ")


def mend(guide: Guide, slug: str, kinds: tuple[str, ...]) -> str:
    """Return the mend for a slug that none of `kinds` has: who is called so, who nearly, or who there is."""
    called = _called(guide, kinds)
    if owners := called.get(_plain(slug)):
        return f"did you mean {_choice(owners)}?"
    if near := nearest(_plain(slug), called):
        return f"did you mean {_choice(called[near])}?"
    known = sorted({name for kind in kinds for name in guide.written.get(kind, {})})
    there = f"there are {', '.join(known)}" if 0 < len(known) <= _FEW else "name an entry that is there"
    return f"{there}; or add data/{kinds[0]}/{slug}.yml" if SLUG.fullmatch(slug) else f"{there}, by its file name without .yml"


def _choice(slugs: list[str]) -> str:
    return " or ".join(f"'{slug}'" for slug in sorted(slugs)[:3])


def check(guide: Guide) -> Iterator[Problem]:
    """Yield references to entries that do not exist."""
    for key, leaf, mark in dangling(guide):
        if not mark.kinds[0].startswith(VOCABULARY):
            message = f"no entry '{leaf.value}' in data/{mark.kinds[0]}"
            yield Problem(guide.place(key, leaf.trail), "unknown-reference", message, mend(guide, leaf.value, mark.kinds))
