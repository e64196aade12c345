"""A part of a compound claim stands in it word for word, after the part before."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.model.fact import Fact
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield parts that the rest of the claim does not hold."""
    for slug, fact in guide.written["facts"].items():
        rest = fact.claim if isinstance(fact, Fact) else ""
        for index, part in enumerate(fact.parts if isinstance(fact, Fact) else []):
            if part.words not in rest:
                where = guide.place(("facts", slug), ("parts", index, "words"))
                message = f"'{part.words}' does not stand in the claim after the part before"
                yield Problem(where, "part-of-claim", message, "copy the words from the claim, and list the parts in its order")
            else:
                rest = rest.partition(part.words)[2]
