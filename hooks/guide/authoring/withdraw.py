"""Withdrawing a page for good: its file goes, and its address says what it was, why it is gone and what is nearest to it.

Everything is tried on a copy first: while something still names the page, the check says where, and nothing is written.
"""

from __future__ import annotations

from pathlib import Path

import click

from guide.authoring import take_out
from guide.authoring.address_file import AddressFile
from guide.authoring.changes import Change, refuse, write
from guide.authoring.named import address_meant, is_page, meant
from guide.content import handwritten
from guide.content.keys import address_of
from guide.rules.check import load


def run(root: Path, name: str, because: str, see: str, *, dry: bool) -> list[Change]:
    """Withdraw an entry or a hand-written page, or only say what would change; raise a ClickException where it can't be."""
    loaded = load(root)
    found, near = meant(loaded.guide, name), address_meant(loaded.guide, see)
    address = found[1] if is_page(found) else address_of(*found)
    if near == address:
        raise click.ClickException(f"'{see}' is the page itself: name another that is near to it")
    if not because.strip():
        raise click.ClickException("readers are told why it is gone: say it behind --because")
    label = handwritten.title(root, address) if is_page(found) else loaded.guide.find(*found).label
    addresses = AddressFile(root)
    changes = take_out.page(root, found) if is_page(found) else take_out.entry(root, loaded.guide, found, near, addresses)
    addresses.lead(address, near, only="see")
    addresses.withdrawn(address, label or name, " ".join(because.split()), near)
    real = [change for change in [*changes, addresses.change] if change.real]
    refuse(root, real, loaded.problems, "withdrawn")
    if not dry:
        write(root, real)
    return real
