"""The Guide: every entry of `data/` in memory. What follows from the entries taken together stands beside it, by subject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from guide import kept
from guide.content import cautions
from guide.content.anatomy import Anatomy
from guide.content.keys import ADDRESSES_KEY, SAFETY_KEY, TECHNIQUE_KEY, Key
from guide.content.ladder import Ladder
from guide.content.movements import Movements
from guide.content.referrers import Referrers
from guide.content.signs import Signs
from guide.content.yaml_reader import Document
from guide.draw.maps.body import Body
from guide.model.addresses import Addresses
from guide.model.entry import Entry, Part
from guide.model.exercise import Exercise
from guide.model.kinds import KINDS
from guide.model.muscle import Muscle
from guide.model.owner import Owner
from guide.model.props import Things
from guide.model.safety import Safety
from guide.model.skeleton import Skeleton
from guide.model.technique_sets import TechniqueSets
from guide.model.vocabulary import Condition, Joint, Level, Pattern, Region
from guide.model.wording import Wording
from guide.model.words import Words
from guide.problems import Place, Trail


@dataclass
class Guide:
    """All entries by kind and slug. `written` is what the files say; `entries` has variations filled in."""

    root: Path
    written: dict[str, dict[str, Entry]]
    documents: dict[Key, Document] = field(default_factory=dict)
    broken: dict[Key, str] = field(default_factory=dict)
    """Entries whose file can't be understood, with the name to show for each."""
    safety: Safety | None = None
    words: Words | None = None
    skeleton: Skeleton | None = None
    pages: frozenset[str] = frozenset()
    """Addresses of the hand-written pages in `docs/`."""
    body: Body = field(default_factory=Body)
    """The drawn body of `data/body`; without a view where nothing is drawn."""
    wording: Wording | None = None
    """What is said instead of what; without the file any word is."""
    technique: TechniqueSets | None = None
    """What the figures are expected to keep; without the file nothing is."""
    things: Things | None = None
    """Things of its own that figures need; without the file there are only those that are built in."""
    addresses: Addresses | None = None
    """What became of addresses that are no page any more; without the file nothing did."""

    owner: Owner = field(default_factory=Owner)
    """Who runs the site, and what is theirs on it."""

    def __post_init__(self) -> None:
        self.entries: dict[str, dict[str, Entry]] = {kind: dict(entries) for kind, entries in self.written.items()}
        exercises = self.entries.get("exercises", {})
        for slug, entry in list(exercises.items()):
            parent = exercises.get(entry.variation_of or "") if isinstance(entry, Exercise) else None
            if isinstance(entry, Exercise) and isinstance(parent, Exercise):
                exercises[slug] = entry.inherit(parent)

    def all(self, model: type[Entry]) -> list[tuple[str, Entry]]:
        """Return (slug, entry) of every entry of one class."""
        return [pair for kind, of in KINDS.items() if of is model for pair in self.entries.get(kind, {}).items()]

    def pairs(self) -> Iterator[tuple[Key, Entry]]:
        """Yield every entry with its key, kind by kind."""
        for kind, entries in self.entries.items():
            for slug, entry in entries.items():
                yield (kind, slug), entry

    def parts(self) -> Iterator[tuple[Key, Part]]:
        """Yield every entry as written, and what is no entry: safety texts, expectations on figures, addresses; each with its key."""
        for kind, entries in self.written.items():
            for slug, entry in entries.items():
                yield (kind, slug), entry
        if self.safety:
            yield SAFETY_KEY, self.safety
        if self.technique:
            yield TECHNIQUE_KEY, self.technique
        if self.addresses:
            yield ADDRESSES_KEY, self.addresses

    def knows(self, key: Key) -> bool:
        """Tell whether there is such an entry, readable or not."""
        return key[1] in self.written.get(key[0], {}) or key in self.broken

    def resolve(self, slug: str, kinds: tuple[str, ...]) -> Key:
        """Return the key that a reference means: the first of `kinds` that has the slug, else the first of all."""
        return next(((kind, slug) for kind in kinds if self.knows((kind, slug))), (kinds[0], slug))

    def find(self, kind: str, slug: str) -> Entry:
        """Return an entry; for one that can't be read, a bare draft with its name, so that pages never fail."""
        entry = self.entries.get(kind, {}).get(slug)
        return entry or KINDS[kind].placeholder(self.broken.get((kind, slug), slug))

    def place(self, key: Key, trail: Trail = ()) -> Place:
        """Return the place of a value in the file of an entry."""
        return self.documents[key].place(trail)

    def finished(self) -> Guide:
        """Return the guide without its drafts."""
        if not any(entry.draft for _, entry in self.pairs()):
            return self
        kept = {kind: {s: e for s, e in entries.items() if not e.draft} for kind, entries in self.written.items()}
        return replace(self, written=kept)

    @cached_property
    def muscles(self) -> dict[str, Muscle]:
        """Every muscle by slug."""
        return {slug: entry for slug, entry in self.entries.get("muscles", {}).items() if isinstance(entry, Muscle)}

    @cached_property
    def exercises(self) -> dict[str, Exercise]:
        """Every exercise by slug, variations filled in."""
        return {slug: entry for slug, entry in self.entries.get("exercises", {}).items() if isinstance(entry, Exercise)}

    @cached_property
    def conditions(self) -> dict[str, Condition]:
        """Every condition by slug."""
        return {slug: entry for slug, entry in self.all(Condition) if isinstance(entry, Condition)}

    @cached_property
    def trained(self) -> dict[str, list[tuple[str, list[str]]]]:
        """For each exercise, its roles in order, each with the muscles that have it."""
        roles = {slug: exercise.muscles.by_role() if exercise.muscles else [] for slug, exercise in self.exercises.items()}
        return {slug: [(role, [part.muscle for part in parts]) for role, parts in found] for slug, found in roles.items()}

    @cached_property
    def cautioned(self) -> dict[str, list[str]]:
        """For each condition, the exercises that have a caution for it."""
        found: dict[str, list[str]] = {}
        for slug, exercise in self.exercises.items():
            for condition in dict.fromkeys(caution.condition for caution in cautions.of_exercise(exercise, self.conditions)):
                found.setdefault(condition or "", []).append(slug)
        return found

    @cached_property
    def signs(self) -> Signs:
        """Which urgent signs each entry shows."""
        patterns = {slug: entry for slug, entry in self.all(Pattern) if isinstance(entry, Pattern)}
        joints = {slug: entry for slug, entry in self.all(Joint) if isinstance(entry, Joint)}
        regions = {slug: entry for slug, entry in self.all(Region) if isinstance(entry, Region)}
        return Signs(self.safety.sets if self.safety else [], self.exercises, self.muscles, patterns, joints, regions)

    @cached_property
    def anatomy(self) -> Anatomy:
        """What follows from the muscles: wholes and pieces, what covers what, what is drawn."""
        return Anatomy(self.muscles, self.body)

    @cached_property
    def ladder(self) -> Ladder:
        """What follows from the exercises: variations, harder ones, levels."""
        levels = {slug: entry for slug, entry in self.all(Level) if isinstance(entry, Level)}
        return Ladder(self.exercises, levels)

    @cached_property
    def movements(self) -> Movements:
        """The solved movement of every exercise with a figure."""
        return Movements(self.exercises, self.skeleton, self.things, kept.of_project(self.root))

    @cached_property
    def referrers(self) -> Referrers:
        """Who refers to whom, and every statement of basis *evidence*."""
        return Referrers(dict(self.parts()), self.entries, self.resolve)
