"""A slug names an entry that exists. Terms of the vocabulary are the rule `unknown-term`."""

from __future__ import annotations

from collections.abc import Iterator

from guide.guide import Guide, Key
from guide.model.base import SLUG, Ref
from guide.model.kinds import VOCABULARY
from guide.problems import Problem, did_you_mean
from guide.walk import Leaf


def dangling(guide: Guide) -> Iterator[tuple[Key, Leaf, Ref]]:
    """Yield every reference that leads nowhere: the entry it stands in, the leaf and its mark."""
    for key, found in guide.written_leaves.items():
        for leaf in found:
            if isinstance(leaf.mark, Ref) and not any(guide.knows((kind, leaf.value)) for kind in leaf.mark.kinds):
                yield key, leaf, leaf.mark


def nearest(guide: Guide, slug: str, kinds: tuple[str, ...]) -> str:
    """Return the mend for a slug that none of `kinds` has."""
    known = [name for kind in kinds for name in guide.written.get(kind, {})]
    add = f"add data/{kinds[0]}/{slug}.yml, or name an entry that is there"
    return did_you_mean(slug, known) or (add if SLUG.fullmatch(slug) else "write the file name of an entry that is there, without .yml")


def check(guide: Guide) -> Iterator[Problem]:
    """Yield references to entries that do not exist."""
    for key, leaf, mark in dangling(guide):
        if not mark.kinds[0].startswith(VOCABULARY):
            message = f"no entry '{leaf.value}' in data/{mark.kinds[0]}"
            yield Problem(guide.place(key, leaf.trail), "unknown-reference", message, nearest(guide, leaf.value, mark.kinds))
