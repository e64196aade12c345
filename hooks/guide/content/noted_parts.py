"""The parts of a guide that notes what it is asked: each stands in the place of what a `Guide` has by the same name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from guide.content.guide import Guide
from guide.content.notes import Notes
from guide.content.questions import EVERYTHING


class Asked(Protocol):
    """The guide that is asked, and the notes of what it was asked."""

    guide: Guide
    notes: Notes

    def answer(self, question: str, *about: str) -> Any:
        """Return the answer to a question, noted."""


class Kinds(Mapping[str, Any]):
    """The entries of every kind; which kinds there are the code says."""

    def __init__(self, noted: Asked) -> None:
        self._noted = noted

    def __getitem__(self, kind: str) -> Mapping[str, Any]:
        if kind not in self._noted.guide.entries:
            raise KeyError(kind)
        return Entries(self._noted, kind)

    def __iter__(self) -> Iterator[str]:
        return iter(self._noted.guide.entries)

    def __len__(self) -> int:
        return len(self._noted.guide.entries)


class Entries(Mapping[str, Any]):
    """The entries of one kind by slug: each is noted by itself, and their list when it is gone through."""

    def __init__(self, noted: Asked, kind: str) -> None:
        self._noted, self._kind = noted, kind

    def __getitem__(self, slug: str) -> Any:
        self._noted.notes.add(("entry", self._kind, slug))
        return self._noted.guide.entries.get(self._kind, {})[slug]

    def __contains__(self, slug: object) -> bool:
        return bool(self._noted.answer("there", self._kind, str(slug)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._noted.answer("listed", self._kind))

    def __len__(self) -> int:
        return len(self._noted.answer("listed", self._kind))


class Part:
    """What follows from a guide's entries by subject: what is not among `own` is noted as a question about everything."""

    def __init__(self, noted: Asked, subject: str, **own: Any) -> None:
        self._noted, self._subject = noted, subject
        self.__dict__ |= own

    def __getattr__(self, name: str) -> Any:
        self._noted.notes.add(EVERYTHING)
        return getattr(getattr(self._noted.guide, self._subject), name)


class Ways(Mapping[Any, Any]):
    """A mapping of a subject, like that from each muscle to its pieces; each value is a question by the mapping's name or by another."""

    def __init__(self, noted: Asked, subject: str, name: str, question: str = "") -> None:
        self._noted, self._subject, self._name, self._question = noted, subject, name, question or name

    def __getitem__(self, slug: str) -> Any:
        return list(self._noted.answer(self._question, slug))

    def __contains__(self, slug: object) -> bool:
        return slug in self._all()

    def _all(self) -> Mapping[Any, Any]:
        self._noted.notes.add(EVERYTHING)
        found: Mapping[Any, Any] = getattr(getattr(self._noted.guide, self._subject), self._name)
        return found

    def __iter__(self) -> Iterator[Any]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


class Ladder(Part):
    """The exercises that are harder, the variations, and the levels."""

    @property
    def levels(self) -> dict[int, str]:
        """The slug of the level for each rating."""
        return dict(self._noted.answer("levels"))


class Referrers(Ways):
    """From each key to the keys of those that refer to it; by which trail is not told."""

    def __getitem__(self, key: Any) -> Any:
        return dict.fromkeys(map(tuple, self._noted.answer(self._question, *key)), ())


class Movements(Part):
    """The movements of the exercises; each follows from its exercise and the skeleton."""

    def __contains__(self, slug: object) -> bool:
        return bool(self._noted.answer("moves", str(slug)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._noted.answer("moving"))

    def track(self, slug: str) -> Any:
        """Return the movement of an exercise as it is drawn."""
        self._noted.notes.add(("entry", "exercises", slug))
        return self._noted.guide.movements.track(slug)
