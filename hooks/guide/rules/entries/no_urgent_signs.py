"""A guide with exercises, routines or facts has urgent signs in `data/safety.yml`, and each region of its body has a set of them."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.keys import SAFETY_KEY
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield the lack of urgent signs, and every region without a set."""
    if guide.safety is None or not any(guide.written[kind] for kind in ("exercises", "routines", "facts")):
        return
    if not any(signs.signs for signs in guide.safety.sets):
        message = "no urgent signs, which every exercise, routine and fact page shows"
        yield Problem(
            guide.place(SAFETY_KEY, ("sets",)), "no-urgent-signs", message, "add a set with its signs and their references under 'sets:'"
        )
        return
    for slug, region in guide.written["vocabulary/regions"].items():
        if not region.draft and not any(slug in signs.regions for signs in guide.safety.sets):
            message = "no set of urgent signs is for this region"
            mend = f"add '{slug}' to 'regions:' of a set in data/safety.yml"
            yield Problem(guide.place(("vocabulary/regions", slug)), "no-urgent-signs", message, mend)
