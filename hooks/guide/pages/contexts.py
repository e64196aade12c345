"""What the template of each kind is given besides the entry itself. A kind that needs nothing more has no function here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from guide.content import cautions
from guide.content.guide import Guide
from guide.content.keys import SAFETY_KEY, Key
from guide.content.listing import in_order
from guide.content.questions import ask, label
from guide.model.entry import Entry
from guide.model.exercise import Exercise
from guide.model.fact import Fact
from guide.model.kinds import KINDS, VOCABULARY
from guide.model.muscle import Muscle
from guide.model.person import Person
from guide.model.reference import Reference
from guide.model.routine import Routine
from guide.model.safety import Caution, Safety
from guide.model.vocabulary import Condition, Region
from guide.model.words import Words
from guide.pages.citations import Citations, sources
from guide.pages.fact_charts import charts
from guide.pages.gym import Plan
from guide.pages.handout_room import Handout, Room
from guide.pages.movement_pictures import Pictures, pictures
from guide.pages.session_doses import common

Context = dict[str, Any]

_FIRST = "8"
"""How many exercises of a muscle are in sight, by role; the others stand in a fold."""


def used_by(guide: Guide, key: Key) -> dict[str, list[str]]:
    """Return, kind by kind, the entries that refer to `key`, by name."""
    found: dict[str, list[str]] = {}
    for kind in KINDS:
        slugs = [slug for of, slug in guide.referrers.to.get(key, {}) if of == kind and (of, slug) != key]
        if slugs:
            found[kind] = sorted(slugs, key=lambda slug: label(guide, kind, slug).casefold())
    return found


def _room(guide: Guide, key: Key, entry: Exercise, figure: Pictures | None) -> Room:
    words, safety = guide.words or Words.stand_in(), guide.safety or Safety.stand_in()
    handout = Handout(entry, cautions.of_exercise(entry, guide.conditions), safety, ask(guide, "signs", *key), words)
    return handout.room(figure.shape, figure.sides) if figure else handout.room(0, 1)


def _exercise(guide: Guide, key: Key, entry: Exercise) -> Context:
    named = [(role, part.muscle) for role, parts in (entry.muscles.by_role() if entry.muscles else ()) for part in parts]
    figure = pictures(guide, key[1], guide.words or Words.stand_in())
    rungs = {step.exercise for step in entry.easier} | set(guide.ladder.harder.get(key[1], []))
    return {
        "slug": key[1],
        "harder": sorted(guide.ladder.harder.get(key[1], []), key=lambda slug: guide.exercises[slug].level or 0),
        "variations": [slug for slug in guide.ladder.variations.get(key[1], []) if slug not in rungs],
        "attachments": named,
        "room": _room(guide, key, entry, figure),
        "figure": figure,
        "gym": Plan(guide, guide.words or Words.stand_in()).exercise(key[1], entry),
    }


def _fact(guide: Guide, key: Key, entry: Fact) -> Context:
    return {"figures": list(charts(entry.figures)), "signs_first": tuple(ask(guide, "signs_first", *entry.about)) if entry.pain else ()}


def _muscle(guide: Guide, key: Key, entry: Muscle) -> Context:
    return {
        "slug": key[1],
        "pieces": guide.anatomy.pieces.get(key[1], []),
        "wholes": guide.anatomy.wholes.get(key[1], []),
        "covers": guide.anatomy.covers.get(key[1], []),
        "drawn": bool(guide.anatomy.drawn(key[1])),
        "exercises": ask(guide, "training-parted", key[1], _FIRST),
    }


def _routine(guide: Guide, key: Key, entry: Routine) -> Context:
    plan = Plan(guide, guide.words or Words.stand_in())
    return {"gym": plan.routine(key[1], entry), "commons": [common(session) for session in entry.sessions]}


def _referred(guide: Guide, key: Key, _: Entry) -> Context:
    return {"used_by": used_by(guide, key), "cited_by_safety": SAFETY_KEY in guide.referrers.to.get(key, {})}


def _term(guide: Guide, key: Key, entry: Entry) -> Context:
    found = used_by(guide, key)
    if key[0] == "vocabulary/regions":  # an exercise of which one cue speaks of a region is none for it
        found = {kind: slugs for kind, slugs in found.items() if kind != "exercises"}
        found.get("facts", []).sort(key=lambda slug: ask(guide, "fields", "facts", slug, "about")["about"][:1] != [key[1]])
    belonging = ask(guide, "belonging", *key)
    found |= {"exercises": belonging} if belonging else {}
    lying = found.pop("muscles", []) if key[0] == "vocabulary/regions" else []
    found = {kind: found[kind] for kind in KINDS if kind in found}
    said = found or lying or getattr(entry, "asks", None) or getattr(entry, "cautions", None)
    return {
        "used_by": found,
        "lying": lying,
        "uses": {} if found or lying else ask(guide, "uses", *key),
        "kind": key[0],
        "signs": tuple(guide.signs.of_region(key[1])) if isinstance(entry, Region) else (),
        "gentlest": _gentlest(guide, entry) if isinstance(entry, Condition) else None,
        "others": [] if said else [slug for slug in in_order(guide, key[0]) if slug != key[1]],
        "advice": getattr(entry, "cautions", []),
        "asks": getattr(entry, "asks", None),
        "within": getattr(entry, "within", None),
    }


def _gentlest(guide: Guide, entry: Condition) -> tuple[str, list[str]] | None:
    """Return what finds the gentlest exercises without what a condition calls care for, and in words what is left out."""
    named = [(kind, slug) for one in entry.cautions for kind, slugs in one.features() for slug in slugs]
    reasons = dict.fromkeys(reason for key in named for reason in ask(guide, "fields", *key, "leave_out")["leave_out"] or ())
    without = entry.leave_out or list(reasons)
    return (urlencode({"level": 1, "without": without}, doseq=True), without) if 1 in guide.ladder.levels else None


def _nothing_more(guide: Guide, key: Key, entry: Entry) -> Context:
    return {}


_MORE: dict[type[Entry], Callable[[Guide, Key, Any], Context]] = {
    Exercise: _exercise,
    Fact: _fact,
    Muscle: _muscle,
    Routine: _routine,
    Reference: _referred,
    Person: _referred,
}
_COACHED = (Exercise, Routine)


def _cautions(guide: Guide, entry: Entry) -> list[Caution]:
    """Return the cautions that the page of an entry shows; those of a routine's exercises stand on their own pages."""
    if isinstance(entry, Exercise):
        return cautions.of_exercise(entry, guide.conditions)
    return entry.cautions if isinstance(entry, Routine) else []


def template_of(kind: str) -> str:
    """Return the template of a kind; every vocabulary shares one."""
    return f"{KINDS[kind].__name__.lower() if not kind.startswith(VOCABULARY) else 'term'}.html.j2"


def context_of(guide: Guide, key: Key, entry: Entry) -> Context:
    """Return everything that the template of an entry's kind uses."""
    shown = _cautions(guide, entry)
    cited = sources(entry, shown)
    more = _MORE.get(type(entry), _term if key[0].startswith(VOCABULARY) else _nothing_more)
    return {
        "entry": entry,
        "sources": cited,
        "also_read": [slug for slug in getattr(entry, "references", []) if slug not in cited],
        "numbers": Citations(),
        "coaching": isinstance(entry, _COACHED),
        "handout": isinstance(entry, _COACHED),
        "cautions": shown,
        "signs": tuple(ask(guide, "signs", *key)),
        **more(guide, key, entry),
    }
