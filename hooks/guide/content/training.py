"""The exercises that train a muscle."""

from __future__ import annotations

from guide.content.guide import Guide
from guide.model.roles import ROLES


def exercises_of(guide: Guide, muscle: str) -> dict[str, list[str]]:
    """Return, by role, the exercises that name the muscle, a whole that holds it, or a piece of it."""
    named = {muscle} | guide.anatomy.within(muscle) | guide.anatomy.around(muscle)
    found: dict[str, list[str]] = {}
    taken: set[str] = set()
    for slug in _naming(guide, named):
        roles = guide.exercises[slug].muscles
        for role, parts in roles.by_role() if roles else ():
            if slug not in taken and any(part.muscle in named for part in parts):
                found.setdefault(role, []).append(slug)
                taken.add(slug)
    return {role: found[role] for role in ROLES if role in found}


def _naming(guide: Guide, muscles: set[str]) -> list[str]:
    """Return the exercises that name one of some muscles."""
    keys = (key for name in muscles for key in guide.referrers.to.get(("muscles", name), {}))
    return sorted({slug for kind, slug in keys if kind == "exercises"})
