"""Which sets of urgent signs each entry shows, and why: those of the body regions it loads, and those that it adds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from guide.model.article import Article
from guide.model.entry import Entry
from guide.model.exercise import Exercise
from guide.model.fact import Fact
from guide.model.muscle import Muscle
from guide.model.routine import Routine
from guide.model.safety import SignSet
from guide.model.vocabulary import Joint, Pattern, Region

ALWAYS = "always shown"


@dataclass(frozen=True)
class Signs:
    """The sets of the safety texts, and the entries by slug that lead to a region of the body."""

    sets: list[SignSet]
    exercises: dict[str, Exercise]
    muscles: dict[str, Muscle]
    patterns: dict[str, Pattern]
    joints: dict[str, Joint]
    regions: dict[str, Region]

    def shown(self, entry: Entry) -> dict[str, str]:
        """Return the slug of each set that the page of an entry shows, with the first reason, in the order of the safety texts; those of a
        muscle, which are links, begin with what its region leads to first.
        """
        why: dict[str, str] = {}
        for slug, reason in self._reasons(entry):
            why.setdefault(slug, reason)
        known = [signs.set for signs in self.sets]
        return {slug: why[slug] for slug in (why if isinstance(entry, Muscle) else known) if slug in why and slug in known}

    def first(self, regions: Iterable[str]) -> list[str]:
        """Return the slugs of the sets that some regions lead to first; none where one of them has a set of its own."""
        named = [self.regions[region].signs for region in regions if region in self.regions]
        return list(dict.fromkeys(slug for slugs in named for slug in slugs)) if all(named) else []

    def of_region(self, region: str) -> list[str]:
        """Return the slugs of the sets for whoever has pain in a region: those for everybody are about it, too."""
        everybody = [signs.set for signs in self.sets if not signs.regions]
        return list(dict.fromkeys([*self.regions[region].signs, *everybody, *self._of_region[region]]))

    def _reasons(self, entry: Entry) -> Iterator[tuple[str, str]]:
        """Yield (slug of a set, why it is shown); one that is shown for several reasons comes several times."""
        if isinstance(entry, Muscle):
            yield from self._about(self.regions_of(entry))
        elif isinstance(entry, Exercise | Routine | Fact | Article):
            yield from ((signs.set, ALWAYS) for signs in self.sets if not signs.regions)
            yield from self._derived(entry)
            yield from ((slug, "added by the entry") for slug in entry.signs)

    def _derived(self, entry: Exercise | Routine | Fact | Article) -> Iterator[tuple[str, str]]:
        if isinstance(entry, Exercise):
            yield from self._of_exercise(entry)
        elif isinstance(entry, Routine):
            parts = dict.fromkeys(block.exercise for block in entry.blocks if block.exercise in self.exercises)
            yield from ((slug, part) for part in parts for slug in self.shown(self.exercises[part]))
        elif isinstance(entry, Fact):
            yield from self._about(entry.about)

    def _about(self, regions: Iterable[str]) -> Iterator[tuple[str, str]]:
        for region in (one for one in regions if one in self.regions):
            yield from ((slug, region) for slug in (*self.regions[region].signs, *self._of_region[region]))

    def _of_exercise(self, exercise: Exercise) -> Iterator[tuple[str, str]]:
        for role in exercise.muscles.primary if exercise.muscles else ():
            for region in self.regions_of(self.muscles[role.muscle]) if role.muscle in self.muscles else ():
                yield from ((slug, f"{role.muscle} ({region})") for slug in self._of_region.get(region, ()))
        if pattern := self.patterns.get(exercise.pattern or ""):
            yield from ((slug, f"pattern {exercise.pattern}") for slug in pattern.signs)

    def regions_of(self, muscle: Muscle) -> list[str]:
        """Return the regions a muscle belongs to: its own, or, where it lies on a wide one and moves none of its joints, theirs."""
        joints = [self.joints[slug].region for slug in muscle.joints if slug in self.joints]
        moved = list(dict.fromkeys(region for region in joints if region))
        elsewhere = bool(moved) and not any(muscle.region in self._around(region) for region in moved)
        return moved if elsewhere and muscle.region in self._wide else [muscle.region] if muscle.region else []

    def _around(self, region: str) -> list[str]:
        """Return a region and those that hold it."""
        found: list[str] = []
        while region in self.regions and region not in found:
            found.append(region)
            region = self.regions[region].within or ""
        return found

    @cached_property
    def _wide(self) -> set[str | None]:
        """The regions that hold others."""
        return {region.within for region in self.regions.values()}

    @cached_property
    def _of_region(self) -> dict[str, list[str]]:
        """The slugs of the sets of each region."""
        return {region: [signs.set for signs in self.sets if region in signs.regions] for region in self.regions}
