"""What the plan page knows of each exercise and routine: names, where they moved, pictures and doses to begin with."""

from __future__ import annotations

import json
from typing import Any

from guide.content.addresses import redirects, withdrawn
from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.content.texts import to_plain
from guide.model.dose import Dose
from guide.model.exercise import Exercise
from guide.model.owner import Doses
from guide.model.routine import Block, Routine
from guide.model.words import Words
from guide.pages import figure_addresses
from guide.pages.titles import title_of

DATA = "assets/plan.json"
"""The address of the file that holds it."""
_EXERCISES = address_of("exercises")
_OF_DOSE = ("sets", "repetitions", "hold", "left", "rest")


def _dose(item: Dose | Block) -> dict[str, str]:
    return {name: str(value) for name in _OF_DOSE if (value := getattr(item, name)) and str(value) != "0"}


def _first_dose(exercise: Exercise, owner: Doses) -> dict[str, str]:
    """Return the dose to begin with: the owner's, else that of the first goal, with the exercise's hold where it has no repetitions."""
    dose = _dose(exercise.dose[0]) if exercise.dose else {}
    held = {} if dose.keys() & {"repetitions", "hold"} or not exercise.hold else {"hold": str(exercise.hold)}
    each = exercise.one_sided or any(one.each_side for one in exercise.dose[:1])
    side = {"side": "each"} if each else {}
    found = dose | held
    theirs = {name: str(value) for name, value in owner if value and name != ("repetitions" if "hold" in found else "hold")}
    return found | theirs | side


def _exercise(guide: Guide, slug: str, exercise: Exercise) -> dict[str, Any]:
    also = [*exercise.aliases, *exercise.also_said]
    picture = {"picture": figure_addresses.thumbnail(slug).removeprefix("guide:")} if slug in guide.movements else {}
    signs = list(guide.signs.shown(exercise))
    return {
        "name": exercise.label,
        **({"also": also} if also else {}),
        **picture,
        "dose": _first_dose(exercise, guide.owner.doses),
        "signs": signs,
    }


def _routine(routine: Routine) -> dict[str, Any]:
    side = {True: {"side": "each"}, False: {}}
    items = [{"slug": block.exercise, **_dose(block), **side[block.each_side]} for block in routine.blocks]
    return {"name": routine.label, "items": items}


def _became(guide: Guide) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """Return what each earlier slug is called now, and what to say of those that are no exercise any more."""
    moved, gone = {}, {}
    leads = redirects(guide)
    for address in [one for one in (*leads, *withdrawn(guide)) if one.startswith(_EXERCISES)]:
        target = leads.get(address, address)
        slug, new = (one.removeprefix(_EXERCISES).strip("/") for one in (address, target))
        if new in guide.exercises and target == address_of("exercises", new):
            moved[slug] = new
        else:
            gone[slug] = _said_of(guide, target)
    return moved, gone


def _said_of(guide: Guide, address: str) -> dict[str, str]:
    """Return the page that is nearest to what was at an address, with the name that this had and why it is gone, if it is."""
    end = withdrawn(guide).get(address)
    see = end.see if end else address
    said = {"name": end.name, "because": to_plain(end.because)} if end else {}
    return {**said, "see": see, "title": title_of(guide, guide.words or Words.stand_in(), see)}


def data(guide: Guide) -> str:
    """Return the file as JSON."""
    exercises = {slug: _exercise(guide, slug, exercise) for slug, exercise in guide.exercises.items()}
    moved, gone = _became(guide)
    routines = {slug: _routine(routine) for slug, routine in guide.all(Routine) if isinstance(routine, Routine)}
    found = {"exercises": exercises, "moved": moved, "gone": gone, "routines": routines}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
