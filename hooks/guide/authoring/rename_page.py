"""Renaming a hand-written page: its file, the links to it, the navigation, and its old address in `data/addresses.yml`."""

from __future__ import annotations

from pathlib import Path

import click

from guide.authoring import linked
from guide.authoring.address_file import AddressFile
from guide.authoring.changes import Change, read
from guide.authoring.named import Page
from guide.content import handwritten
from guide.content.addresses import living
from guide.content.guide import Guide
from guide.content.settings import FILE as SETTINGS
from guide.model.values import SLUG


def _renamed(guide: Guide, page: Page, new: str) -> Page:
    """Return the page as it shall be, or refuse what it shall be called."""
    file, address = page
    folder = address.removesuffix("/").rpartition("/")[0]
    name = new.removeprefix("docs/").removesuffix(".md").strip("/").removeprefix(f"{folder}/")
    if file != f"docs/{address.removesuffix('/')}.md":
        raise click.ClickException(f"{file} has the name of its folder: rename that by hand")
    if not SLUG.fullmatch(name):
        raise click.ClickException(
            f"'{new}' is no name for a page: small letters and digits, with single hyphens between them, same folder"
        )
    renamed = f"{folder}/{name}/" if folder else f"{name}/"
    if renamed == address:
        raise click.ClickException(f"{file} is called '{name}' already")
    if renamed in living(guide):
        raise click.ClickException(f"there is a page at '/{renamed}' already")
    return f"docs/{renamed.removesuffix('/')}.md", renamed


def page_changes(root: Path, guide: Guide, page: Page, new: str) -> list[Change]:
    """Return every file that changes when a hand-written page gets another name in its folder."""
    (old_file, old), (new_file, address) = page, _renamed(guide, page, new)
    found = [_linking(root, file, old_file, new_file) for file, _ in handwritten.files(root)]
    before = read(root / SETTINGS)
    after = linked.settings(linked.doors(before, old, address), old_file.removeprefix("docs/"), new_file.removeprefix("docs/"))
    addresses = AddressFile(root)
    addresses.there_again(address)
    addresses.lead(old, address)
    addresses.moved(old, address)
    return [*found, Change(SETTINGS, SETTINGS, before, after), addresses.change]


def _linking(root: Path, file: str, old: str, new: str) -> Change:
    before = read(root / file)
    return Change(file, new if file == old else file, before, linked.page_links(before, file, old, new))
