"""A muscle that is drawn, or that others make up, does not say that it is not drawn, nor one without a region how it was placed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from guide.content.guide import Guide
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield reasons that do not hold."""
    for slug, muscle in guide.muscles.items():
        place = partial(guide.place, ("muscles", slug), ("not_drawn",))
        if muscle.not_drawn and (regions := guide.body.drawn.get(slug)):
            message = f"'{slug}' is drawn in line {regions[0].place.line} of {regions[0].place.file}"
            yield Problem(place(), "drawn-after-all", message, "take 'not_drawn:' out, or the region")
        elif muscle.not_drawn and guide.anatomy.pieces.get(slug):
            yield Problem(place(), "drawn-after-all", f"'{slug}' is drawn by what it is made up of", "take 'not_drawn:' out")
        if muscle.placed and guide.body.views and slug not in guide.body.drawn:
            message = f"'{slug}' has no region that could have been placed"
            yield Problem(guide.place(("muscles", slug), ("placed",)), "drawn-after-all", message, "take 'placed:' out")
