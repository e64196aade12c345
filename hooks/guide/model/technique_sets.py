"""Good technique in numbers: named sets of expectations, from `data/technique.yml`, and what an exercise changes of them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from guide.model.entry import Evidence, Part
from guide.model.values import Line, Text

Measured = Literal["back", "bend", "twist", "neck", "chin", "lean", "sway", "shoulders", "elbows", "forearms", "upper_arms", "flare",
                   "line", "knees", "back_knee", "legs", "shins", "heels", "front_heel", "knees_over_toes", "knees_out", "feet",
                   "feet_apart", "level", "aside", "drift", "depth", "seat", "load_to_legs", "load_to_chest", "load_to_knees",
                   "bar_to_body", "arms_to_body"]  # fmt: skip
When = Literal["all", "bottom", "top"]
Limit = Annotated[float, Field(ge=-1000, le=1000)]


class Expectation(Evidence):
    """One thing that is measured of a figure, and from where to where it may go."""

    measure: Measured
    """What is measured: angles in degrees, ways in thousandths of body height; each is explained at the head of `data/technique.yml`."""
    least: Limit | None = None
    """The least that is all right; left out, anything below `most` is."""
    most: Limit | None = None
    """The most that is all right; left out, anything above `least` is."""
    when: When = "all"
    """`all` the way, or only at the `bottom` (where the lift begins) or at the `top` (where it ends)."""
    because: Text
    """The reason in one sentence."""
    coaching: bool = False
    """`true` where no source gives it: common coaching practice."""

    @model_validator(mode="after")
    def _limited(self) -> Expectation:
        if self.least is None and self.most is None:
            raise PydanticCustomError("limits", "an expectation without a limit; write 'least:', 'most:' or both")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise PydanticCustomError("limits", "the limits run backwards; write the smaller number as 'least:'")
        return self

    def excess(self, value: float) -> float:
        """Return by how much a value is over the limits (positive) or under them (negative); 0 where it is all right."""
        over = max(0.0, value - self.most) if self.most is not None else 0.0
        return over or (min(0.0, value - self.least) if self.least is not None else 0.0)


class TechniqueSet(Part):
    """A named set of expectations that patterns and exercises take."""

    set: Line
    """Its name, by which patterns, exercises and mistakes know it."""
    everywhere: bool = False
    """`true`: every figure keeps it, whatever its pattern."""
    expects: list[Expectation]
    """What is measured."""


class TechniqueSets(Part):
    """What good technique looks like, for every figure of the guide."""

    sets: list[TechniqueSet]
    """The sets of expectations."""

    @model_validator(mode="after")
    def _one_each(self) -> TechniqueSets:
        names = [each.set for each in self.sets]
        if twice := next((name for name in names if names.count(name) > 1), ""):
            raise PydanticCustomError("sets", "two sets have the name '{name}'; give one of them another", {"name": twice})
        return self


class Lift(Part):
    """An expectation that an exercise does not keep, with the reason."""

    expects: Line
    """The set and the measure, like `trunk/back`; the set alone lifts all of it."""
    because: Text
    """Why this exercise is right without it."""


class OwnTechnique(Part):
    """What an exercise changes of the expectations that its pattern brings."""

    add: list[Line] = []
    """Sets that it keeps besides those of its pattern."""
    lift: list[Lift] = []
    """Expectations that it does not keep."""
