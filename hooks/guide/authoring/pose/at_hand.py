"""The guide as the workbench takes it: with the figure of the exercise at hand, and no other."""

from __future__ import annotations

from dataclasses import replace

from guide.content.entry_builder import salvaged
from guide.content.guide import Guide
from guide.model.exercise import Exercise


def writer(guide: Guide, slug: str) -> str:
    """Return the exercise whose file holds the figure of another: its parent, where a variation writes none; else itself."""
    written = guide.written["exercises"].get(slug)
    parent = getattr(written, "variation_of", None)
    return parent if parent in guide.exercises and not getattr(written, "figure", None) else slug


def alone(guide: Guide, slug: str) -> Guide:
    """Return the guide with no figure but that of one exercise, so that the rules solve no others."""
    kept = writer(guide, slug)
    exercises = {
        name: entry if name == kept or not getattr(entry, "figure", None) else entry.model_copy(update={"figure": None})
        for name, entry in guide.written["exercises"].items()
    }
    return replace(guide, written={**guide.written, "exercises": exercises})


def whole(guide: Guide, slug: str) -> Guide:
    """Return the guide with what can be read of one exercise, where the rest of its file has faults: its figure is drawn all the same."""
    document = guide.documents.get(("exercises", slug))
    found = salvaged(Exercise, document) if document and ("exercises", slug) in guide.broken else None
    if found is None or not found.figure:
        return guide
    broken = {key: label for key, label in guide.broken.items() if key != ("exercises", slug)}
    return replace(guide, broken=broken, written={**guide.written, "exercises": {**guide.written["exercises"], slug: found}})
