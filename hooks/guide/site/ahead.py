"""Where much has to be made anew, all processors make it before the builder asks: the pages of entries with all that belongs to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from guide.content.keys import Key, address_of
from guide.content.listing import shown
from guide.pages import share_cards
from guide.pages.catalog import Pages
from guide.pages.page import name_of
from guide.pages.search import entries
from guide.pages.share_pictures import paint_ahead
from guide.site import assets, machine_files

Drawn = dict[str, Callable[[], str]]
_MANY = 12
"""Fewer new pages than this are made when the builder asks for them: to make copies would take longer."""
_TO_COMPILE = 6
"""Of a kind of which more than this is new, one is made before the others, so that its templates are compiled once."""


def make(pages: Pages) -> None:
    """Make what is not kept yet, if it is much and will be kept; with problems no site is built."""
    new = {kind: list(_new(pages, kind)) for kind in shown(pages.guide)} if pages.keeping and not pages.problems else {}
    if sum(map(len, new.values())) < _MANY:
        return
    drawn = dict(pages.cards.drawn()) if pages.site.previews else {}
    jobs = [partial(_entry, pages, drawn, key) for keys in new.values() for key in keys]
    for keys in new.values():
        if len(keys) > _TO_COMPILE:
            _entry(pages, drawn, keys[0])
    pages.recall.spread([*_large(pages), *jobs])


def _new(pages: Pages, kind: str) -> Iterator[Key]:
    """Yield the entries of a kind whose page is not kept."""
    for slug in pages.guide.entries.get(kind, {}):
        if not pages.recall.has(name_of(address_of(kind, slug))):
            yield kind, slug


def _entry(pages: Pages, drawn: Drawn, key: Key) -> None:
    """Make the page of an entry, and what stands beside it; what belongs to one figure is made in one go, while that is at hand."""
    page, (kind, slug) = pages.entry(key), key
    page.rendered()
    if kind == "exercises":
        machine_files.pictures_of(pages, slug)
        if slug in pages.guide.movements:
            assets.of_figure(pages, slug)
    entries.found(pages, key)
    if draw := drawn.get(page.address):
        paint_ahead(share_cards.address(page.address), draw, assets.share_cache(pages), pages.recall.get)


def _large(pages: Pages) -> list[Callable[[], object]]:
    """Return what takes long and belongs to no entry."""
    indexes = [pages.index(kind).rendered for kind in shown(pages.guide)]
    return [partial(assets.poster_of, pages), partial(machine_files.schemas, pages), *indexes]
