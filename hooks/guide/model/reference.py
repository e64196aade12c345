"""A reference: a work that statements rest on, what was read of it and how far it carries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import StringConstraints

from guide.model.entry import Entry
from guide.model.values import Day, Line, Text, Url

Doi = Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")]
Pmid = Annotated[str, StringConstraints(pattern=r"^\d{1,8}$")]
Pmcid = Annotated[str, StringConstraints(pattern=r"^PMC\d+$")]


class Reference(Entry):
    """One work of the bibliography."""

    required: ClassVar[tuple[str, ...]] = ("type", "authors", "container", "supports", "read", "checked")
    excused: ClassVar[Mapping[str, str]] = {"authors": "authors_note"}

    title: Line
    """The title as printed."""
    type: Line | None = None
    """What sort of work it is, like `systematic-review`."""
    authors: Line | None = None
    """The authors as printed."""
    authors_note: Text | None = None
    """Why no authors stand here: none are named, or the copy that was read does not show them."""
    year: int | None = None
    """The year of publication."""
    year_note: Text | None = None
    """What to know about the year."""
    container: Line | None = None
    """The journal, the publisher or the site."""
    locator: Line | None = None
    """Volume, issue and pages."""
    doi: Doi | None = None
    """The digital object identifier; only one that was seen."""
    pmid: Pmid | None = None
    """The PubMed number; only one that was seen."""
    pmcid: Pmcid | None = None
    """The PubMed Central number; only one that was seen."""
    url: Url | None = None
    """Where the work can be found."""
    licence: Line | None = None
    """The license of the work itself, where it matters."""
    supports: list[Text] = []
    """The statements it may be cited for, in our own words."""
    population: Text | None = None
    """Whom the work is about."""
    limits: Text | None = None
    """How far it carries."""
    read: Text | None = None
    """What of it was read, and where."""
    checked: Day | None = None
    """The day its details were last compared with a record of the work."""
