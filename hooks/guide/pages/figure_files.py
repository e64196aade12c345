"""The files of a figure beside its page: the style sheet of its movement and its small picture."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.draw.figures.picture.standalone import small
from guide.model.words import Words
from guide.pages.figure_addresses import FOLDER, thumbnail
from guide.pages.movement_pictures import pictures


def file_at(guide: Guide, words: Words, address: str) -> str | None:
    """Return the style sheet or small picture of a figure at an address, or None where there is none."""
    slug = address.removeprefix(FOLDER).partition(".")[0]
    return dict(files_of(guide, words, slug) if address.startswith(FOLDER) and slug in guide.movements else ()).get(address)


def files_of(guide: Guide, words: Words, slug: str) -> Iterator[tuple[str, str]]:
    """Yield (address, text) of the style sheet and the small picture of a figure."""
    if found := pictures(guide, slug, words):
        yield found.address, found.sheet
        yield thumbnail(slug), small(found.drawing)
