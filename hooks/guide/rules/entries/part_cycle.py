"""A muscle is no part or member of itself, by no way around."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.problems import Problem, Trail


def check(guide: Guide) -> Iterator[Problem]:
    """Yield each whole and each member that leads back to where it began."""
    for slug, muscle in guide.muscles.items():
        wholes: list[tuple[Trail, str, str]] = [(("part_of",), slug, muscle.part_of)] if muscle.part_of else []
        for trail, piece, whole in [*wholes, *((("members", index), member, slug) for index, member in enumerate(muscle.members))]:
            if piece == whole or whole in guide.anatomy.within(piece):
                message = f"'{whole}' is a part of '{piece}'" if piece != whole else "a muscle is no part of itself"
                mend = "take this out, or the line that says so" if piece != whole else "take this out"
                yield Problem(guide.place(("muscles", slug), trail), "part-cycle", message, mend)
