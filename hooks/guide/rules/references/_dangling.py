"""References that lead nowhere, for the rules on references and on terms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from guide.content.guide import Guide
from guide.content.keys import Key
from guide.model.leaves import Leaf
from guide.model.values import Ref


def dangling(guide: Guide) -> Iterator[tuple[Key, Leaf, Ref]]:
    """Yield every reference that leads nowhere: the entry it stands in, the leaf and its mark."""
    leads = cache(lambda value, kinds: any(guide.knows((kind, value)) for kind in kinds))  # many refer to the same
    for key, found in guide.referrers.leaves.items():
        for leaf in found:
            if isinstance(leaf.mark, Ref) and not leads(leaf.value, leaf.mark.kinds):
                yield key, leaf, leaf.mark
