"""A comparison of a muscle with sources names statements that the entry makes."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.model.muscle import Muscle
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield comparisons of statements that the entry does not make."""
    for slug, muscle in guide.written["muscles"].items():
        for index, one in enumerate(muscle.compared if isinstance(muscle, Muscle) else ()):
            for number, what in enumerate(one.what):
                if not getattr(muscle, what):
                    place = guide.place(("muscles", slug), ("compared", index, "what", number))
                    message = f"'{what}' is said to be compared, but this entry has none"
                    yield Problem(place, "nothing-to-compare", message, f"add '{what}:', or take it out here")
