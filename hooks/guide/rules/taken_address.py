"""A hand-written page stands at an address of its own, not at that of an entry, an index or an earlier address."""

from __future__ import annotations

from collections.abc import Iterator

from guide import docs
from guide.guide import Guide
from guide.problems import Place, Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield hand-written pages that would hide a page of the guide, or be hidden by it."""
    made = guide.made()
    for file, address in docs.files(guide.root):
        if address in made:
            message = f"its address '/{address}' is that of a page the guide makes"
            yield Problem(Place(file), "taken-address", message, "give the file another name")
