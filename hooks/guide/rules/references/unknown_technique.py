"""A set of expectations, or one of its measures, that a pattern, an exercise or a mistake names is one of those in `data/technique.yml`."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content import technique
from guide.content.files import TECHNIQUE
from guide.content.guide import Guide
from guide.content.keys import Key
from guide.model.entry import Part
from guide.model.exercise import Exercise
from guide.model.vocabulary import Pattern
from guide.problems import Problem, Trail, did_you_mean


def _sets(part: Part) -> Iterator[tuple[Trail, str]]:
    """Yield every set that an entry takes."""
    if isinstance(part, Pattern):
        yield from ((("technique", index), name) for index, name in enumerate(part.technique))
    if isinstance(part, Exercise) and part.technique:
        yield from ((("technique", "add", index), name) for index, name in enumerate(part.technique.add))


def _measures(part: Part) -> Iterator[tuple[Trail, str]]:
    """Yield every expectation that an exercise lifts, or that one of its mistakes breaks."""
    if not isinstance(part, Exercise):
        return
    for index, lift in enumerate(part.technique.lift if part.technique else []):
        yield ("technique", "lift", index, "expects"), lift.expects
    for index, mistake in enumerate(part.mistakes):
        for place, name in enumerate(mistake.figure.breaks if mistake.figure else []):
            yield ("mistakes", index, "figure", "breaks", place), name


def _named(guide: Guide, part: Part) -> Iterator[tuple[Trail, str, list[str]]]:
    """Yield every name that an entry says: its trail, itself, and what it could be."""
    sets = [each.set for each in guide.technique.sets] if guide.technique else []
    yield from ((trail, name, sets) for trail, name in _sets(part))
    for trail, name in _measures(part):
        yield trail, name, [*(sets if "lift" in trail else ()), *technique.names(guide)]


def _problem(guide: Guide, key: Key, trail: Trail, name: str, known: list[str]) -> Problem:
    message = f"there is no '{name}' in data/technique.yml"
    mend = did_you_mean(name, known) or (f"there are {', '.join(known)}" if known else "add it there, or take the name out")
    return Problem(guide.place(key, trail), "unknown-technique", message, mend)


def check(guide: Guide) -> Iterator[Problem]:
    """Yield names of expectations that are not there; while the file can't be read, nobody knows which are."""
    if guide.technique is None and (guide.root / TECHNIQUE).is_file():
        return
    for key, part in guide.parts():
        for trail, name, known in _named(guide, part):
            if name not in known:
                yield _problem(guide, key, trail, name, known)
