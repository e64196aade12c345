"""A hand-written page stands at an address of its own, not at that of an entry, an index, an earlier address or the list of files."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content import handwritten
from guide.content.addresses import made
from guide.content.guide import Guide
from guide.content.reserved import RESERVED
from guide.problems import Place, Problem
from guide.rules.addresses._listed import listed


def check(guide: Guide) -> Iterator[Problem]:
    """Yield hand-written pages that would hide a page of the guide, or be hidden by it."""
    taken = made(guide) - {one.address for one in listed(guide)}  # of those `still-there` says it
    for file, address in handwritten.files(guide.root):
        if address in taken:
            message = f"its address '/{address}' is that of a page the guide makes"
            yield Problem(Place(file), "taken-address", message, "give the file another name")
    for name, what in RESERVED.items():
        if (guide.root / "docs" / name).exists():
            yield Problem(Place(f"docs/{name}"), "taken-address", f"{what} has this name", "give the file another name")
