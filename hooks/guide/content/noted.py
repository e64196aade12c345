"""A guide that notes what is asked of it while something is made, so that what was made can be told to hold still.

What is not known here by a question of its own is noted as a question about everything: what is made of it holds until anything changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, cast

from guide import kept
from guide.content.guide import Guide
from guide.content.keys import Key
from guide.content.noted_parts import Entries, Kinds, Ladder, Movements, Part, Referrers, Ways
from guide.content.notes import Notes
from guide.content.questions import EVERYTHING, QUESTIONS, Question, joined, parted

_GIVEN = ("words", "safety", "skeleton", "body", "things", "owner")
"""What everything is made of. It is not noted: whoever keeps a result has these in its key."""
_KINDS = {"exercises": "exercises", "muscles": "muscles", "conditions": "vocabulary/conditions"}
_DIGITS = 16
"""So many of the digits of an answer's digest are held against each other."""
_SHAPES: dict[str, Callable[[Any], Any]] = {"within": set, "around": set, "drawn": list}
"""What the anatomy is asked of a muscle, and the form of each answer."""


class Noted:
    """A guide whose every answer is noted. It stands in the place of a `Guide` for whatever makes pages."""

    def __init__(self, guide: Guide) -> None:
        self.guide, self.notes = guide, Notes()
        for name, kind in _KINDS.items():
            setattr(self, name, Entries(self, kind))
        ways = {name: Ways(self, "anatomy", name) for name in ("pieces", "wholes", "covers")}
        answers = {name: partial(self._shaped, name, shape) for name, shape in _SHAPES.items()}
        self.anatomy = Part(self, "anatomy", **ways, **answers)
        self.ladder = Ladder(self, "ladder", **{name: Ways(self, "ladder", name) for name in ("harder", "variations")})
        self.referrers = Part(self, "referrers", to=Referrers(self, "referrers", "to", "referrers"))
        self.movements = Movements(self, "movements")
        self._answers: dict[Question, Any] = {}
        self._digests: dict[str, str] = {}

    def _shaped(self, question: str, shape: Callable[[Any], Any], slug: str) -> Any:
        return shape(self.answer(question, slug))

    def answer(self, question: str, *about: str) -> Any:
        """Return the answer to a question, noted."""
        self.notes.add((question, *about))
        return self._known((question, *about))

    def _known(self, question: Question) -> Any:
        if question not in self._answers:
            self._answers[question] = self._asked(question)
        return self._answers[question]

    def digests(self, asked: Iterable[str]) -> str:
        """Return the digests of the answers to some questions, each given as a line; they are not noted."""
        return "".join([self._digests.get(line) or self._digest(line) for line in asked])

    def _digest(self, line: str) -> str:
        question = parted(line)
        found = self._answers.get(question, self)  # what is only held against a digest is not remembered itself
        self._digests[line] = kept.key_of(repr(self._asked(question) if found is self else found))[:_DIGITS]
        return self._digests[line]

    def _asked(self, question: Question) -> Any:
        known = QUESTIONS.get(question[0])
        return known(self.guide, *question[1:]) if known else None

    @property
    def entries(self) -> Mapping[str, Any]:
        """The entries by kind and slug."""
        return Kinds(self)

    def find(self, kind: str, slug: str) -> Any:
        """Return an entry, as `Guide.find` does."""
        self.notes.add(("entry", kind, slug))
        return self.guide.find(kind, slug)

    def resolve(self, slug: str, kinds: tuple[str, ...]) -> Key:
        """Return the key that a reference means."""
        kind, found = self.answer("meant", slug, *kinds)
        return kind, found

    @property
    def broken(self) -> dict[Key, str]:
        """The entries that can't be read."""
        self.notes.add(("broken",))
        return self.guide.broken

    @property
    def root(self) -> Any:
        """The project's folder; who has it looks there which hand-written page asks for what."""
        self.notes.add(("asked",))
        return self.guide.root

    def __getattr__(self, name: str) -> Any:
        if name not in _GIVEN:
            self.notes.add(EVERYTHING)
        return getattr(self.guide, name)


def noted(guide: Guide) -> Guide:
    """Return a guide that says the same and notes what is asked of it."""
    return cast(Guide, Noted(guide))


def notes_of(guide: Guide) -> Notes:
    """Return the notes of a guide; one that notes nothing has none."""
    return guide.notes if isinstance(guide, Noted) else Notes()


def digest(guide: Guide, questions: Iterable[Question]) -> str:
    """Return a digest of the answers to some questions; a guide that notes nothing has none."""
    return guide.digests(sorted(map(joined, questions))) if isinstance(guide, Noted) else ""
