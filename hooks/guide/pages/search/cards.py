"""What the search shows of its first answer: the figure, how much and the first step of an exercise; where to go on from others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from guide.content.guide import Guide
from guide.content.keys import Key, address_of
from guide.content.texts import to_plain
from guide.content.training import exercises_of
from guide.model.dose import Dose
from guide.model.entry import Entry
from guide.model.exercise import Exercise
from guide.model.fact import Fact
from guide.model.muscle import Muscle
from guide.model.routine import Routine
from guide.model.words import Words
from guide.pages import figure_addresses
from guide.pages.contexts import context_of
from guide.pages.filters import span
from guide.pages.renderer import Renderer
from guide.pages.search.found import Card

_MOST = 4
"""How many pages a card leads on to."""

Row = tuple[str, str]


def card(renderer: Renderer, key: Key, entry: Entry) -> Card:
    """Return the card of an entry; one of a kind that has nothing to show first is empty."""
    return _CARDS.get(type(entry), _of_term)(renderer, key, entry)


def _counted(words: Words, value: str, one: str, many: str) -> str:
    return f"{span(words, value)} {one if value == '1' else many}"


def _dose(words: Words, dose: Dose, entry: Exercise) -> str:
    """Return sets and repetitions of a dose in a line, with the word that they are coaching practice where no source gives them."""
    hold = dose.hold or (entry.hold if not dose.repetitions and not dose.no_repetitions else None)
    said = [_counted(words, dose.sets, words.set, words.sets_of)]
    said += [_counted(words, dose.repetitions, words.repetition, words.repetitions_of)] if dose.repetitions else []
    said += [f"{words.held} {_counted(words, hold, words.second, words.seconds)}"] if hold else []
    coached = {"sets", "repetitions", "hold"} & set(dose.coaching)
    return " × ".join(said) + (f" ({words.coached})" if coached else "")


def _rows_of_exercise(words: Words, entry: Exercise) -> Iterator[Row]:
    if entry.dose:
        yield words.headings.dose, _dose(words, entry.dose[0], entry)
    if entry.steps:
        yield words.search.first_step, to_plain(entry.steps[0])


def _of_exercise(renderer: Renderer, key: Key, entry: Any) -> Card:
    easier = [address_of("exercises", step.exercise) for step in entry.easier if step.exercise]
    picture = figure_addresses.thumbnail(key[1]) if key[1] in renderer.guide.movements else ""
    return Card(picture, tuple(_rows_of_exercise(renderer.words, entry)), renderer.words.easier, tuple(easier[:_MOST]))


def _of_muscle(renderer: Renderer, key: Key, entry: Any) -> Card:
    return _leading(renderer, [slug for slugs in exercises_of(renderer.guide, key[1]).values() for slug in slugs])


def _of_fact(renderer: Renderer, key: Key, entry: Any) -> Card:
    meaning = ((renderer.words.headings.meaning, to_plain(entry.meaning[0].text)),) if entry.meaning else ()
    return Card(rows=meaning)


def _of_routine(renderer: Renderer, key: Key, entry: Any) -> Card:
    words = renderer.words
    rows = ((words.search.time, _counted(words, entry.minutes, words.minute, words.minutes)),) if entry.minutes else ()
    led = _leading(renderer, [block.exercise for block in entry.blocks])
    return Card(rows=rows, label=led.label, pages=led.pages)


def _of_term(renderer: Renderer, key: Key, entry: Entry) -> Card:
    """Return the card of a term: the exercises on its page, where it lists any."""
    return _leading(renderer, _listed(renderer.guide, key, entry))


def _listed(guide: Guide, key: Key, entry: Entry) -> list[str]:
    return list(context_of(guide, key, entry).get("used_by", {}).get("exercises", [])) if key[0].startswith("vocabulary") else []


def _leading(renderer: Renderer, slugs: list[str]) -> Card:
    """Return a card that leads on to the first few of some exercises."""
    pages = tuple(address_of("exercises", slug) for slug in islice(dict.fromkeys(slugs), _MOST))
    return Card(label=renderer.words.kinds["exercises"].many, pages=pages) if pages else Card()


_CARDS: dict[type[Entry], Callable[[Renderer, Key, Any], Card]] = {
    Exercise: _of_exercise,
    Muscle: _of_muscle,
    Fact: _of_fact,
    Routine: _of_routine,
}
