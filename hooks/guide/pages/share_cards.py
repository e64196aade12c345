"""What the picture beside a link to a page shows: the words that name the page, and its pose, its map or its first poses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib.resources import files
from typing import Any

from guide.content.figures import drawing
from guide.content.guide import Guide
from guide.content.keys import PLAN, Key, address_of
from guide.content.listing import in_order
from guide.content.questions import ask, label
from guide.draw.figures.picture import standalone as figures
from guide.draw.maps import standalone as maps
from guide.draw.maps.panels import HERE, Mark
from guide.draw.share import card
from guide.draw.share.art import Art
from guide.draw.share.column import Fonts, Words
from guide.draw.share.font import Font
from guide.model.exercise import Exercise
from guide.model.fact import Fact
from guide.model.muscle import Muscle
from guide.model.routine import Routine
from guide.model.words import Words as Interface
from guide.pages.filters import opening, span
from guide.pages.muscle_maps import Maps
from guide.pages.owner import Site

FOLDER = "assets/previews/"
HOME = ""
"""The address of the home page; its picture serves every page that has none of its own."""
KINDS = ("exercises", "muscles", "facts", "routines", "articles")
"""The kinds whose entries have pictures."""
_FONT, _WEIGHTS = "font_source_sans_pro", ("Semibold", "Regular")
_POSES = 3
_DOT = " · "


def address(page: str) -> str:
    """Return the address of the picture that shows beside a link to a page."""
    return f"{FOLDER}{page.rstrip('/') or 'home'}.png"


def said(column: Words) -> str:
    """Return what a picture says, for those who can't see it."""
    return ". ".join(text.rstrip(".") for text in (column.kind, column.title, column.about) if text)


@cache
def fonts() -> Fonts:
    """Return the letters of the pictures; they are read when the first picture is drawn."""
    return Fonts(*(Font((files(_FONT) / f"files/SourceSansPro-{weight}.ttf").read_bytes()) for weight in _WEIGHTS))


class Cards:
    """The pictures of one guide on its site, with the words of its interface."""

    def __init__(self, guide: Guide, site: Site, words: Interface) -> None:
        self._guide, self._site, self._words = guide, site, words

    def drawn(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """Yield (address of the page, what makes its picture as SVG) of every page that has one."""
        yield HOME, self._home
        if self._guide.exercises:
            yield PLAN, self._plan
        for key in ((kind, slug) for kind in KINDS for slug in in_order(self._guide, kind)):
            yield address_of(*key), partial(self._entry, key)

    def plain(self) -> str:
        """Return the picture for a page whose own fails: the site's name alone."""
        return card.svg(Words(self._site.name), [], "", fonts())

    def of_home(self) -> Words:
        """Return the words of the home page."""
        return Words(self._site.name, about=self._site.promise)

    def of_plan(self) -> Words:
        """Return the words of the page of plans."""
        return Words(self._words.plan.title, about=opening([self._words.plan.about]).line)

    def of_entry(self, key: Key) -> Words:
        """Return the words of an entry: what it is, its name, and what matters before it is opened."""
        entry, one = self._guide.find(*key), self._words.kinds[key[0]].one
        if isinstance(entry, Fact) and entry.verdict:
            verdict = str(getattr(self._words.verdicts, entry.verdict.replace("-", "_")))
            return Words(f"{one}: {entry.label}", verdict, verdict=entry.verdict)
        return Words(entry.label, one, _DOT.join(part for part in self._about(entry) if part))

    def _about(self, entry: Any) -> Iterator[str]:
        if isinstance(entry, Exercise):
            yield self._level(entry)
        if isinstance(entry, Muscle):
            yield entry.latin if entry.latin and entry.latin != entry.name else ""
            yield label(self._guide, "vocabulary/regions", entry.region) if entry.region else ""
        if isinstance(entry, Routine) and entry.minutes:
            yield f"{span(self._words, entry.minutes)} {self._words.minute if entry.minutes == '1' else self._words.minutes}"
        if isinstance(entry, Exercise | Routine):
            yield ", ".join(label(self._guide, "vocabulary/equipment", slug) for slug in entry.equipment)

    def _level(self, entry: Exercise) -> str:
        found = self._guide.ladder.levels.get(entry.level or 0, "")
        return label(self._guide, "vocabulary/levels", found) if found else ""

    def _svg(self, words: Words, art: list[Art]) -> str:
        return card.svg(words, art, self._site.name, fonts())

    def _entry(self, key: Key) -> str:
        return self._svg(self.of_entry(key), self._art(key))

    def _art(self, key: Key) -> list[Art]:
        entry = self._guide.find(*key)
        if isinstance(entry, Exercise):
            return self._poses([key[1]])
        if isinstance(entry, Muscle):
            return maps.art_of(self._guide.body.views.values(), self._marks([key[1]]))
        return self._poses([block.exercise for block in entry.blocks]) if isinstance(entry, Routine) else []

    def _marks(self, slugs: list[str]) -> list[Mark]:
        return [Mark(slug, "", HERE, tuple(ask(self._guide, "drawn", slug))) for slug in slugs]

    def _poses(self, slugs: list[str]) -> list[Art]:
        """Return the first few exercises that have a figure, each in the pose that tells most."""
        moving = [slug for slug in dict.fromkeys(slugs) if slug in self._guide.movements][:_POSES]
        return [figures.art(found, card.GHOST) for slug in moving if (found := drawing(self._guide, slug))]

    def _home(self) -> str:
        chain = [slug for slug in self._guide.body.drawn if ask(self._guide, "counted", slug)]
        return self._svg(self.of_home(), maps.whole(Maps(self._guide, self._words).views, self._marks(chain)) or self._first())

    def _plan(self) -> str:
        return self._svg(self.of_plan(), self._first())

    def _first(self) -> list[Art]:
        return self._poses(in_order(self._guide, "exercises"))
