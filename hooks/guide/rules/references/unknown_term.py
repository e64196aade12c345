"""A term of the vocabulary that an entry uses is defined in `data/vocabulary`."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.model.kinds import VOCABULARY
from guide.problems import Problem
from guide.rules.references._dangling import dangling
from guide.rules.suggest import mend


def check(guide: Guide) -> Iterator[Problem]:
    """Yield uses of terms that are not defined."""
    for key, leaf, mark in dangling(guide):
        if mark.kinds[0].startswith(VOCABULARY):
            message = f"no term '{leaf.value}' in {' or '.join(f'data/{kind}' for kind in mark.kinds)}"
            yield Problem(guide.place(key, leaf.trail), "unknown-term", message, mend(guide, leaf.value, mark.kinds))
