"""The map of a place of the body: its muscles as they are seen from outside, in one field with fine lines between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from guide.draw.maps.body import View
from guide.draw.maps.panels import Lit, Mark, Panel, exposed_once, panels


def outside(views: Sequence[View], marks: Sequence[Mark]) -> list[Panel]:
    """Return a panel of each view that shows some marks at the surface or between its muscles; where none does, all the panels."""
    return exposed_once(list(_seen(views, marks))) or panels(views, marks)


def _seen(views: Iterable[View], marks: Sequence[Mark]) -> Iterator[Panel]:
    for view in views:
        top = next(iter(view.layers), "")
        own = view.layers[top].regions if top else []
        below = view.beneath(top) if top else []
        under, lit = (tuple(Lit(mark, (one,)) for one in found for mark in marks if one.slug == mark.slug) for found in (below, own))
        if lit or under:
            yield Panel(view, top, lit, under=under)
