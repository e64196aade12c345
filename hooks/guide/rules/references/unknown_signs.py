"""A set of urgent signs that an entry adds, or that a word of danger means, is one of those in `data/safety.yml`."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.keys import SAFETY_KEY, Key
from guide.problems import Problem, Trail, did_you_mean


def _named(guide: Guide) -> Iterator[tuple[Key, Trail, str]]:
    """Yield every mention of a set: where it stands, its trail and the slug."""
    for key, part in guide.parts():
        for index, slug in enumerate(getattr(part, "signs", [])):
            yield key, ("signs", index), slug
    for index, danger in enumerate(guide.safety.danger if guide.safety else []):
        yield SAFETY_KEY, ("danger", index, "set"), danger.set


def check(guide: Guide) -> Iterator[Problem]:
    """Yield mentions of sets that are not there."""
    known = {signs.set: signs.title for signs in guide.safety.sets} if guide.safety else {}
    for key, trail, slug in _named(guide) if known else ():  # without any set, `no-urgent-signs` says so
        if slug not in known:
            message = f"there is no set of urgent signs '{slug}' in data/safety.yml"
            mend = did_you_mean(slug, known) or f"the sets are {', '.join(known)}"
            yield Problem(guide.place(key, trail), "unknown-signs", message, mend)
