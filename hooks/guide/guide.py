"""The Guide: every entry of `data/` in memory, with what follows from the entries taken together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from guide.draw.body.drawing import Body
from guide.draw.figure.movement import Movement
from guide.draw.figure.track import Track
from guide.model.base import Entry, Evidence, Part, Ref
from guide.model.exercise import ROLES, Exercise
from guide.model.kinds import KINDS
from guide.model.muscle import Muscle
from guide.model.safety import Safety
from guide.model.skeleton import Skeleton
from guide.model.term import Level
from guide.model.words import Words
from guide.problems import Place, Problem
from guide.read import Document, Trail
from guide.walk import Leaf, evidence, leaves

Key = tuple[str, str]
"""Kind and slug: what an entry is known by."""
ATLAS = "atlas/"
"""The address of the page with every layer of the drawn body."""
SAFETY_KEY: Key = ("", "safety")
"""What the safety texts are known by; they are no entry and have no page."""


def address_of(kind: str, slug: str = "") -> str:
    """Return the address of an entry, or of the index of its kind, below the site's root."""
    return f"{kind}/{slug}/" if slug else f"{kind}/"


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
        """Yield every entry as written, and the safety texts, with the key of each."""
        for kind, entries in self.written.items():
            for slug, entry in entries.items():
                yield (kind, slug), entry
        if self.safety:
            yield SAFETY_KEY, self.safety

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

    @cached_property
    def written_leaves(self) -> dict[Key, list[Leaf]]:
        """Every slug and text of every entry, as written."""
        return {key: list(leaves(part)) for key, part in self.parts()}

    @cached_property
    def referrers(self) -> dict[Key, dict[Key, Trail]]:
        """For each entry, the entries that refer to it, with the trail of the first reference in each."""
        found: dict[Key, dict[Key, Trail]] = defaultdict(dict)
        for key, part in self.parts():
            merged = self.entries[key[0]][key[1]] if key != SAFETY_KEY else part
            for leaf in leaves(merged):
                if isinstance(leaf.mark, Ref):
                    found[self.resolve(leaf.value, leaf.mark.kinds)].setdefault(key, leaf.trail)
        return found

    def statements(self) -> Iterator[tuple[Key, Trail, Evidence]]:
        """Yield every statement of basis *evidence* as written: where it stands, its trail and itself."""
        for key, part in self.parts():
            for trail, statement in evidence(part):
                yield key, trail, statement

    @cached_property
    def muscles(self) -> dict[str, Muscle]:
        """Every muscle by slug."""
        return {slug: entry for slug, entry in self.entries.get("muscles", {}).items() if isinstance(entry, Muscle)}

    @cached_property
    def exercises(self) -> dict[str, Exercise]:
        """Every exercise by slug, variations filled in."""
        return {slug: entry for slug, entry in self.entries.get("exercises", {}).items() if isinstance(entry, Exercise)}

    @cached_property
    def movements(self) -> dict[str, Movement]:
        """The solved movement of every exercise with a figure."""
        bones = self.skeleton
        return {slug: Movement(each.figure, bones.lengths) for slug, each in self.exercises.items() if each.figure and bones}

    @cached_property
    def _tracks(self) -> dict[str, Track]:
        return {}

    def track(self, slug: str) -> Track:
        """Return the movement of an exercise as it is drawn from its view; it is worked out once and then keeps no more than it needs."""
        if slug not in self._tracks:
            movement = self.movements[slug]
            self._tracks[slug] = Track(movement, movement.figure.view).settled()
        return self._tracks[slug]

    @cached_property
    def pieces(self) -> dict[str, list[str]]:
        """For each whole or group, its direct parts and members by slug."""
        found: dict[str, list[str]] = defaultdict(list)
        for slug, muscle in self.muscles.items():
            found[slug] += [member for member in muscle.members if member not in found[slug]]
            if muscle.part_of and slug not in found[muscle.part_of]:
                found[muscle.part_of].append(slug)
        return found

    @cached_property
    def wholes(self) -> dict[str, list[str]]:
        """For each muscle, the wholes and groups that it is directly a piece of."""
        found: dict[str, list[str]] = defaultdict(list)
        for whole, pieces in self.pieces.items():
            for piece in pieces:
                found[piece].append(whole)
        return found

    def within(self, slug: str) -> set[str]:
        """Return every piece of a whole or group, pieces of pieces too."""
        return _reached(self.pieces, slug)

    def drawn(self, slug: str) -> list[str]:
        """Return the muscles whose regions are those of a muscle: its own, or those of its pieces; nearest pieces first."""
        found = [slug] if slug in self.body.drawn else []
        return found + [piece for piece in sorted(self.within(slug)) if piece in self.body.drawn]

    def around(self, slug: str) -> set[str]:
        """Return every whole and group that holds a muscle, wholes of wholes too."""
        return _reached(self.wholes, slug)

    @cached_property
    def covers(self) -> dict[str, list[str]]:
        """For each muscle, those that lie under it."""
        found: dict[str, list[str]] = defaultdict(list)
        for slug, muscle in self.muscles.items():
            for cover in muscle.covered_by:
                found[cover].append(slug)
        return found

    @cached_property
    def variations(self) -> dict[str, list[str]]:
        """For each exercise, its variations."""
        found: dict[str, list[str]] = defaultdict(list)
        for slug, exercise in self.exercises.items():
            if exercise.variation_of:
                found[exercise.variation_of].append(slug)
        return found

    @cached_property
    def harder(self) -> dict[str, list[str]]:
        """For each exercise, those that name it as an easier version."""
        found: dict[str, list[str]] = defaultdict(list)
        for slug, exercise in self.exercises.items():
            for step in exercise.easier:
                if step.exercise and slug not in found[step.exercise]:
                    found[step.exercise].append(slug)
        return found

    @cached_property
    def levels(self) -> dict[int, str]:
        """The slug of the level for each rating."""
        return {entry.rating: slug for slug, entry in self.all(Level) if isinstance(entry, Level) and entry.rating}

    def exercises_of(self, muscle: str) -> dict[str, list[str]]:
        """Return, by role, the exercises that name the muscle, a whole that holds it, or a piece of it."""
        named = {muscle} | self.within(muscle) | self.around(muscle)
        found: dict[str, list[str]] = {}
        taken: set[str] = set()
        for slug in sorted({key[1] for name in named for key in self.referrers.get(("muscles", name), {}) if key[0] == "exercises"}):
            roles = self.exercises[slug].muscles
            for role, parts in roles.by_role() if roles else ():
                if slug not in taken and any(part.muscle in named for part in parts):
                    found.setdefault(role, []).append(slug)
                    taken.add(slug)
        return {role: found[role] for role in ROLES if role in found}

    def redirects(self) -> dict[str, str]:
        """Return earlier addresses with the address that each leads to."""
        return {address_of(key[0], old): address_of(*key) for key, entry in self.pairs() for old in entry.formerly}

    def addresses(self) -> set[str]:
        """Return every address that the built site serves: pages of both kinds, indexes and redirects."""
        return self.made() | set(self.pages)

    def made(self) -> set[str]:
        """Return every address that is made from the entries: pages, indexes, the glossary and redirects."""
        finished = self.finished()
        pages = {address_of(*key) for key, _ in finished.pairs()}
        indexes = {address_of(kind) for kind, entries in finished.entries.items() if entries}
        glossary = {"vocabulary/"} if any(index.startswith("vocabulary/") for index in indexes) else set()
        atlas = {ATLAS} if self.body.drawn else set()
        return pages | indexes | glossary | atlas | set(finished.redirects())

    def finished(self) -> Guide:
        """Return the guide without its drafts."""
        if not any(entry.draft for _, entry in self.pairs()):
            return self
        kept = {kind: {s: e for s, e in entries.items() if not e.draft} for kind, entries in self.written.items()}
        return replace(self, written=kept)


def _reached(ways: dict[str, list[str]], start: str) -> set[str]:
    """Return everything that can be reached from `start`, itself only by way of a circle."""
    found: set[str] = set()
    waiting = list(ways.get(start, []))
    while waiting:
        slug = waiting.pop()
        if slug not in found:
            found.add(slug)
            waiting += ways.get(slug, [])
    return found


@dataclass
class Loaded:
    """What `load` returns: the guide of everything that could be read, and all problems, sorted."""

    guide: Guide
    problems: list[Problem]
