"""A slug names an entry that exists. Terms of the vocabulary are the rule `unknown-term`."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.model.kinds import VOCABULARY
from guide.problems import Problem
from guide.rules.references._dangling import dangling
from guide.rules.suggest import mend


def check(guide: Guide) -> Iterator[Problem]:
    """Yield references to entries that do not exist."""
    for key, leaf, mark in dangling(guide):
        if not mark.kinds[0].startswith(VOCABULARY):
            message = f"no entry '{leaf.value}' in data/{mark.kinds[0]}"
            yield Problem(guide.place(key, leaf.trail), "unknown-reference", message, mend(guide, leaf.value, mark.kinds))
