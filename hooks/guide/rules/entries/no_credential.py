"""A reviewer's entry in `data/people` gives the professional credential."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.model.person import Person
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield reviews by people without a credential."""
    for kind, entries in guide.written.items():
        for slug, entry in entries.items():
            person = guide.written["people"].get(entry.review.by) if entry.review else None
            if entry.review and isinstance(person, Person) and not person.credential:
                message = f"'{entry.review.by}' reviewed this but has no credential"
                mend = f"add 'credential:' to data/people/{entry.review.by}.yml, or take the review out"
                yield Problem(guide.place((kind, slug), ("review", "by")), "no-credential", message, mend)
