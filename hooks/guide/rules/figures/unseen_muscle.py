"""Each primary muscle of an exercise shows in a picture of its page: on the figure, or on a map of the body."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.figures import drawing
from guide.content.guide import Guide
from guide.problems import Problem


def _lit(guide: Guide, slug: str) -> set[str]:
    """Return the zones that the pictures of an exercise's figure show."""
    found = drawing(guide, slug)
    return set(found.lit()) if found else set()


def _zones(guide: Guide, muscle: str) -> set[str]:
    """Return the zones of a muscle and of its pieces."""
    pieces = (guide.muscles.get(slug) for slug in (muscle, *guide.anatomy.within(muscle)))
    return {zone for piece in pieces if piece for zone in piece.on_figure}


def check(guide: Guide) -> Iterator[Problem]:
    """Yield primary muscles that no map shows and the figure neither; a guide without maps can show only what lies at the surface."""
    for slug, entry in guide.exercises.items():
        for index, part in enumerate(entry.muscles.primary if entry.muscles else ()):
            muscle = guide.muscles.get(part.muscle)
            pictured = bool(guide.body.views) or slug in guide.movements
            if muscle is None or not pictured or guide.anatomy.drawn(part.muscle):
                continue
            zones = _zones(guide, part.muscle)
            if not (guide.body.views or zones) or zones & _lit(guide, slug):
                continue
            place = guide.place(("exercises", slug), ("muscles", "primary", index, "muscle"))
            message = f"no picture of this page shows '{part.muscle}', a primary muscle"
            mend = "turn the figure ('view:') so that its zone is seen, or draw it into data/body/"
            yield Problem(place, "unseen-muscle", message, mend)
