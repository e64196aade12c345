"""A text uses no phrase that `data/wording.yml` lists; a guide without that file may use any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.texts import to_plain
from guide.model.entry import Part
from guide.model.exercise import Exercise
from guide.model.leaves import leaves
from guide.model.safety import Safety
from guide.model.values import Prose
from guide.model.vocabulary import SharedCue
from guide.model.wording import Instead, Wording, expression, whole
from guide.problems import Problem, Trail

_NOT_OURS = ("references", "people")
"""Kinds that name works and persons in their own words."""


def _texts(part: Part) -> Iterator[tuple[Trail, str]]:
    """Yield every sentence that an entry says to its readers, with its trail: texts, cues and headings, not names."""
    yield from ((leaf.trail, to_plain(leaf.value)) for leaf in leaves(part) if isinstance(leaf.mark, Prose))
    if isinstance(part, Exercise):
        yield from ((("cues", index, "say"), cue.say) for index, cue in enumerate(part.cues) if cue.say)
    if isinstance(part, SharedCue):
        yield ("name",), part.name
    if isinstance(part, Safety):
        yield from ((("sets", index, "title"), signs.title) for index, signs in enumerate(part.sets))


def _is_right(hit: re.Match[str], entry: Instead) -> bool:
    """Tell whether a phrase stands within one of the longer phrases in which it is right."""
    around = (found for context in entry.unless for found in whole(expression(context)).finditer(hit.string))
    return any(found.start() <= hit.start() and hit.end() <= found.end() for found in around)


def _any_of(wording: Wording) -> re.Pattern[str]:
    """Return one pattern for all phrases, with a group for each entry: a text is looked through once."""
    return whole(*(f"({'|'.join(map(expression, entry.avoid))})" for entry in wording.instead))


def _found(text: str, wording: Wording, phrases: re.Pattern[str]) -> dict[str, str]:
    """Return the phrases of a text that are to be avoided, each with what to say."""
    hits = ((hit, wording.instead[(hit.lastindex or 1) - 1]) for hit in phrases.finditer(text))
    return {hit[0]: entry.say for hit, entry in hits if not _is_right(hit, entry)}


def check(guide: Guide) -> Iterator[Problem]:
    """Yield phrases that the guide does not use, with what to say."""
    if guide.wording is None or not guide.wording.instead:
        return
    phrases = _any_of(guide.wording)
    for key, part in guide.parts():
        for trail, text in _texts(part) if key[0] not in _NOT_OURS else ():
            for phrase, say in _found(text, guide.wording, phrases).items():
                message = f"'{phrase}' is on the list of words to avoid in data/wording.yml"
                yield Problem(guide.place(key, trail), "say-instead", message, f"say instead: {say}")
