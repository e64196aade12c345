"""What was made of a guide before, used again as long as everything that was asked for it has the same answer.

With each result the questions are kept that were asked while it was made, each with a digest of its answer. A result holds if all
these answers are what they were, whatever else has changed; what depends on everything (code, words, settings) is part of `base`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from guide import apart, kept
from guide.content.guide import Guide
from guide.content.noted import Noted
from guide.content.questions import EVERYTHING, joined
from guide.packed import Pack

T = TypeVar("T")
Keep = Callable[[str, Callable[[], Any]], Any]
"""Gives what was made by a name before, where it still holds; else what the function makes."""
_KIND = "made"


def anew(name: str, make: Callable[[], T]) -> T:
    """Return what `make` makes; nothing is kept."""
    return make()


class Recall:
    """Keeps what is made of one guide, by name; of each name the last that was made. A guide that notes nothing has nothing kept."""

    def __init__(self, guide: Guide, code: str | None, base: str, place: str = "") -> None:
        self._noted = guide if code and isinstance(guide, Noted) else None
        self._pack, self._base = Pack(kept.of_project(guide.root), _KIND, code, place), base
        self._state = self._noted.digests([joined(EVERYTHING)]) if self._noted else ""

    def get(self, name: str, make: Callable[[], T]) -> T:
        """Return what `make` makes, plain data that JSON can hold: what was kept by the name if it still holds, else made anew."""
        if self._noted is None:
            return make()
        found = self._pack.get(name)
        holds = found and found[0] == self._base and (self._pack.state(name) == self._state or self._noted.digests(found[1]) == found[2])
        return found[3] if holds else self._made(self._noted, name, make)

    def _made(self, noted: Noted, name: str, make: Callable[[], T]) -> T:
        made, questions = noted.notes.of(make)
        asked = sorted(map(joined, questions))
        self._pack.put(name, [self._base, asked, noted.digests(asked), made])
        return made

    def has(self, name: str) -> bool:
        """Tell whether something is kept by a name, or nothing ever is; whether it still holds is seen when it is asked for."""
        return self._noted is None or self._pack.has(name)

    def spread(self, jobs: Sequence[Callable[[], object]]) -> None:
        """Have jobs that make something done by all processors; what they make is then kept here. Few jobs are left undone."""
        apart.spread([partial(self._sent, job) for job in jobs], self._pack.take)

    def _sent(self, job: Callable[[], object], send: apart.Send) -> None:
        self._pack.send = send
        job()

    def close(self) -> None:
        """Keep what was made for the next run, and no more than this run used. All of it holds for the guide as it now is."""
        self._pack.close(self._state)
