"""A comment `<!-- guide: name -->` in a hand-written page asks for a piece that there is, and behind a kind for entries that there are."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content import handwritten
from guide.content.guide import Guide
from guide.content.handwritten import Asked
from guide.content.listing import in_order
from guide.model.kinds import KINDS
from guide.model.muscle import LAYERS
from guide.problems import Problem, did_you_mean


def _takes(guide: Guide, name: str) -> list[str] | None:
    """Return what can stand behind a name, or None where nothing can."""
    if name == "urgent-signs":
        return [one.set for one in guide.safety.sets] if guide.safety else []
    if name == "body-map":
        return list(LAYERS)
    return in_order(guide, name) if name in KINDS else None


def _entries(guide: Guide, comment: Asked) -> Iterator[Problem]:
    """Yield what stands behind a name and can't: no entry of the kind, no set of urgent signs, no layer."""
    known = _takes(guide, comment.name)
    if known is None:
        message = f"'{comment.name}' takes nothing behind it"
        yield Problem(comment.place, "unknown-piece", message, f"write <!-- guide: {comment.name} -->")
        return
    for slug in comment.slugs:
        if slug not in known:
            mend = did_you_mean(slug, known) or f"it takes {', '.join(known)}"
            yield Problem(comment.place, "unknown-piece", f"'{comment.name}' has no '{slug}'", mend)


def check(guide: Guide) -> Iterator[Problem]:
    """Yield comments that ask for something unknown."""
    for comment in handwritten.asked(guide.root):
        if comment.name not in handwritten.known():
            mend = did_you_mean(comment.name, handwritten.known()) or f"the names are {', '.join(handwritten.known())}"
            yield Problem(comment.place, "unknown-piece", f"nothing to show for '{comment.name}'", mend)
        elif comment.slugs:
            yield from _entries(guide, comment)
