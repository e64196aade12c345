"""An exercise or a routine as an `ExercisePlan` of schema.org, with the properties that it has there and no other."""

from __future__ import annotations

from typing import Any

from guide.content.guide import Guide
from guide.content.keys import Key, address_of
from guide.content.questions import ask, label
from guide.model.dose import Dose
from guide.model.exercise import Exercise
from guide.model.routine import Routine
from guide.model.words import Words
from guide.pages.data_addresses import figure
from guide.pages.filters import span
from guide.pages.linked_data import Node, node
from guide.pages.owner import Site

_SECONDS, _MINUTES, _PERCENT = "SEC", "MIN", "P1"
"""Units by their codes in UN/CEFACT Recommendation 20, as schema.org asks for them."""
_ACTIVITIES = {"strength": "StrengthTraining", "isometric": "StrengthTraining", "mobility": "Flexibility"}
"""The kinds of work that schema.org has a category for."""


def quantity(value: str | None, unit_code: str = "", unit_text: str = "") -> Node | None:
    """Return a number or a range of a unit: `8-12` has both ends, `2+` the lower one alone."""
    if not value:
        return None
    least, _, most = value.rstrip("+").partition("-")
    ends: dict[str, Any] = {"minValue": int(least), **({} if value.endswith("+") else {"maxValue": int(most or least)})}
    return node("QuantitativeValue", **ends, unitCode=unit_code, unitText=unit_text)


def _dose(words: Words, dose: Dose, hold: str | None) -> Node:
    """Return how much, as far as schema.org has a property for it; the number of sets it leaves to words."""
    held = dose.hold or (hold if not dose.repetitions and not dose.no_repetitions else None)
    sets = f"{span(words, dose.sets)} {words.set if dose.sets == '1' else words.sets_of}"
    left = f"{words.left} {span(words, dose.left)}" if dose.left else ""
    return {
        "repetitions": quantity(dose.repetitions),
        "activityDuration": quantity(held, _SECONDS),
        "activityFrequency": quantity(dose.days, unit_text=words.days_a_week),
        "restPeriods": quantity(dose.rest if dose.rest != "0" else None, _SECONDS),
        "intensity": quantity(dose.percent, _PERCENT) or left,
        "additionalVariable": sets,
    }


def of_exercise(guide: Guide, words: Words, site: Site, key: Key, entry: Exercise) -> Node:
    """Return an exercise with the dose of its first goal and the muscles that it is for."""
    primary = entry.muscles.primary if entry.muscles else []
    works = [node("Muscle", name=label(guide, "muscles", one.muscle), url=site.url + address_of("muscles", one.muscle)) for one in primary]
    activity = _ACTIVITIES.get(entry.kind or "")
    about = {
        "alternateName": entry.aliases,
        "exerciseType": getattr(words.kinds_of_work, entry.kind) if entry.kind else "",
        "category": f"https://schema.org/{activity}" if activity else "",
        "associatedAnatomy": works,
        "image": site.url + figure(key[1], "end") if ask(guide, "moves", key[1]) else "",
    }
    return node("ExercisePlan", name=entry.name, **about, **(_dose(words, entry.dose[0], entry.hold) if entry.dose else {}))


def of_routine(guide: Guide, words: Words, site: Site, key: Key, entry: Routine) -> Node:
    """Return a routine with its exercises in order."""
    slugs = dict.fromkeys(block.exercise for block in entry.blocks)
    parts = [node("ExercisePlan", name=label(guide, "exercises", slug), url=site.url + address_of("exercises", slug)) for slug in slugs]
    much = {
        "activityDuration": quantity(entry.minutes, _MINUTES),
        "activityFrequency": quantity(entry.days, unit_text=words.days_a_week),
    }
    return node("ExercisePlan", name=entry.name, **much, hasPart=parts)
