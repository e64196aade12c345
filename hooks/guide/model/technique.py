"""How an exercise is coached: tempo, cues, mistakes with their mend, easier versions."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from guide.model.entry import Part
from guide.model.figure import Wrong
from guide.model.values import (
    CueSlug,
    ExerciseSlug,
    Line,
    PlaceSlug,
    Text,
)

_TEMPO = r"\d+-\d+-(\d+|X)-\d+"


def _tempo(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(_TEMPO, value):
        raise PydanticCustomError(
            "tempo", "not a tempo; write seconds of lowering, pause, lifting, pause, like 2-0-1-2 (X: as fast as you can)"
        )
    return value


Tempo = Annotated[str, BeforeValidator(_tempo), WithJsonSchema({"type": "string", "pattern": f"^{_TEMPO}$"})]


class Cue(Part):
    """Something to say or think during the movement: words of its own, or a shared cue."""

    say: Line | None = None
    """The cue itself, as a coach says it."""
    purpose: Text | None = None
    """What the cue is for."""
    where: PlaceSlug | None = None
    """The joint or body region it is about."""
    side: Literal["right", "left"] | None = None
    """On which side of the figure its number stands; left out, on the one that works, else on the nearer one."""
    shared: CueSlug | None = None
    """A cue of `data/vocabulary/cues`, in place of `say`."""

    @model_validator(mode="after")
    def _one_source(self) -> Cue:
        if (self.say is None) == (self.shared is None):
            raise PydanticCustomError("cue", "a cue has either 'say' or 'shared'; write one of the two")
        return self


class Mistake(Part):
    """A common mistake with its mend."""

    what: Text
    """What goes wrong."""
    why: Text
    """Why it matters."""
    fix: Text
    """What to do instead."""
    figure: Wrong | None = None
    """The mistake as a pose: a key pose of the figure with what goes wrong."""


class Easier(Part):
    """An easier version: another exercise, or a change in words."""

    exercise: ExerciseSlug | None = None
    """The easier exercise."""
    how: Text | None = None
    """A change in words, where no exercise fits."""
    when: Text | None = None
    """For whom or when it is the better choice."""

    @model_validator(mode="after")
    def _one_source(self) -> Easier:
        if (self.exercise is None) == (self.how is None):
            raise PydanticCustomError("easier", "an easier version has either 'exercise' or 'how'; write one of the two")
        return self


class Harder(Part):
    """A change in words that makes the exercise harder."""

    how: Text
    """The change."""
    when: Text | None = None
    """When one is ready for it."""
