"""The drawing of an exercise's figure, and what its muscles light of it."""

from __future__ import annotations

from guide.content.guide import Guide
from guide.draw.figures.picture.builds import build_of
from guide.draw.figures.picture.drawing import Drawing
from guide.model.exercise import Exercise


def roles_of(guide: Guide, entry: Exercise) -> dict[str, str]:
    """Return every muscle that an exercise names, and every piece of one, with its strongest role."""
    found: dict[str, str] = {}
    for role, parts in entry.muscles.by_role() if entry.muscles else ():
        for part in parts:
            for slug in sorted({part.muscle, *guide.anatomy.within(part.muscle)}):
                found.setdefault(slug, role)
    return found


def tints(guide: Guide, entry: Exercise) -> dict[str, str]:
    """Return the zones of the figure that the exercise's muscles light, each with its strongest role."""
    found: dict[str, str] = {}
    for slug, role in roles_of(guide, entry).items():
        muscle = guide.muscles.get(slug)
        for zone in muscle.on_figure if muscle else ():
            found.setdefault(zone, role)
    return found


def drawing(guide: Guide, slug: str) -> Drawing | None:
    """Return the drawing of an exercise, or None where it has no figure."""
    if slug not in guide.movements or guide.skeleton is None:
        return None
    entry, track = guide.exercises[slug], guide.movements.track(slug)
    build = track.movement.figure.build or build_of(slug)
    return Drawing(track, tints(guide, entry), guide.skeleton.zones, build, entry.one_sided)
