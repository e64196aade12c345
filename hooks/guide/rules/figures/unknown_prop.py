"""A prop of a figure is one that is built in, one of `data/props.yml`, or has pieces of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from guide.content.files import PROPS
from guide.content.guide import Guide
from guide.model.props import PropName
from guide.problems import Problem, did_you_mean
from guide.rules.figures._faults import own


def check(guide: Guide) -> Iterator[Problem]:
    """Yield each prop that nobody knows."""
    things = {thing.name for thing in guide.things.things} if guide.things else set()
    known = {*get_args(PropName), *things}
    if guide.things is None and (guide.root / PROPS).is_file():
        return  # that file has faults of its own, which are told
    for slug, movement in own(guide):
        for index, prop in enumerate(movement.figure.props):
            if prop.prop not in known and not prop.pieces:
                place = guide.place(("exercises", slug), ("figure", "props", index, "prop"))
                mend = did_you_mean(prop.prop, known) or f"add it to {PROPS}, or write its 'pieces:' here"
                yield Problem(place, "unknown-prop", f"there is no prop '{prop.prop}'", mend)
