"""A region of the drawing carries the slug of a muscle that there is."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.problems import Problem
from guide.rules.suggest import mend


def check(guide: Guide) -> Iterator[Problem]:
    """Yield regions of muscles that nobody has described."""
    for region in guide.body.regions:
        if not guide.knows(("muscles", region.slug)):
            message = f"no muscle '{region.slug}' in data/muscles"
            yield Problem(region.place, "unknown-region", message, mend(guide, region.slug, ("muscles",)))
