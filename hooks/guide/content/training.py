"""The exercises that train a muscle, and those that belong to a term which they need not name."""

from __future__ import annotations

from itertools import zip_longest

from guide.content.guide import Guide
from guide.model.roles import ROLES


def exercises_of(guide: Guide, muscle: str) -> dict[str, list[str]]:
    """Return, by role and the gentlest first, the exercises that name the muscle, a whole that holds it, or a piece of it."""
    named = {muscle} | guide.anatomy.within(muscle) | guide.anatomy.around(muscle)
    found: dict[str, list[str]] = {}
    taken: set[str] = set()
    for slug in _naming(guide, named):
        for role, muscles in guide.trained[slug]:
            if slug not in taken and not named.isdisjoint(muscles):
                found.setdefault(role, []).append(slug)
                taken.add(slug)
    return {role: found[role] for role in ROLES if role in found}


def parted(guide: Guide, muscle: str, first: int) -> dict[str, tuple[list[str], list[str]]]:
    """Return, by role, at most `first` exercises of a muscle, some of each level and of these what most routines have, and the others;
    each the gentlest first."""
    found = {}
    for role, slugs in exercises_of(guide, muscle).items():
        leading = _dealt(guide, slugs)[:first]
        found[role] = ([slug for slug in slugs if slug in leading], [slug for slug in slugs if slug not in leading])
    return found


def _dealt(guide: Guide, slugs: list[str]) -> list[str]:
    """Return exercises as they are dealt: one of each level in turn, what most routines have first."""
    levels: dict[int, list[str]] = {}
    for slug in sorted(slugs, key=lambda slug: -_routines(guide, slug)):
        levels.setdefault(guide.exercises[slug].level or 0, []).append(slug)
    hands = zip_longest(*(levels[level] for level in sorted(levels)))
    return [slug for hand in hands for slug in hand if slug]


def _routines(guide: Guide, slug: str) -> int:
    """Return how many routines have an exercise."""
    return sum(kind == "routines" for kind, _ in guide.referrers.to.get(("exercises", slug), {}))


def _naming(guide: Guide, muscles: set[str]) -> list[str]:
    """Return the exercises that name one of some muscles."""
    keys = (key for name in muscles for key in guide.referrers.to.get(("muscles", name), {}))
    return sorted({slug for kind, slug in keys if kind == "exercises"}, key=lambda slug: (guide.exercises[slug].level or 0, slug))


def belonging(guide: Guide, kind: str, slug: str) -> list[str]:
    """Return the exercises that belong to a term that they need not name: their level, the condition of one of their cautions, or the
    region of a muscle that they mainly work."""
    if kind == "vocabulary/regions":
        return _mainly(guide, {name for name, muscle in guide.muscles.items() if _lies_in(guide, muscle.region, slug)})
    if kind == "vocabulary/levels":
        return [name for name, exercise in guide.exercises.items() if exercise.level and guide.ladder.levels.get(exercise.level) == slug]
    return guide.cautioned.get(slug, []) if kind == "vocabulary/conditions" else []


def _lies_in(guide: Guide, region: str | None, wider: str) -> bool:
    """Tell whether a region is another one or lies within it."""
    seen: set[str] = set()
    while region and region != wider and region not in seen:
        seen.add(region)
        region = getattr(guide.entries["vocabulary/regions"].get(region), "within", None)
    return region == wider


def _mainly(guide: Guide, muscles: set[str]) -> list[str]:
    """Return the exercises that mainly work one of some muscles, the gentlest first."""
    worked = {name: next((of for role, of in guide.trained[name] if role == ROLES[0]), []) for name in _naming(guide, muscles)}
    return [name for name, primary in worked.items() if not muscles.isdisjoint(primary)]
