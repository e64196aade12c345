"""What a field can hold: lines, texts with emphasis, spans, days, and references by slug."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler, StringConstraints, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

SLUG_MARK = "x-slugs-of"
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Ref:
    """Marks a string as the slug of an entry of one of these kinds (folders below `data/`)."""

    kinds: tuple[str, ...]

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Return the schema of a slug, marked with its kinds; `json_schema` makes it complete."""
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
ConditionSlug = Annotated[str, _FILLED, Ref(("vocabulary/conditions",))]
CueSlug = Annotated[str, _FILLED, Ref(("vocabulary/cues",))]
FactSlug = Annotated[str, _FILLED, Ref(("facts",))]
PlaceSlug = Annotated[str, _FILLED, Ref(("vocabulary/regions", "vocabulary/joints"))]
Rating = Annotated[int, Field(ge=1, le=3)]
