"""What the search knows of a page, as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from guide.content.recall import Keep

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


def recalled(keep: Keep, name: str, make: Callable[[], Found]) -> Found:
    """Return what was found before by a name, where that still holds, else what `make` finds."""
    return _again(keep(name, lambda: asdict(make())))


def _again(known: Mapping[str, Any]) -> Found:
    """Return what plain data was made of; JSON knows lists alone."""
    found: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in known.items()}
    found["passages"] = tuple(Passage(tuple(one["texts"]), one["anchor"], one["title"]) for one in known["passages"])
    card = known["card"]
    found["card"] = Card(card["picture"], tuple((label, text) for label, text in card["rows"]), card["label"], tuple(card["pages"]))
    return Found(**found)
