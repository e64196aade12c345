"""In any language but English, `data/interface/<language>.yml` says every word: none is left to the English list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from guide.content.guide import Guide
from guide.content.keys import WORDS_KEY
from guide.problems import Problem

_NAMED = 10


def check(guide: Guide) -> Iterator[Problem]:
    """Yield the words that would show in English, as one problem."""
    place = guide.documents[WORDS_KEY].place() if guide.words else None
    if guide.words is None or place is None or PurePosixPath(place.file).stem.lower().partition("-")[0] == "en":
        return
    if left := [": ".join(trail) for trail in guide.words.in_english()]:
        named = ", ".join(f"'{name}'" for name in left[:_NAMED]) + (f" and {len(left) - _NAMED} more" if len(left) > _NAMED else "")
        message = f"{len(left)} words are left in English: {named}" if len(left) > 1 else f"a word is left in English: {named}"
        yield Problem(place, "untranslated", message, "say it in this file" if len(left) == 1 else "say each of them in this file")
