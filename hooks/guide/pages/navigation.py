"""The owner's navigation with a title for each index, and what it leaves to the bottom of every page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from guide.content.guide import Guide
from guide.content.keys import ATLAS, GLOSSARY, MINE, PLAN, address_of
from guide.content.listing import shown, subjects, vocabularies
from guide.model.kinds import KINDS
from guide.model.person import Person
from guide.model.words import Words
from guide.pages.page import Page

INDEXES = frozenset(map(address_of, KINDS))
"""The addresses of the indexes, which alone of our pages may stand in the navigation."""


def may_stand(page: Page) -> bool:
    """Tell whether a page of ours may stand in the navigation."""
    return page.address in INDEXES and not page.parent


def files_of(nav: Any) -> Iterator[str]:
    """Yield every file that a navigation names, however deep."""
    for item in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from files_of(item)
    if isinstance(nav, str):
        yield nav


@dataclass(frozen=True)
class Navigation:
    """Puts the `nav` of `mkdocs.yml` in order for one guide."""

    guide: Guide
    words: Words

    def titled(self, nav: Any) -> Any:
        """Return the owner's navigation with a title for each bare index, as HTML, which titles are to themes.

        What is not there is left out: kinds without entries, and pages that nobody wrote.
        """
        if isinstance(nav, list):
            return [made for item in nav if (made := self.titled(item)) not in (None, [], {})]
        if isinstance(nav, dict):
            return {title: made for title, item in nav.items() if (made := self._kept(item)) not in (None, [])}
        kept = self._kept(nav)
        kind = str(nav).removesuffix("/index.md")
        return {escape(self.words.kinds[kind].many): kept} if kept and kind in KINDS else kept

    def _kept(self, item: Any) -> Any:
        if isinstance(item, list):
            return self.titled(item)
        return item if self._is_there(str(item)) else None

    def _is_there(self, item: str) -> bool:
        kind = item.removesuffix("/index.md")
        if kind in KINDS:
            return kind in shown(self.guide)
        return not item.endswith(".md") or "://" in item or (self.guide.root / "docs" / item).is_file()

    def _tells(self, kind: str) -> bool:
        """Tell whether the index of a kind has something to tell: one of people does not, where it names a group alone."""
        people = [one for one in self.guide.entries[kind].values() if isinstance(one, Person)]
        return not people or any(one.credential or one.link for one in people)

    def footer(self, nav: Any) -> list[tuple[str, str]]:
        """Return (title, address) of what the navigation does not name, for the bottom of every page: indexes, and what a reader keeps."""
        named = set(files_of(nav))
        kinds = [kind for kind in subjects(self.guide) if f"{kind}/index.md" not in named and self._tells(kind)]
        found = [(self.words.kinds[kind].many, address_of(kind)) for kind in kinds]
        found += [(self.words.plan.title, PLAN)] if self.guide.exercises else []
        found += [(self.words.map.atlas, ATLAS)] if self.guide.body.drawn else []
        found += [(self.words.glossary, GLOSSARY)] if vocabularies(self.guide) else []
        return [*found, (self.words.mine.title, MINE)]
