"""All files beside the pages: style sheets, scripts, figures and their pictures, what is at earlier addresses, what machines read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from guide.pages import figure_files, former, plan, poster, share_cards
from guide.pages.catalog import Pages
from guide.pages.feeds.dates import Dates
from guide.pages.share_pictures import SharePictures
from guide.site import machine_files
from guide.site.names import Names
from guide.site.own_files import FOLDERS, OwnFiles


class Found(Protocol):
    """A file that the builder found, by its path below the folder it was found in."""

    @property
    def src_uri(self) -> str:
        """Its path, with forward slashes."""


F = TypeVar("F", bound=Found)

_CACHE = ".cache/previews"


def files(pages: Pages, own: OwnFiles, names: Names, dates: Dates) -> Iterator[tuple[str, str | bytes]]:
    """Yield (address, text) of sheet, scripts, what the figures need, and what stands at every earlier address; `names` takes them."""
    yield from own.served(names, pages.site, pages.guide.root)
    for slug in pages.guide.movements:
        for address, text in of_figure(pages, slug):
            yield names.take(address, text), text
    if pages.guide.exercises:
        yield names.take(plan.DATA, text := names.written(plan.data(pages.guide))), text
    if sheet := poster_of(pages):
        yield poster.ADDRESS, sheet
    for old, html in former.files(pages.renderer):
        yield f"{old}index.html", names.written(html)
    yield from machine_files.files(pages, dates)


def of_figure(pages: Pages, slug: str) -> list[tuple[str, str]]:
    """Return the files of a figure."""
    return list(pages.recall.get(f"figure {slug}", lambda: list(figure_files.files_of(pages.asked, pages.words, slug))))


def poster_of(pages: Pages) -> str:
    """Return the poster of the muscles, or nothing where no body is drawn."""
    return str(pages.recall.get("poster", lambda: poster.drawn(pages.renderer.maps, pages.site)))


def share_pictures(pages: Pages, names: Names) -> SharePictures:
    """Begin to make the pictures that are shown beside links, where the owner wants them; `names` takes them."""
    drawn = {share_cards.address(page): svg for page, svg in pages.cards.drawn()} if pages.site.previews else {}
    pictures = SharePictures(drawn, pages.cards.plain, share_cache(pages), pages.recall.get)
    for address, digest in pictures.digests():
        names.know(address, digest)
    return pictures


def share_cache(pages: Pages) -> Path:
    """Return the folder where those pictures are kept."""
    return pages.guide.root / _CACHE


def at(pages: Pages, own: OwnFiles, address: str) -> str | None:
    """Return one of those files by its plain address, pictures beside links left out, or None where none stands there."""
    if address in (written := own.plain()):
        return written[address]
    if address == plan.DATA:
        return plan.data(pages.guide)
    if address == poster.ADDRESS:
        return poster_of(pages) or None
    old = address.removesuffix("index.html")
    if old != address and (html := former.at(pages.renderer, old)) is not None:
        return html
    return figure_files.file_at(pages.guide, pages.words, address) or machine_files.at(pages, address)


def sources(files: list[F]) -> list[F]:
    """Return those of the builder's files that are sources of ours and are served in another form."""
    return [file for file in files if file.src_uri.partition("/")[0] in FOLDERS]
