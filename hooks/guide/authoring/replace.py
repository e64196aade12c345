"""A page of another kind takes the place of one: an exercise became a routine, a hand-written page an article.

The file of the first goes, and its address and all that led there lead to the other. Its fields can't move; links to it do.
"""

from __future__ import annotations

from pathlib import Path

import click

from guide.authoring import take_out
from guide.authoring.address_file import AddressFile
from guide.authoring.changes import Change
from guide.authoring.named import Page, is_page
from guide.content.addresses import living
from guide.content.guide import Guide
from guide.content.keys import Key, address_of
from guide.model.kinds import KINDS


def is_asked(found: Key | Page, new: str) -> bool:
    """Tell whether the new name is that of a page elsewhere: it begins with `/`, or with another kind."""
    kind = new.strip("/").rpartition("/")[0]
    return new.startswith("/") or (kind in KINDS and kind != found[0])


def changes(root: Path, guide: Guide, found: Key | Page, new: str) -> list[Change]:
    """Return every file that changes when the page at another address takes the place of one."""
    address = found[1] if is_page(found) else address_of(*found)
    heir = f"{new.strip('/')}/".removeprefix("/")
    if heir == address:
        raise click.ClickException(f"'/{heir}' is its address already")
    if heir not in living(guide):
        raise click.ClickException(f"there is no page at '/{heir}' that could take its place; write it first")
    addresses = AddressFile(root)
    taken = _page(root, found, heir) if is_page(found) else _entry(root, guide, found, heir, addresses)
    addresses.lead(address, heir)
    addresses.moved(address, heir)
    return [*taken, addresses.change]


def _page(root: Path, found: Page, heir: str) -> list[Change]:
    return [*take_out.page(root, found), *take_out.page_links(root, found, heir)]


def _entry(root: Path, guide: Guide, key: Key, heir: str, addresses: AddressFile) -> list[Change]:
    kind, _, slug = heir.removesuffix("/").rpartition("/")
    links = take_out.entry_links(root, key, (kind, slug)) if guide.knows((kind, slug)) else []
    return [*take_out.entry(root, guide, key, heir, addresses), *links]
