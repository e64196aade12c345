"""The files for machines beside the pages: lists for crawlers, the feed of changes, every entry as data with its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from guide.content.reserved import FEED
from guide.model import json_schema
from guide.pages.catalog import Pages
from guide.pages.data_addresses import API
from guide.pages.data_addresses import card as card_address
from guide.pages.data_addresses import figure as figure_address
from guide.pages.feeds import api, api_schema, card, changes, crawlers, pictures
from guide.pages.feeds.dates import Dates
from guide.pages.search.by_hand import heads

File = tuple[str, str]


def files(pages: Pages, dates: Dates) -> Iterator[File]:
    """Yield (address, text) of every file; a list for crawlers that the owner wrote by hand stays as it is written."""
    guide, words, site = pages.guide, pages.words, pages.site
    yield from _lists(pages)
    if changes.is_made(site, dates):
        yield FEED, changes.feed(guide, words, site, dates)
    yield from api.files(guide, words, site)
    yield from schemas(pages)
    for slug in guide.exercises:
        yield from pictures_of(pages, slug)


def at(pages: Pages, address: str) -> str | None:
    """Return one of those files by its address, or None where none stands there; a preview has no feed, as nothing is committed there."""
    if address in (crawlers.ROBOTS, crawlers.LLMS):
        return dict(_lists(pages)).get(address)
    return _data(pages, address) if address.startswith(API) else None


def _data(pages: Pages, address: str) -> str | None:
    folder, _, rest = address.removeprefix(API).partition("/")
    if folder in ("figures", "cards"):
        slug = rest.partition("/")[0].removesuffix(".svg")
        shown = [now for now, entry in pages.guide.exercises.items() if slug in (now, *entry.formerly)]
        return dict(_pictures(pages, shown[0]) if shown else ()).get(address)
    made = _schemas(pages) if folder == "schema" else api.files(pages.guide, pages.words, pages.site)
    return dict(made).get(address)


def _lists(pages: Pages) -> Iterator[File]:
    guide, words, site = pages.guide, pages.words, pages.site
    lists = {crawlers.ROBOTS: partial(crawlers.robots, site), crawlers.LLMS: partial(crawlers.llms, guide, words, site, heads(guide.root))}
    yield from ((name, make()) for name, make in lists.items() if not (guide.root / "docs" / name).exists())


def schemas(pages: Pages) -> list[File]:
    """Return the schema of each kind."""
    return list(pages.recall.get("api schemas", partial(_schemas, pages)))


def pictures_of(pages: Pages, slug: str) -> list[File]:
    """Return the pictures of an exercise for other sites, and its card."""
    return list(pages.recall.get(f"api pictures {slug}", partial(_pictures, pages, slug)))


def _schemas(pages: Pages) -> list[File]:
    return [(address, json_schema.as_text(found)) for address, found in api_schema.schemas(pages.asked, pages.site)]


def _pictures(pages: Pages, slug: str) -> list[File]:
    """Return the pictures of an exercise and its card; at its earlier addresses, too, for other sites name them."""
    entry = pages.asked.exercises[slug]
    made = card.card(pages.asked, pages.site, slug, pages.renderer.brief(entry))
    shown = list(pictures.pictures_of(pages.asked, pages.words, pages.site, slug))
    files = [(figure_address(name, which), text) for name in (slug, *entry.formerly) for which, text in shown]
    return [*files, *((card_address(name), made) for name in (slug, *entry.formerly))]
