"""Notes of the questions that are asked while something is made."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from guide.content.questions import Question

T = TypeVar("T")
Once = dict[Hashable, tuple[T, frozenset[Question]]]
"""What was made once, by name, with what was asked for it."""


class Notes:
    """The questions that are asked while something is made; what is made on the way to it has notes of its own, too."""

    def __init__(self) -> None:
        self._open: list[set[Question]] = [set()]

    def add(self, *questions: Question) -> None:
        """Note some questions."""
        self._open[-1].update(questions)

    def of(self, make: Callable[[], T]) -> tuple[T, frozenset[Question]]:
        """Return what is made, and what was asked for it."""
        self._open.append(set())
        try:
            made = make()
        finally:
            asked = self._open.pop()
            self._open[-1] |= asked
        return made, frozenset(asked)

    def once(self, known: Once[T], name: Hashable, make: Callable[[], T]) -> T:
        """Return what was made once by a name, and note what was asked for it each time."""
        if name not in known:
            known[name] = self.of(make)
        made, asked = known[name]
        self.add(*asked)
        return made
