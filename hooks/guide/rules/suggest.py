"""The mend for a name that is not there: who is called so, who nearly, or who there is."""

from __future__ import annotations

from guide.content.addresses import redirects, withdrawn
from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.model.values import SLUG
from guide.problems import nearest

_FEW = 20


def _called(guide: Guide, kinds: tuple[str, ...]) -> dict[str, list[str]]:
    """Return, for each thing that entries of `kinds` are called, the slugs of those that are called so."""
    found: dict[str, list[str]] = {}
    for slug, entry in ((slug, entry) for kind in kinds for slug, entry in guide.written.get(kind, {}).items()):
        for name in {_plain(name) for name in (slug, entry.label, *entry.aliases, *entry.also_said)}:
            found.setdefault(name, []).append(slug)
    return found


def _plain(name: str) -> str:
    return name.casefold().replace("-", " ")


def became(guide: Guide, kind: str, slug: str) -> str:
    """Return what became of an entry that is not there any more, or an empty string where nothing is known of it."""
    if gone := withdrawn(guide).get(address_of(kind, slug)):
        return f"it was withdrawn; nearest to it is '{gone.see.strip('/')}'"
    new = redirects(guide).get(address_of(kind, slug), "").strip("/")
    return f"it is '{new.removeprefix(f'{kind}/')}' now" if new else ""


def mend(guide: Guide, slug: str, kinds: tuple[str, ...]) -> str:
    """Return the mend for a slug that none of `kinds` has: who is called so, who nearly, or who there is."""
    if known := next(filter(None, (became(guide, kind, slug) for kind in kinds)), ""):
        return known
    called = _called(guide, kinds)
    if owners := called.get(_plain(slug)):
        return f"did you mean {_choice(owners)}?"
    if near := nearest(_plain(slug), called):
        return f"did you mean {_choice(called[near])}?"
    names = sorted({name for kind in kinds for name in guide.written.get(kind, {})})
    there = f"there are {', '.join(names)}" if 0 < len(names) <= _FEW else "name an entry that is there"
    return f"{there}; or add data/{kinds[0]}/{slug}.yml" if SLUG.fullmatch(slug) else f"{there}, by its file name without .yml"


def _choice(slugs: list[str]) -> str:
    return " or ".join(f"'{slug}'" for slug in sorted(slugs)[:3])
