"""The pieces that every entry is made of: strict parts, marked text, and references by slug."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, ClassVar, Self, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, StringConstraints, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

SLUG_MARK = "x-slugs-of"
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Ref:
    """Marks a string as the slug of an entry of one of these kinds (folders below `data/`)."""

    kinds: tuple[str, ...]

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Return the schema of a slug, marked with its kinds; `guide.editors` makes it complete."""
        return {"type": "string", SLUG_MARK: list(self.kinds)}


@dataclass(frozen=True)
class Prose:
    """Marks a string as text with emphasis and links; what is not marked is shown to the letter."""


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


_FILLED = StringConstraints(min_length=1, strip_whitespace=True)
Line = Annotated[str, _FILLED]
Text = Annotated[str, _FILLED, Prose()]
Day = Annotated[date, BeforeValidator(_iso_date), WithJsonSchema({"type": "string", "format": "date"})]
_SPAN_SCHEMA: JsonSchemaValue = {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": f"^{_SPAN.pattern}$"}]}
Span = Annotated[str, BeforeValidator(_span), WithJsonSchema(_SPAN_SCHEMA)]
Url = Annotated[str, StringConstraints(pattern=r"^(https?|mailto):[^\s<>\"]+$")]

ExerciseSlug = Annotated[str, _FILLED, Ref(("exercises",))]
MuscleSlug = Annotated[str, _FILLED, Ref(("muscles",))]
ReferenceSlug = Annotated[str, _FILLED, Ref(("references",))]
PersonSlug = Annotated[str, _FILLED, Ref(("people",))]
EquipmentSlug = Annotated[str, _FILLED, Ref(("vocabulary/equipment",))]
PatternSlug = Annotated[str, _FILLED, Ref(("vocabulary/patterns",))]
PositionSlug = Annotated[str, _FILLED, Ref(("vocabulary/positions",))]
JointSlug = Annotated[str, _FILLED, Ref(("vocabulary/joints",))]
ActionSlug = Annotated[str, _FILLED, Ref(("vocabulary/actions",))]
RegionSlug = Annotated[str, _FILLED, Ref(("vocabulary/regions",))]
GoalSlug = Annotated[str, _FILLED, Ref(("vocabulary/goals",))]
CueSlug = Annotated[str, _FILLED, Ref(("vocabulary/cues",))]
PlaceSlug = Annotated[str, _FILLED, Ref(("vocabulary/regions", "vocabulary/joints"))]


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


Rating = Annotated[int, Field(ge=1, le=3)]
