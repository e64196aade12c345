"""Every finished reference is used by a statement; one that nobody cites is taken out."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.unread import unread
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield references that nothing cites."""
    used = {key[1] for key in guide.referrers.to if key[0] == "references"} | unread(guide)
    for slug, reference in guide.written["references"].items():
        if slug not in used and not reference.draft:
            yield Problem(guide.place(("references", slug)), "unused-reference", f"nothing cites '{slug}'", "cite it, or delete the file")
