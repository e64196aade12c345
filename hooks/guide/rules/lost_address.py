"""Addresses never die: each one in `data/published.txt` is a page or leads to one."""

from __future__ import annotations

from collections.abc import Iterator

from guide import published
from guide.guide import Guide, address_of
from guide.problems import Place, Problem, did_you_mean


def check(guide: Guide) -> Iterator[Problem]:
    """Yield published addresses that the site no longer serves."""
    served = guide.addresses() | {address_of(*key) for key in guide.broken}
    for number, address in published.read(guide.root):
        if address not in served:
            near = did_you_mean(address, served)
            mend = f"{near}{' ' if near else ''}write the old slug under 'formerly' in the entry that took its place"
            yield Problem(Place(published.FILE, number), "lost-address", f"nothing is left at '/{address}'", mend)
