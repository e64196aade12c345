"""What the template of each kind is given besides the entry itself. A kind that needs nothing more has no function here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from guide.guide import SAFETY_KEY, Guide, Key
from guide.model.base import Entry
from guide.model.exercise import Exercise
from guide.model.fact import Fact
from guide.model.kinds import KINDS, VOCABULARY
from guide.model.muscle import Muscle
from guide.model.person import Person
from guide.model.reference import Reference
from guide.model.routine import Routine
from guide.model.safety import Safety
from guide.model.words import Words
from guide.pages import figures
from guide.walk import evidence

Context = dict[str, Any]


class Citations(dict[str, int]):
    """Numbers references in the order in which a page first shows them: asking for a number gives the next one."""

    def __missing__(self, slug: str) -> int:
        self[slug] = len(self) + 1
        return self[slug]


def sources(entry: Entry, safety: Safety | None) -> set[str]:
    """Return the references that the statements on an entry's page cite."""
    found = {slug for _, statement in evidence(entry) for slug in statement.references}
    if safety and isinstance(entry, Exercise | Fact | Routine):
        shown = [statement for group in safety.urgent for statement in group.signs]
        shown += [] if isinstance(entry, Fact) else safety.cautions
        found |= {slug for statement in shown for slug in statement.references}
    return found


def used_by(guide: Guide, key: Key) -> dict[str, list[str]]:
    """Return, kind by kind, the entries that refer to `key`, by name."""
    found: dict[str, list[str]] = {}
    for kind in KINDS:
        slugs = [slug for of, slug in guide.referrers.get(key, {}) if of == kind and slug != key[1]]
        if slugs:
            found[kind] = sorted(slugs, key=lambda slug: guide.find(kind, slug).label.casefold())
    return found


def _exercise(guide: Guide, key: Key, entry: Exercise) -> Context:
    named = [(role, part.muscle) for role, parts in (entry.muscles.by_role() if entry.muscles else ()) for part in parts]
    rungs = {step.exercise for step in entry.easier} | set(guide.harder.get(key[1], []))
    return {
        "harder": sorted(guide.harder.get(key[1], []), key=lambda slug: guide.exercises[slug].level or 0),
        "variations": [slug for slug in guide.variations.get(key[1], []) if slug not in rungs],
        "attachments": named,
        "figure": figures.pictures(guide, key[1], guide.words or Words.stand_in()),
    }


def _muscle(guide: Guide, key: Key, entry: Muscle) -> Context:
    return {
        "slug": key[1],
        "pieces": guide.pieces.get(key[1], []),
        "wholes": guide.wholes.get(key[1], []),
        "covers": guide.covers.get(key[1], []),
        "exercises": guide.exercises_of(key[1]),
    }


def _referred(guide: Guide, key: Key, _: Entry) -> Context:
    return {"used_by": used_by(guide, key), "cited_by_safety": SAFETY_KEY in guide.referrers.get(key, {})}


def _term(guide: Guide, key: Key, entry: Entry) -> Context:
    found = used_by(guide, key)
    if key[0] == "vocabulary/levels":
        at_level = [slug for slug, exercise in guide.exercises.items() if exercise.level and guide.levels.get(exercise.level) == key[1]]
        found |= {"exercises": at_level} if at_level else {}
    return {"used_by": found, "asks": getattr(entry, "asks", None), "within": getattr(entry, "within", None)}


def _nothing_more(guide: Guide, key: Key, entry: Entry) -> Context:
    return {}


_MORE: dict[type[Entry], Callable[[Guide, Key, Any], Context]] = {
    Exercise: _exercise,
    Muscle: _muscle,
    Reference: _referred,
    Person: _referred,
}
_COACHED = (Exercise, Routine)


def template_of(kind: str) -> str:
    """Return the template of a kind; every vocabulary shares one."""
    return f"{KINDS[kind].__name__.lower() if not kind.startswith(VOCABULARY) else 'term'}.html.j2"


def context_of(guide: Guide, key: Key, entry: Entry) -> Context:
    """Return everything that the template of an entry's kind uses."""
    cited = sources(entry, guide.safety)
    more = _MORE.get(type(entry), _term if key[0].startswith(VOCABULARY) else _nothing_more)
    return {
        "entry": entry,
        "sources": cited,
        "also_read": [slug for slug in getattr(entry, "references", []) if slug not in cited],
        "numbers": Citations(),
        "coaching": isinstance(entry, _COACHED),
        **more(guide, key, entry),
    }
