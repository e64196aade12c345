"""What `not_feel` names is a place of the body. A symptom, like pain or tingling, is a sign to stop and belongs to `stop`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.texts import to_plain
from guide.model.exercise import Exercise
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield places that name one of the `symptoms` of `data/safety.yml`."""
    words = "|".join(map(re.escape, guide.safety.symptoms if guide.safety else []))
    symptom = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for slug, exercise in guide.written["exercises"].items() if words else ():
        for index, place in enumerate(exercise.not_feel if isinstance(exercise, Exercise) else []):
            if found := symptom.search(to_plain(place)):
                where = guide.place(("exercises", slug), ("not_feel", index))
                message = f"'{found[0]}' is a symptom, not a place where strain should not be felt"
                yield Problem(where, "symptom-as-place", message, "name the place alone, and move the symptom to 'stop:'")
