"""The finder: by what the exercises of a guide are chosen. All choices follow from its entries; another topic gets its own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from guide.content import cautions
from guide.content.guide import Guide
from guide.content.listing import in_order
from guide.model.entry import Entry
from guide.model.exercise import Exercise
from guide.model.roles import ROLES
from guide.model.words import Words

_TERMS = {"have": "vocabulary/equipment", "pattern": "vocabulary/patterns", "position": "vocabulary/positions"}
"""The parts of the finder whose choices are terms."""
ORDER = ("have", "pattern", "level", "position", "without")

_QUICK = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: its value in the address, its words, and how many exercises have it."""

    value: str
    label: str
    count: int
    term: str = ""
    """What the field calls it, where readers call it otherwise."""
    rating: int = 0


@dataclass(frozen=True, slots=True)
class Facet:
    """What exercises are chosen by, with two or more choices; its name stands in the address."""

    name: str
    choices: list[Choice]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Muscles to choose from under one heading."""

    title: str
    choices: list[Choice]


@dataclass(frozen=True)
class Finder:
    """By what the exercises of one guide are found, and what a browser is told of each."""

    guide: Guide
    words: Words

    @cached_property
    def exercises(self) -> dict[str, Exercise]:
        """The exercises by slug, in the order of their names; those whose file can't be read are left out."""
        return {slug: self.guide.exercises[slug] for slug in in_order(self.guide, "exercises") if slug in self.guide.exercises}

    @cached_property
    def features(self) -> dict[str, dict[str, list[str]]]:
        """For each exercise, by facet, the values that it has."""
        return {slug: self._features(entry) for slug, entry in self.exercises.items()}

    def _features(self, entry: Exercise) -> dict[str, list[str]]:
        return {
            "have": entry.equipment,
            "pattern": [entry.pattern] if entry.pattern else [],
            "level": [str(entry.level)] if entry.level else [],
            "position": [entry.position] if entry.position else [],
            "without": list(dict.fromkeys(self._left_out(entry))),
        }

    def _left_out(self, entry: Exercise) -> list[str]:
        """Return why somebody may leave an exercise out, from everything that it names."""
        named = [("vocabulary/equipment", slug) for slug in entry.equipment] + [("muscles", slug) for slug in _muscles(entry)]
        named += [("vocabulary/positions", entry.position or ""), ("vocabulary/patterns", entry.pattern or "")]
        found: list[Entry | None] = [self.guide.entries.get(kind, {}).get(slug) for kind, slug in named]
        reasons = [reason for one in (*found, entry) for reason in getattr(one, "leave_out", [])]
        return ([self.words.finder.floor] if entry.floor else []) + reasons

    @cached_property
    def facets(self) -> list[Facet]:
        """What the exercises differ in."""
        made = (Facet(name, self._choices(name)) for name in ORDER)
        return [facet for facet in made if len(facet.choices) > 1 or (facet.name == "without" and facet.choices)]

    @property
    def quick(self) -> list[tuple[str, Choice]]:
        """The choices that are one tap away on a phone, each with its facet: what one most often has, and the levels."""
        return [(facet.name, choice) for facet in self.facets if facet.name in ("have", "level") for choice in facet.choices[:_QUICK]]

    def _choices(self, name: str) -> list[Choice]:
        """Return the choices of a facet: levels from the lowest up, all others by how many exercises have them."""
        values = [found[name] for found in self.features.values()]
        counts = Counter(value for found in values for value in found)
        alone = Counter(found[0] for found in values if len(found) == 1)  # what one has is counted by what it is enough for
        made = [self._choice(name, value, alone[value] if name == "have" else count) for value, count in counts.items()]
        return sorted(made, key=lambda one: (one.rating, -one.count, one.label.casefold()))

    def _choice(self, name: str, value: str, count: int) -> Choice:
        if name == "level":
            term = self.guide.ladder.levels.get(int(value), "")
            return Choice(value, self.guide.find("vocabulary/levels", term).label if term else value, count, rating=int(value))
        label = self.guide.find(_TERMS[name], value).label if name in _TERMS else value
        said = getattr(self.guide.entries.get(_TERMS.get(name, ""), {}).get(value), "said", None)
        return Choice(value, said or label, count, label if said else "")

    @cached_property
    def within(self) -> dict[str, list[str]]:
        """For each muscle to choose, the muscles that exercises name and that count as it: it, its pieces, what it is a piece of."""
        named = {slug for entry in self.exercises.values() for slug in _muscles(entry)} & self.guide.muscles.keys()
        offered = named | {whole for slug in named for whole in self.guide.anatomy.around(slug) & self.guide.muscles.keys()}
        anatomy = self.guide.anatomy
        return {slug: sorted(({slug} | anatomy.within(slug) | anatomy.around(slug)) & named) for slug in sorted(offered)}

    @cached_property
    def muscles(self) -> list[Shelf]:
        """The muscles to choose from: the chain's own first, then the others."""
        own = [slug for slug in self.within if self.guide.muscles[slug].chain == "member"]
        others = [slug for slug in self.within if slug not in own]
        titles = (self.words.chain.member, self.words.finder.other_muscles)
        made = [Shelf(title, self._shelf(slugs)) for title, slugs in zip(titles, (own, others), strict=True) if slugs]
        return made if len(self.within) > 1 else []

    def _shelf(self, slugs: list[str]) -> list[Choice]:
        made = [Choice(slug, self.guide.muscles[slug].label, self._trained(slug)) for slug in slugs]
        return sorted(made, key=lambda one: one.label.casefold())

    def _trained(self, muscle: str) -> int:
        return sum(not set(self.within[muscle]).isdisjoint(_muscles(entry)) for entry in self.exercises.values())

    @cached_property
    def data(self) -> dict[str, Any]:
        """What a browser is told: of each exercise what it is found and compared by, and the names of what it names."""
        named = {slug for entry in self.exercises.values() for slug in _muscles(entry)} | self.within.keys()
        return {
            "entries": {slug: self._told(slug, entry) for slug, entry in self.exercises.items()},
            "within": self.within,
            "muscles": {slug: self.guide.find("muscles", slug).label for slug in sorted(named)},
            "conditions": {slug: term.label for slug, term in self.guide.conditions.items()},
            "labels": {name: {one.value: one.label for one in self._choices(name)} for name in ORDER if name != "without"},
            "words": self._said(),
        }

    def _said(self) -> dict[str, Any]:
        """Return the words that the scripts say."""
        said = self.words.finder.js
        sides = self.words.laterality
        demands = self.words.demands
        return {
            **{name: getattr(said, name) for name in type(said).model_fields},
            "roles": [getattr(self.words.roles, role).title for role in ROLES],
            "rated": [demands.skill, demands.strength, demands.mobility],
            "worked": {name: getattr(sides, name) for name in type(sides).model_fields},
        }

    def _told(self, slug: str, entry: Exercise) -> dict[str, Any]:
        """Return what a browser is told of an exercise; what is empty is left out."""
        roles = dict(entry.muscles.by_role()) if entry.muscles else {}
        told = {
            **self.features[slug],
            "muscles": [[part.muscle for part in roles.get(role, [])] for role in ROLES],
            "text": " ".join((*entry.aliases, *entry.also_said)),
            "demands": [entry.demands.skill, entry.demands.strength, entry.demands.mobility] if entry.demands else [],
            "sides": entry.laterality or "",
            "easier": [step.exercise for step in entry.easier if step.exercise in self.exercises],
            "care": sorted({one.condition for one in cautions.of_exercise(entry, self.guide.conditions) if one.condition}),
        }
        return {name: value for name, value in told.items() if value}


def _muscles(entry: Exercise) -> list[str]:
    """Return every muscle that an exercise names."""
    return [part.muscle for _, parts in (entry.muscles.by_role() if entry.muscles else ()) for part in parts]
