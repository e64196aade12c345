"""What the figure of an exercise is expected to keep: by its pattern, by its own word, and everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guide.content.guide import Guide
from guide.model.exercise import Exercise
from guide.model.technique_sets import Expectation, OwnTechnique
from guide.model.vocabulary import Pattern


class Expected(NamedTuple):
    """One expectation on a figure, with the set that brings it."""

    set: str
    rule: Expectation

    @property
    def name(self) -> str:
        """How it is called: by its set and its measure."""
        return f"{self.set}/{self.rule.measure}"


def changed(guide: Guide, exercise: Exercise) -> list[OwnTechnique]:
    """Return what an exercise changes, and for a variation what its parent does."""
    parent = guide.exercises.get(exercise.variation_of or "")
    return [each.technique for each in (exercise, parent) if each and each.technique]


def _taken(guide: Guide, exercise: Exercise) -> set[str]:
    """Return the sets that the figure of an exercise keeps, before it lifts any."""
    pattern = guide.entries.get("vocabulary/patterns", {}).get(exercise.pattern or "")
    of_pattern = pattern.technique if isinstance(pattern, Pattern) else []
    everywhere = [each.set for each in guide.technique.sets if each.everywhere] if guide.technique else []
    return {*everywhere, *of_pattern, *(name for own in changed(guide, exercise) for name in own.add)}


def expected(guide: Guide, exercise: Exercise) -> list[Expected]:
    """Return every expectation on the figure of an exercise, in the order of the file; a name that is not there brings none."""
    taken = _taken(guide, exercise)
    lifted = {lift.expects for own in changed(guide, exercise) for lift in own.lift}
    found = (Expected(each.set, rule) for each in (guide.technique.sets if guide.technique else []) for rule in each.expects)
    return [one for one in found if one.set in taken and not lifted & {one.set, one.name}]


def names(guide: Guide) -> Iterator[str]:
    """Yield every name that a lift or a mistake can say: each set with each of its measures."""
    for each in guide.technique.sets if guide.technique else []:
        yield from dict.fromkeys(f"{each.set}/{rule.measure}" for rule in each.expects)
