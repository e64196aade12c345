"""What became of addresses that are no page any more, from `data/addresses.yml`: where they lead, or why their page is gone."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from guide.model.entry import Part
from guide.model.values import Line, Text

_PATH = re.compile(r"[^\s/?#:\\]+(?:/[^\s/?#:\\]+)*")
_ROOT = "/"


def _address(value: object) -> object:
    """Return an address in the form of the pages' own: without the first slash, with the last; home is empty."""
    path = value.strip("/") if isinstance(value, str) else ""
    if isinstance(value, str) and (_PATH.fullmatch(path) or value == _ROOT):
        return f"{path}/" if path else path
    if isinstance(value, str) and value:
        raise PydanticCustomError("address", "not an address of this site; write what follows the site's own, like exercises/an-entry")
    return value


Address = Annotated[str, BeforeValidator(_address)]


class Moved(Part):
    """An address that leads to another."""

    address: Address
    """The address that was, without the site's own, like `exercises/an-entry`; that of an index or of a hand-written page, too."""
    to: Address
    """The address that took its place, of whatever kind; `/` is the home page."""


class Withdrawn(Part):
    """A page that is gone for good: its address says what it was, why it is gone and what is nearest to it."""

    address: Address
    """The address that was, without the site's own, like `exercises/an-entry`."""
    name: Line
    """What the page was called."""
    because: Text
    """Why it is gone, in plain words for readers; a link like `[the review](references/a-work)` may give the source."""
    see: Address
    """The address that is nearest to it, of whatever kind; `/` is the home page."""


class Addresses(Part):
    """Addresses that were live once and are no page any more. Earlier slugs of an entry stand under its own `formerly`."""

    moved: list[Moved] = []
    """Addresses that lead to others, across kinds."""
    withdrawn: list[Withdrawn] = []
    """Pages that are gone for good."""
