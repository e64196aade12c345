"""The ladder of easier exercises never leads back to where it began."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.problems import Problem


def _way_back(guide: Guide, start: str, first: str) -> list[str]:
    """Return the shortest way from `first` down the ladder back to `start`, or an empty list."""
    ways = [[first]]
    seen = {first}
    for way in ways:
        if way[-1] == start:
            return way
        exercise = guide.exercises.get(way[-1])
        for step in exercise.easier if exercise else ():
            if step.exercise and step.exercise not in seen:
                seen.add(step.exercise)
                ways.append([*way, step.exercise])
    return []


def check(guide: Guide) -> Iterator[Problem]:
    """Yield each step of the ladder that lies on a circle."""
    for slug, exercise in guide.exercises.items():
        for index, step in enumerate(exercise.easier):
            if step.exercise and (way := _way_back(guide, slug, step.exercise)):
                message = f"the ladder of easier exercises goes in a circle: {' → '.join([slug, *way])}"
                place = guide.place(("exercises", slug), ("easier", index, "exercise"))
                yield Problem(place, "ladder-cycle", message, "take this step out, or the one that leads back")
