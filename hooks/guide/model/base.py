"""The pieces that every entry is made of: strict parts, marked text, and references by slug."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Ref:
    """Marks a string as the slug of an entry of one of these kinds (folders below `data/`)."""

    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Prose:
    """Marks a string as text with emphasis and links; what is not marked is shown to the letter."""


def refers(*kinds: str) -> Any:
    """Return the annotation of a slug that must name an entry of one of `kinds`."""
    return Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), Ref(kinds)]


def _iso_date(value: object) -> object:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("iso_date", "not a date; write it as year-month-day, like 2026-03-31")


_SPAN = re.compile(r"(\d+)(?:-(\d+)|\+)?")


def _span(value: object) -> object:
    match = _SPAN.fullmatch(str(value)) if isinstance(value, str | int) else None
    if match is None or isinstance(value, bool):
        raise PydanticCustomError("span", "not a number or a range; write it like 8, 8-12 or 2+")
    if match[2] is not None and int(match[1]) >= int(match[2]):
        raise PydanticCustomError("span", "the range runs backwards; write the smaller number first, like 8-12")
    return str(value)


Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), Prose()]
Day = Annotated[date, BeforeValidator(_iso_date)]
Span = Annotated[str, BeforeValidator(_span)]
Url = Annotated[str, StringConstraints(pattern=r"^(https?|mailto):[^\s<>\"]+$")]

ExerciseSlug = refers("exercises")
MuscleSlug = refers("muscles")
ReferenceSlug = refers("references")
PersonSlug = refers("people")
EquipmentSlug = refers("vocabulary/equipment")
PatternSlug = refers("vocabulary/patterns")
PositionSlug = refers("vocabulary/positions")
JointSlug = refers("vocabulary/joints")
ActionSlug = refers("vocabulary/actions")
RegionSlug = refers("vocabulary/regions")
GoalSlug = refers("vocabulary/goals")
CueSlug = refers("vocabulary/cues")
PlaceSlug = refers("vocabulary/regions", "vocabulary/joints")


class Part(BaseModel):
    """A strict, unchangeable piece of an entry; each field's text below it is its manual page."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


class Evidence(Part):
    """A part of basis *evidence*: it stands only with a reference whose supported statements cover it."""

    references: list[ReferenceSlug] = []
    """Slugs of the entries in `data/references` that support this statement; at least one."""


class Statement(Evidence):
    """One statement of basis *evidence* in words."""

    text: Text
    """The statement, in plain words."""


class Review(Part):
    """Whether a person with a credential has reviewed the entry; nobody has until this says who and when."""

    by: PersonSlug
    """The reviewer, an entry of `data/people` that gives the credential."""
    date: Day
    """The day of the review."""


class Entry(Part):
    """What every entry has. The file name is its slug and, with the folder, its address."""

    required: ClassVar[tuple[str, ...]] = ()

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

    @property
    def label(self) -> str:
        """The name that the entry goes by on pages and in lists."""
        return str(getattr(self, "name"))  # noqa: B009 - each kind declares its own name field

    @classmethod
    def placeholder(cls, label: str) -> Entry:
        """Return a bare draft that stands in for an entry which cannot be read."""
        return cls.model_construct(name=label, draft=True)


Rating = Annotated[int, Field(ge=1, le=3)]
