"""What the plan page knows of each exercise and routine: names, where they moved, pictures and doses to begin with."""

from __future__ import annotations

import json
from typing import Any

from guide.content.guide import Guide
from guide.model.dose import Dose
from guide.model.exercise import Exercise
from guide.model.routine import Block, Routine
from guide.pages import figure_addresses

DATA = "assets/plan.json"
"""The address of the file that holds it."""
_OF_DOSE = ("sets", "repetitions", "hold", "left", "rest")


def _dose(item: Dose | Block) -> dict[str, str]:
    return {name: str(value) for name in _OF_DOSE if (value := getattr(item, name)) and str(value) != "0"}


def _first_dose(exercise: Exercise) -> dict[str, str]:
    """Return the dose to begin with: that of the first goal, with the hold of the exercise where it has no repetitions."""
    dose = _dose(exercise.dose[0]) if exercise.dose else {}
    held = {} if dose.keys() & {"repetitions", "hold"} or not exercise.hold else {"hold": str(exercise.hold)}
    side = {"side": "each"} if exercise.laterality == "unilateral" else {}
    return dose | held | side


def _exercise(guide: Guide, slug: str, exercise: Exercise) -> dict[str, Any]:
    also = [*exercise.aliases, *exercise.also_said]
    picture = {"picture": figure_addresses.thumbnail(slug).removeprefix("guide:")} if slug in guide.movements else {}
    signs = list(guide.signs.shown(exercise))
    return {"name": exercise.label, **({"also": also} if also else {}), **picture, "dose": _first_dose(exercise), "signs": signs}


def _routine(routine: Routine) -> dict[str, Any]:
    side = {True: {"side": "each"}, False: {}}
    items = [{"slug": block.exercise, **_dose(block), **side[block.each_side]} for block in routine.blocks]
    return {"name": routine.label, "items": items}


def data(guide: Guide) -> str:
    """Return the file as JSON."""
    exercises = {slug: _exercise(guide, slug, exercise) for slug, exercise in guide.exercises.items()}
    moved = {old: slug for slug, exercise in guide.exercises.items() for old in exercise.formerly}
    routines = {slug: _routine(routine) for slug, routine in guide.all(Routine) if isinstance(routine, Routine)}
    found = {"exercises": exercises, "moved": moved, "routines": routines}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
