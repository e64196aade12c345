"""What the search knows of a page, as data."""

from __future__ import annotations

from dataclasses import dataclass, field

BY_HAND = ""
"""The kind of pages that are written by hand."""
INDEX = "index"
"""The kind of pages that list others."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What a section of a page says; the passage before the first heading has neither title nor anchor."""

    texts: tuple[str, ...]
    anchor: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What the first answer shows of a page besides its title and description."""

    picture: str = ""
    """Address of a small picture."""
    rows: tuple[tuple[str, str], ...] = ()
    """(label, text) of what a reader wants to know first."""
    label: str = ""
    """What the pages to go on with are, like *Exercises*."""
    pages: tuple[str, ...] = ()
    """Their addresses."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page as the search knows it; all plain text."""

    kind: str
    """The folder of its kind, `BY_HAND` or `INDEX`."""
    address: str
    title: str
    meta: str = ""
    """A few words beside the title: a level, a verdict, a year."""
    description: str = ""
    names: tuple[str, ...] = ()
    """Other names that are its own."""
    loose: tuple[str, ...] = ()
    """Names that other pages may have, too."""
    passages: tuple[Passage, ...] = ()
    related: tuple[str, ...] = ()
    """Addresses of pages whose names say something about this one: what it needs, what it works."""
    card: Card = field(default_factory=Card)
    weight: float = 1.0
    """How much its writer wants it to weigh beside others."""
    width: int = 0
    """How many others it holds: of two that share a loose name the wider one is meant."""
