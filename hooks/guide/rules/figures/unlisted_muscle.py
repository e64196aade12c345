"""What lights up on a figure is named in words: all muscles that share a zone have one role in the exercise, or none lights it."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.figures import roles_of
from guide.content.guide import Guide
from guide.model.roles import ROLES
from guide.problems import Problem


def _sharing(guide: Guide) -> dict[str, list[str]]:
    """Return, for each zone that more than one muscle lights, these muscles."""
    found: dict[str, list[str]] = {}
    for slug, muscle in sorted(guide.muscles.items()):
        for zone in muscle.on_figure:
            found.setdefault(zone, []).append(slug)
    return {zone: muscles for zone, muscles in found.items() if len(muscles) > 1}


def _problem(guide: Guide, slug: str, zone: str, roles: dict[str, str | None]) -> Problem:
    """Return what is wrong with a zone whose muscles have different roles, at the strongest of those that name it."""
    strongest = next(role for role in ROLES if role in roles.values())
    others = [muscle for muscle, role in roles.items() if role != strongest]
    named = next(muscle for muscle, role in roles.items() if role == strongest)
    message = f"the figure lights '{zone}' as {strongest} because of '{named}', which here also shows {', '.join(others)}"
    mend = f"name {'them' if len(others) > 1 else 'it'} as {strongest}, too, or give '{named}' a zone of its own in data/skeleton.yml"
    return Problem(guide.place(("exercises", slug), ("muscles", strongest)), "unlisted-muscle", message, mend)


def check(guide: Guide) -> Iterator[Problem]:
    """Yield each zone that an exercise lights for one muscle, while it also stands for another that has not this role."""
    sharing = _sharing(guide)
    for slug in guide.movements if sharing else ():
        named = roles_of(guide, guide.exercises[slug])
        for zone, muscles in sharing.items():
            roles = {muscle: named.get(muscle) for muscle in muscles}
            if any(roles.values()) and len(set(roles.values())) > 1:
                yield _problem(guide, slug, zone, roles)
