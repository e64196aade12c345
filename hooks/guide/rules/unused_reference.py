"""Every reference is used by a statement; one that nobody cites is taken out."""

from __future__ import annotations

from collections.abc import Iterator

from guide.guide import Guide
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield references that nothing cites."""
    used = {key[1] for key in guide.referrers if key[0] == "references"}
    for slug in guide.written["references"]:
        if slug not in used:
            yield Problem(guide.place(("references", slug)), "unused-reference", f"nothing cites '{slug}'", "cite it, or delete the file")
