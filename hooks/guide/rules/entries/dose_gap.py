"""A dose says how long to rest, and how many repetitions or how long a hold, or why no number is given."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.model.dose import Dose
from guide.model.exercise import Exercise
from guide.problems import Problem


def _lacking(dose: Dose, exercise: Exercise) -> Iterator[str]:
    if not (dose.repetitions or dose.hold or exercise.hold or dose.no_repetitions):
        yield "no repetitions and no hold; add 'repetitions' or 'hold', or say why there is no number in 'no_repetitions'"
    if not dose.rest:
        yield "no rest between sets; add 'rest' in seconds, like 60-120, or 0 where none is needed"


def check(guide: Guide) -> Iterator[Problem]:
    """Yield doses with a gap."""
    for slug, exercise in guide.exercises.items():
        written = guide.written["exercises"][slug]
        for index, dose in enumerate(written.dose if isinstance(written, Exercise) else []):
            for lack in _lacking(dose, exercise):
                message, mend = lack.split("; ")
                yield Problem(guide.place(("exercises", slug), ("dose", index)), "dose-gap", message, mend)
