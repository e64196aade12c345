"""The movements of the exercises with a figure, and each as it is drawn from its view.

A movement is solved when it is judged or drawn for the first time, and then forgotten; what follows from it is kept between runs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from guide import apart, kept
from guide.draw.figures.picture.record import recorded, restored
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.movement import Movement
from guide.model.exercise import Exercise
from guide.model.figure import Figure
from guide.model.props import Thing, Things
from guide.model.skeleton import Skeleton

CODE = ("problems", "apart", "atomic_write", "kept", "packed", "system_errors", "model", "draw", "content", "rules")
"""The rooms of whose code a movement, its drawing and what is wrong with it are made."""
Verdict = dict[str, list[list[Any]]]
"""What is wrong with a movement as plain data, by rule."""
Judge = Callable[[Movement, Skeleton], Verdict]
Asked = tuple[Judge, tuple[str, ...]]
"""How a movement is judged, and all that this depends on beside its figure, as text."""
_RECENT = 4
"""So many tracks are at hand; those of the others are read again when they are drawn."""


class _Source(NamedTuple):
    """What a movement is made of."""

    exercise: Exercise
    figure: Figure
    skeleton: Skeleton


def with_things(figure: Figure, known: Mapping[str, Thing]) -> Figure:
    """Return a figure whose props hold the pieces of the things that they name."""
    if not any(prop.prop in known for prop in figure.props):
        return figure
    return figure.model_copy(update={"props": [prop.made_of(known[prop.prop]) if prop.prop in known else prop for prop in figure.props]})


class Movements(Mapping[str, Movement]):
    """The movement of every exercise with a figure, by slug; without a skeleton there is none. Each is unsolved when it is given."""

    def __init__(self, exercises: dict[str, Exercise], skeleton: Skeleton | None, things: Things | None, store: kept.Kept) -> None:
        known = {thing.name: thing for thing in things.things} if things else {}
        self._sources = {
            slug: _Source(of, with_things(of.figure, known), skeleton) for slug, of in exercises.items() if of.figure and skeleton
        }
        self._code = kept.code_of(*CODE) or ""
        self._kept = store if self._code else kept.Kept(None)
        self._recent: dict[str, Track] = {}
        self._verdicts: dict[str, Verdict] = {}

    def __getitem__(self, slug: str) -> Movement:
        return Movement(self._sources[slug].figure, self._sources[slug].skeleton.lengths)

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)

    def track(self, slug: str) -> Track:
        """Return the movement of an exercise as it is drawn from its view, with no more than pictures need."""
        if slug not in self._recent:
            self._remember(slug, self._read(slug) or self._settled(slug, self[slug]))
        return self._recent[slug]

    def _remember(self, slug: str, track: Track) -> None:
        self._recent[slug] = track
        while len(self._recent) > _RECENT:
            del self._recent[next(iter(self._recent))]

    def _key(self, slug: str, *more: str) -> str:
        figure, skeleton = self._sources[slug].figure, self._sources[slug].skeleton
        return kept.key_of(self._code, figure.model_dump_json(), skeleton.model_dump_json(exclude={"zones"}), *more)

    def _read(self, slug: str) -> Track | None:
        record = self._kept.get_json("tracks", self._key(slug))
        return restored(self[slug], record) if record else None

    def _settled(self, slug: str, movement: Movement) -> Track:
        """Return the track of a movement and keep it; the moments of the movement are no longer held."""
        record = json.loads(json.dumps(recorded(Track(movement, movement.figure.view))))
        self._kept.put_json("tracks", self._key(slug), record)
        return restored(self[slug], record)

    def verdicts(self, slugs: Iterable[str], asked: Callable[[str], Asked]) -> Iterator[tuple[str, Verdict]]:
        """Yield what is said of the movement of each exercise, by slug; `asked` tells how one is judged that is not yet.

        What was said of the same figure by this code is kept; many that are new are judged by all processors.
        """
        slugs = list(slugs)
        new = {slug: asked(slug) for slug in slugs if slug not in self._verdicts}
        self._judge_apart(new)
        for slug, (judge, more) in new.items():
            found = self._kept.get_json("verdicts", self._key(slug, *more))
            self._verdicts[slug] = self._judged(slug, judge, *more) if found is None else found
        yield from ((slug, self._verdicts[slug]) for slug in slugs)

    def _judge_apart(self, new: Mapping[str, Asked]) -> None:
        """Have all processors judge what no run has judged, if it is much."""
        if self._kept.folder:
            left = {slug: of for slug, of in new.items() if not self._kept.has("verdicts", self._key(slug, *of[1]))}
            apart.spread([partial(self._sent, slug, judge, more) for slug, (judge, more) in left.items()], _nobody)

    def _sent(self, slug: str, judge: Judge, more: Sequence[str], send: apart.Send) -> None:
        self._judged(slug, judge, *more)

    def _judged(self, slug: str, judge: Judge, *more: str) -> Verdict:
        """Judge a movement; what pictures will need of it is kept as well while it is solved."""
        movement = self[slug]
        found = judge(movement, self._sources[slug].skeleton)
        self._kept.put_json("verdicts", self._key(slug, *more), found)
        if self._kept.folder:
            self._remember(slug, self._settled(slug, movement))
        return found


def _nobody(name: str, made: bytes) -> None:
    """Take nothing: what was judged is kept in files."""
