"""Who refers to whom: every slug and text of the entries, the way back from each to those that name it, and every statement of evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from guide.content.keys import Key
from guide.model.entry import Entry, Evidence, Part
from guide.model.leaves import Leaf, evidence, leaves
from guide.model.values import Ref
from guide.problems import Trail


@dataclass(frozen=True)
class Referrers:
    """The entries and safety texts as written, the entries with variations filled in, and what a slug means."""

    written: dict[Key, Part]
    entries: dict[str, dict[str, Entry]]
    resolve: Callable[[str, tuple[str, ...]], Key]

    @cached_property
    def leaves(self) -> dict[Key, list[Leaf]]:
        """Every slug and text of every entry, as written."""
        return {key: leaves(part) for key, part in self.written.items()}

    @cached_property
    def to(self) -> dict[Key, dict[Key, Trail]]:
        """For each entry, the entries that refer to it, with the trail of the first reference in each."""
        found: dict[Key, dict[Key, Trail]] = defaultdict(dict)
        resolve = cache(self.resolve)  # many refer to the same
        for key, part in self.written.items():
            for leaf in leaves(self.entries.get(key[0], {}).get(key[1], part)):
                if isinstance(leaf.mark, Ref):
                    found[resolve(leaf.value, leaf.mark.kinds)].setdefault(key, leaf.trail)
        return found

    def statements(self) -> Iterator[tuple[Key, Trail, Evidence]]:
        """Yield every statement of basis *evidence* as written: where it stands, its trail and itself."""
        for key, part in self.written.items():
            for trail, statement in evidence(part):
                yield key, trail, statement
