"""A muscle is no part or member of itself, by no way around."""

from __future__ import annotations

from collections.abc import Iterator

from guide.guide import Guide
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield muscles that hold themselves."""
    for slug, muscle in guide.muscles.items():
        if slug in guide.within(slug):
            trail = ("part_of",) if muscle.part_of else ("members",)
            message = f"'{slug}' is a part of itself by way of its parts and members"
            yield Problem(guide.place(("muscles", slug), trail), "part-cycle", message, "take out the 'part_of' or member that leads back")
