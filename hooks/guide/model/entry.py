"""The pieces that every entry is made of: strict parts, statements of basis *evidence*, the review, and the entry itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar, Self, cast

from pydantic import BaseModel, ConfigDict

from guide.model.values import Day, Line, PersonSlug, ReferenceSlug, Text

_GIVEN: dict[frozenset[str], set[str]] = {}
"""Names of fields that are given together; nobody changes these sets."""


class Part(BaseModel):
    """A strict, unchangeable piece of an entry; each field's text below it is its manual page."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    def model_post_init(self, context: object, /) -> None:
        """Share the names of the given fields with all pieces that give the same: a set of its own weighs as much as what it names."""
        given = self.model_fields_set
        object.__setattr__(self, "__pydantic_fields_set__", _GIVEN.setdefault(frozenset(given), given))


class Evidence(Part):
    """A part of basis *evidence*: it stands only with a reference whose supported statements cover it."""

    references: list[ReferenceSlug] = []
    """Slugs of the entries in `data/references` that support this statement; at least one."""

    @property
    def bare(self) -> bool:
        """Whether it stands without the reference that it needs, and without the word that it is coaching practice."""
        return not self.references and not self.coached

    @property
    def coached(self) -> bool:
        """Whether it rests on common coaching practice, wholly or in part, and says so in a field `coaching`, where it has one."""
        return bool(getattr(self, "coaching", False))


class Statement(Evidence):
    """One statement of basis *evidence* in words."""

    text: Text
    """The statement, in plain words."""


class Advice(Statement):
    """One piece of advice: of basis *evidence* with its references, or common coaching practice that says so."""

    coaching: bool = False
    """`true` where no source gives it: common coaching practice. Beside references it is said of a part of the text."""


class Review(Part):
    """Whether a person with a credential has reviewed the entry; nobody has until this says who and when."""

    by: PersonSlug
    """The reviewer, an entry of `data/people` that gives the credential."""
    date: Day
    """The day of the review."""


class Entry(Part):
    """What every entry has. The file name is its slug and, with the folder, its address."""

    required: ClassVar[tuple[str, ...]] = ()
    excused: ClassVar[Mapping[str, str]] = {}
    """By each of those that may be lacking: the field that says why it is."""

    aliases: list[Line] = []
    """Other names that belong to this entry alone; they find it in the search."""
    also_said: list[Line] = []
    """Loose names that several entries may share; for the search only."""
    formerly: list[Line] = []
    """Earlier slugs of this entry; each address becomes a page that leads here."""
    draft: bool = False
    """`true` while the entry is not complete; a draft shows only in the preview."""
    contributors: list[PersonSlug] = []
    """Who wrote the entry."""
    review: Review | None = None
    """Who reviewed the entry, and when; leave it out until somebody really has."""

    @classmethod
    @cache
    def name_field(cls) -> str:
        """Return the field that holds the name: the first that a kind declares itself."""
        return next(name for name in cls.model_fields if name not in Entry.model_fields)

    @property
    def label(self) -> str:
        """The name that the entry goes by on pages and in lists."""
        return str(getattr(self, self.name_field()))

    @classmethod
    def placeholder(cls, label: str) -> Self:
        """Return a bare draft that stands in for an entry which cannot be read."""
        construct: Any = cls.model_construct  # without checks: the fields that are missing keep their defaults
        return cast(Self, construct(**{cls.name_field(): label, "draft": True}))
