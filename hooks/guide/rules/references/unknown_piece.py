"""A comment `<!-- guide: name -->` in a hand-written page asks for a piece that there is."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content import handwritten
from guide.content.guide import Guide
from guide.problems import Problem, did_you_mean


def check(guide: Guide) -> Iterator[Problem]:
    """Yield comments that ask for something unknown."""
    for comment in handwritten.asked(guide.root):
        if comment.name not in handwritten.known():
            mend = did_you_mean(comment.name, handwritten.known()) or f"the names are {', '.join(handwritten.known())}"
            yield Problem(comment.place, "unknown-piece", f"nothing to show for '{comment.name}'", mend)
