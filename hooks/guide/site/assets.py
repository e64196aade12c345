"""All files that stand beside the pages: the style sheet, figures and their pictures, the search worker, redirects."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Protocol, TypeVar

from guide.content.addresses import redirects
from guide.content.guide import Guide
from guide.pages import movement_pictures, pieces
from guide.pages.catalog import Pages
from guide.pages.renderer import Renderer
from guide.pages.search_danger import dangers
from guide.pages.share_pictures import SharePictures
from guide.site import style_sheet


class Found(Protocol):
    """A file that the builder found, by its path below the folder it was found in."""

    @property
    def src_uri(self) -> str:
        """Its path, with forward slashes."""


F = TypeVar("F", bound=Found)

OVERRIDES = "overrides"
"""The theme's folder of our own."""
SEARCH_WORKER = "assets/javascripts/workers/guide-search.js"
"""Beside the theme's own worker, which looks for the files of other languages from where it stands."""
_CACHE = ".cache/previews"


def files(pages: Pages, sheet: str) -> Iterator[tuple[str, str]]:
    """Yield (address, text) of the style sheet, of what the figures need, and of a file at every earlier address."""
    yield style_sheet.ADDRESS, sheet
    yield from movement_pictures.files(pages.guide, pages.words)
    for old, target in redirects(pages.guide).items():
        yield f"{old}index.html", pieces.redirect(pages.renderer, old, target)


def share_pictures(guide: Guide) -> SharePictures:
    """Begin to make the pictures that are shown beside links."""
    return SharePictures(guide, guide.root / _CACHE)


def search_worker(renderer: Renderer, theme_worker: str) -> tuple[str, str]:
    """Return (address, text) of our search worker, which runs the theme's own."""
    context = {"worker": PurePosixPath(theme_worker).name, "dangers": dangers(renderer)}
    return SEARCH_WORKER, renderer.block("search-worker.js.j2", "worker", context)


def at(pages: Pages, sheet: str, theme_worker: str, address: str) -> str | None:
    """Return one of those files by its address, pictures beside links left out, or None where none stands there."""
    if address == style_sheet.ADDRESS:
        return sheet
    if address == SEARCH_WORKER:
        return search_worker(pages.renderer, theme_worker)[1]
    old = address.removesuffix("index.html")
    if target := redirects(pages.guide).get(old) if old != address else None:
        return pieces.redirect(pages.renderer, old, target)
    return movement_pictures.file_at(pages.guide, pages.words, address)


def sources(files: list[F]) -> list[F]:
    """Return those of the builder's files that are sources of ours and are served in another form."""
    return [file for file in files if file.src_uri.startswith(f"{style_sheet.PARTS}/")]
