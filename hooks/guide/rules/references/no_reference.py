"""A statement of basis *evidence* (facts, figures, doses, cautions, what the evidence says) has a reference.

Of a dose or a piece of advice the parts that are common coaching practice say so with `coaching`.
"""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield statements of basis evidence without a reference."""
    for key, trail, statement in guide.referrers.statements():
        if statement.bare:
            message = "a statement of basis evidence without a reference"
            yield Problem(
                guide.place(key, trail),
                "no-reference",
                message,
                "add 'references:' with a slug of data/references, or delete the statement",
            )
