"""A door of the owner's on the home page leads to a page that is there."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.addresses import living
from guide.content.guide import Guide
from guide.content.keys import OWNER_KEY, address_of
from guide.problems import Problem, did_you_mean


def check(guide: Guide) -> Iterator[Problem]:
    """Yield doors that lead nowhere."""
    doors = guide.owner.doors
    there = living(guide) | {address for key in guide.broken for address in (address_of(*key), address_of(key[0]))} if doors else set()
    for index, door in enumerate(doors):
        address = door.to.partition("#")[0].partition("?")[0]
        if address not in there:
            mend = did_you_mean(address.rstrip("/"), {one.rstrip("/") for one in there}) or "name the address of a page"
            yield Problem(guide.place(OWNER_KEY, ("doors", index, "to")), "lost-door", f"there is no page at '/{address}'", mend)
