"""What somebody means who names a page on the command line: an entry, a hand-written page, an address."""

from __future__ import annotations

import click

from guide.content import handwritten
from guide.content.addresses import living
from guide.content.guide import Guide
from guide.content.keys import Key, address_of
from guide.model.kinds import KINDS
from guide.problems import did_you_mean

Page = tuple[str, str]
"""A hand-written page: its file and its address."""


def _entries(guide: Guide, name: str) -> list[Key]:
    kind, _, slug = name.rpartition("/")
    return [(of, slug) for of in KINDS if slug in guide.written.get(of, {}) and kind in ("", of, of.rpartition("/")[2])]


def _pages(guide: Guide, name: str) -> list[Page]:
    meant = (name, f"{name}/", f"docs/{name}")
    return [(file, address) for file, address in handwritten.files(guide.root) if address and (address in meant or file in meant)]


def _known(guide: Guide) -> list[str]:
    return [*(one for key, _ in guide.pairs() for one in ("/".join(key), key[1])), *(address.rstrip("/") for address in guide.pages)]


def meant(guide: Guide, name: str) -> Key | Page:
    """Return the entry or the hand-written page that `name` says: as `folder/slug`, or alone where nothing else is called so.

    A page is told from an entry by its file, which is no kind.
    """
    plain = name.strip("/")
    entries, pages = _entries(guide, plain), _pages(guide, plain)
    found: list[Key | Page] = [*entries, *pages]
    if len(found) == 1:
        return found[0]
    if found:
        raise click.ClickException(f"which '{name}'? {', '.join([*('/'.join(key) for key in entries), *(file for file, _ in pages)])}")
    hint = did_you_mean(plain, _known(guide))
    raise click.ClickException(f"there is no entry or page '{name}'{f'; {hint}' if hint else ''}")


def is_page(found: Key | Page) -> bool:
    """Tell whether a hand-written page was meant."""
    return found[0] not in KINDS


def address_meant(guide: Guide, name: str) -> str:
    """Return the address that `name` says: of an entry, a hand-written page, an index; `/` is the home page."""
    plain = name.strip("/")
    if f"{plain}/" in living(guide) or (name == "/" and "" in living(guide)):
        return f"{plain}/" if plain else ""
    found = meant(guide, name)
    return found[1] if is_page(found) else address_of(*found)
