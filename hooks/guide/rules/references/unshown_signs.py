"""Words of danger in `data/safety.yml` lead to a hand-written page that shows the urgent signs."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content import handwritten
from guide.content.guide import Guide
from guide.content.keys import SAFETY_KEY
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield words of danger that have nowhere to lead."""
    if guide.safety and guide.safety.danger and handwritten.page_with(guide.root, "urgent-signs") is None:
        message = "words of danger, and no page that shows the urgent signs"
        mend = "write a line '<!-- guide: urgent-signs -->' into a page in docs/"
        yield Problem(guide.place(SAFETY_KEY, ("danger",)), "unshown-signs", message, mend)
