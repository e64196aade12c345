"""What the view for training needs of a page, as data: each exercise with its steps, cues and how much, session by session.

It stands in the page itself, so a routine can be followed where there is no network. Addresses are from the site's root.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.content.texts import to_plain
from guide.model.dose import Dose
from guide.model.exercise import Exercise
from guide.model.routine import Block, Routine
from guide.model.words import Words
from guide.pages import figure_addresses
from guide.pages.filters import rest, span

_MOST_REST = 600
"""Seconds; whoever rests longer needs no clock."""


def as_script(found: Mapping[str, Any]) -> Markup:
    """Return data as JSON that may stand in a page: nothing in it can end the element."""
    return Markup(json.dumps(found, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def _ends(value: str | None) -> list[int]:
    """Return the least and the most of a number or range: `2-3` is [2, 3], `3` and `3+` are [3, 3]."""
    found = [int(float(end)) for end in (value or "0").rstrip("+").split("-")]
    return [found[0], found[-1]]


@dataclass(frozen=True, slots=True)
class Plan:
    """The sessions of one page."""

    guide: Guide
    words: Words

    def exercise(self, slug: str, entry: Exercise) -> dict[str, Any] | None:
        """Return the one session of an exercise, with the dose of its first goal; None where there is nothing to follow."""
        if not entry.steps:
            return None
        return self._page("exercises", slug, entry.name, [("", [self._block(slug, entry.dose[0] if entry.dose else None)])])

    def routine(self, slug: str, entry: Routine) -> dict[str, Any] | None:
        """Return the sessions of a routine; None where it has none. In a preview, an exercise whose file has problems is left out."""
        found = ((one.name or "", [block for block in one.blocks if block.exercise in self.guide.exercises]) for one in entry.sessions)
        sessions = [(name, [self._block(block.exercise, block) for block in blocks]) for name, blocks in found if blocks]
        return self._page("routines", slug, entry.name, sessions) if sessions else None

    def _page(self, kind: str, slug: str, name: str, sessions: list[tuple[str, list[dict[str, Any]]]]) -> dict[str, Any]:
        made = [{"name": title, "exercises": blocks} for title, blocks in sessions]
        pages = list(dict.fromkeys(block["address"] for _, blocks in sessions for block in blocks))
        return {"name": name, "address": address_of(kind, slug), "pages": pages, "sessions": made}

    def _block(self, slug: str, dose: Dose | Block | None) -> dict[str, Any]:
        """Return an exercise with its dose; what is not known is left out."""
        entry = self.guide.exercises[slug]
        found = {
            "name": entry.name,
            "address": address_of("exercises", slug),
            "picture": figure_addresses.thumbnail(slug) if slug in self.guide.movements else "",
            "setup": [to_plain(text) for text in entry.setup],
            "steps": [to_plain(text) for text in entry.steps],
            "cues": list(self._cues(entry)),
            **(self._dose(dose, entry.hold, isinstance(dose, Dose) and entry.one_sided) if dose else {}),
        }
        return {key: value for key, value in found.items() if value}

    def _cues(self, entry: Exercise) -> Iterator[str]:
        for cue in entry.cues:
            said = self.guide.find("vocabulary/cues", cue.shared).label if cue.shared else cue.say
            yield to_plain(said or "")

    def _dose(self, dose: Dose | Block, hold: str | None, each: bool) -> dict[str, Any]:
        held = dose.hold or (None if dose.repetitions or getattr(dose, "no_repetitions", None) else hold)
        sides = f" {self.words.each_side}" if dose.each_side or each else ""
        least, most = _ends(dose.sets)
        seconds = _ends(dose.rest)[0]
        return {
            "sets": [least, most],
            "count": span(self.words, dose.repetitions or held or ""),
            "unit": self._unit(dose.repetitions, held) + sides,
            "hold": _ends(held) if held and not dose.repetitions else [],
            "rest": min(seconds, _MOST_REST),
            "resting": rest(self.words, dose.rest) if dose.rest and seconds else "",
        }

    def _unit(self, repetitions: str | None, held: str | None) -> str:
        """Return what stands behind the number: repetitions, with the seconds that each is held, or seconds."""
        if not repetitions:
            return self.words.seconds if held else ""
        unit = self.words.repetition if repetitions == "1" else self.words.repetitions_of
        return f"{unit}, {self.words.held} {span(self.words, held)} {self.words.seconds}" if held else unit
