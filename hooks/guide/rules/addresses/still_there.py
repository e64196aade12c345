"""An address in `data/addresses.yml` is no page any more, no earlier slug of an entry, and stands there once."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.addresses import living
from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.problems import Problem
from guide.rules.addresses._listed import listed


def _taken(guide: Guide) -> dict[str, str]:
    """Return every address that something has, and what that is; a draft has its address, too."""
    former = {address_of(key[0], old): "/".join(key) for key, entry in guide.pairs() for old in entry.formerly}
    earlier = {address: f"an earlier address of {key}, which says so under 'formerly'" for address, key in former.items()}
    drafts = {address_of(*key) for key, _ in guide.pairs()}
    return earlier | dict.fromkeys(living(guide) | drafts, "a page that is there")


def check(guide: Guide) -> Iterator[Problem]:
    """Yield addresses that something else has."""
    taken = _taken(guide) if guide.addresses else {}
    for one in listed(guide):
        if what := taken.get(one.address):
            message, mend = f"'/{one.address}' is {what}", "an address leads to one page: take one of the two out"
            yield Problem(one.place(guide), "still-there", message, mend)
        taken.setdefault(one.address, f"in this file already, under '{one.kind}'")
