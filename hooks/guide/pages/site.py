"""From a Guide to all pages of the site: entries, indexes, glossary; and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from guide import docs, links
from guide.guide import ATLAS, Guide, Key, address_of
from guide.links import to_address
from guide.manual import field_reference
from guide.model.base import Entry, Prose
from guide.model.fact import Fact
from guide.model.kinds import KINDS, VOCABULARY
from guide.model.muscle import Muscle
from guide.pages import figures
from guide.pages.entries import Citations, context_of, template_of
from guide.pages.grouping import Group, groups_of
from guide.pages.page import Page, SearchEntry, Section
from guide.pages.render import Renderer, Site
from guide.problems import Problem
from guide.text import to_plain
from guide.walk import leaves

_LONGEST_DESCRIPTION = 160
_SHORTEST_DESCRIPTION = 20
GLOSSARY = f"{VOCABULARY}/"
_WITH_COMMON_END = ("exercises", "muscles", "facts", "routines")
# How much a kind weighs in the search beside the others.
_WEIGHT = {"exercises": 1.5, "facts": 1.2, "routines": 1.2, "references": 0.2, "people": 0.2}


def _shortened(text: str) -> str:
    """Return text cut at a word so that a search engine or a chat shows it whole."""
    if len(text) <= _LONGEST_DESCRIPTION:
        return text
    return text[: _LONGEST_DESCRIPTION - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def _search_entry(guide: Guide, key: Key, entry: Entry, first: str) -> SearchEntry:
    latin = [entry.latin] if isinstance(entry, Muscle) and entry.latin else []
    names = dict.fromkeys([entry.label, *entry.aliases, *latin])
    texts = dict.fromkeys([first, *(to_plain(leaf.value) for leaf in leaves(entry) if isinstance(leaf.mark, Prose))])
    pieces = len(guide.within(key[1])) if key[0] == "muscles" else 0
    return SearchEntry(tuple(names), tuple(texts), tuple(entry.also_said), _WEIGHT.get(key[0], 1) + min(pieces, 20) / 10)


@dataclass
class Pages:
    """Builds the pages of one guide. `problems` make pages of their own, in a preview only."""

    guide: Guide
    site: Site
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.renderer = Renderer(self.guide, self.site)
        self.words = self.renderer.words
        self.faulty: dict[str, list[Problem]] = {}
        for problem in self.problems:
            self.faulty.setdefault(problem.place.file, []).append(problem)

    def shown(self) -> list[str]:
        """Return the kinds that have entries, in order; a kind without any has no index and no link."""
        broken = {kind for kind, _ in self.guide.broken}
        return [kind for kind in KINDS if self.guide.entries.get(kind) or kind in broken]

    def slugs(self, kind: str) -> list[str]:
        """Return the slugs of a kind in the order in which pages follow each other: by name."""
        slugs = {*self.guide.entries.get(kind, {}), *(slug for of, slug in self.guide.broken if of == kind)}
        return sorted(slugs, key=lambda slug: (self.guide.find(kind, slug).label.casefold(), slug))

    def all(self) -> Iterator[Page]:
        """Yield every page of entries, every index and the glossary."""
        for kind in self.shown():
            yield self.index(kind)
            slugs = self.slugs(kind)
            for before, slug, after in zip(["", *slugs], slugs, [*slugs[1:], ""], strict=False):
                page = self.entry((kind, slug))
                page.parent = address_of(kind)
                page.previous = address_of(kind, before) if before else ""
                page.next = address_of(kind, after) if after else ""
                page.trail = ((self.words.kinds[kind].many, address_of(kind)),)
                yield page
        if any(kind.startswith(GLOSSARY) for kind in self.shown()):
            yield self.glossary()
        if self.guide.body.drawn:
            yield self.atlas()

    def entry(self, key: Key) -> Page:
        """Return the page of an entry, or of the problems in its file."""
        document = self.guide.documents[key]
        if found := self.faulty.get(document.file):
            return self.problem_page(address_of(*key), self.guide.find(*key).label, found, document.file)
        entry = self.guide.find(*key)
        description = to_plain(self.renderer.note(*key))
        if len(description) < _SHORTEST_DESCRIPTION:
            description = f"{self._fallback(key[0], entry)} {description}".strip()
        return Page(
            address_of(*key),
            entry.label,
            _shortened(description),
            partial(self._sections, key, entry),
            document.file,
            picture=self.site.url + figures.preview(key[1]) if key[0] == "exercises" and key[1] in self.guide.movements else "",
            verdict=self.renderer.meta(*key) if isinstance(entry, Fact) else "",
            search=_search_entry(self.guide, key, entry, description),
            draft=entry.draft,
        )

    def _sections(self, key: Key, entry: Entry) -> list[Section]:
        context = {**context_of(self.guide, key, entry), "title": entry.label, "permalink": self.site.url + address_of(*key)}
        sections = self.renderer.sections(template_of(key[0]), context)
        return sections + (self.renderer.sections("common.html.j2", context) if key[0] in _WITH_COMMON_END else [])

    def _fallback(self, kind: str, entry: Entry) -> str:
        return f"{self.words.kinds[kind].one}: {entry.label}."

    def index(self, kind: str) -> Page:
        """Return the index of a kind: its entries in groups, where the kind has a grouping."""
        parent = GLOSSARY if kind.startswith(GLOSSARY) else ""
        words = self.words.kinds[kind]
        search = SearchEntry((words.many,), (words.about,))
        return Page(address_of(kind), words.many, _shortened(words.about), partial(self._index, kind), parent=parent, search=search)

    def _index(self, kind: str) -> list[Section]:
        lead = Section(self.renderer.block("index.html.j2", "lead", {"kind": kind}))
        return [lead, *(self._group(kind, group) for group in groups_of(self.guide, self.words, kind, self.slugs(kind)))]

    def _group(self, kind: str, group: Group) -> Section:
        context = {"kind": kind, "slugs": group.slugs, "note": group.note}
        return Section(self.renderer.block("index.html.j2", "group", context), group.title, group.anchor)

    def navigation(self, nav: Any) -> Any:
        """Return the owner's navigation with a title for each bare index; indexes of kinds without entries are left out."""
        if isinstance(nav, list):
            return [made for item in nav if (made := self.navigation(item)) not in (None, [], {})]
        if isinstance(nav, dict):
            return {title: made for title, item in nav.items() if (made := self._kept(item)) not in (None, [])}
        kept = self._kept(nav)
        kind = str(nav).removesuffix("/index.md")
        return {self.words.kinds[kind].many: kept} if kept and kind in KINDS else kept

    def _kept(self, item: Any) -> Any:
        if isinstance(item, list):
            return self.navigation(item)
        return item if str(item).removesuffix("/index.md") not in KINDS.keys() - set(self.shown()) else None

    def footer(self, nav: Any) -> list[tuple[str, str]]:
        """Return (title, address) of the indexes that the navigation does not name, for the bottom of every page."""
        named = set(files_of(nav))
        kinds = [kind for kind in self.shown() if not kind.startswith(GLOSSARY) and f"{kind}/index.md" not in named]
        found = [(self.words.kinds[kind].many, address_of(kind)) for kind in kinds]
        found += [(self.words.map.atlas, ATLAS)] if self.guide.body.drawn else []
        return [*found, (self.words.glossary, GLOSSARY)] if any(kind.startswith(GLOSSARY) for kind in self.shown()) else found

    def glossary(self) -> Page:
        """Return the page that lists the vocabularies."""
        kinds = [kind for kind in self.shown() if kind.startswith(GLOSSARY)]
        make = partial(self.renderer.sections, "glossary.html.j2", {"kinds": kinds})
        search = SearchEntry((self.words.glossary,), (self.words.glossary_about,))
        return Page(GLOSSARY, self.words.glossary, _shortened(self.words.glossary_about), make, search=search)

    def atlas(self) -> Page:
        """Return the page with every layer of the drawn body."""
        words = self.words.map
        search = SearchEntry((words.atlas,), (words.atlas_about,))
        parent = address_of("muscles")
        trail = ((self.words.kinds["muscles"].many, parent),)
        return Page(ATLAS, words.atlas, _shortened(words.atlas_about), self._atlas, parent=parent, trail=trail, search=search)

    def _atlas(self) -> list[Section]:
        lead = Section(self.renderer.block("atlas.html.j2", "lead", {}))
        plates = self.renderer.maps.plates()
        return [lead, *(Section(self.renderer.block("atlas.html.j2", "plate", {"plate": one}), one.title, one.anchor) for one in plates)]

    def problem_page(self, address: str, label: str, problems: list[Problem], file: str = "") -> Page:
        """Return a page that shows problems in place of an entry that has them."""
        make = partial(self.renderer.sections, "problems.html.j2", {"problems": problems})
        return Page(address, f"{self.words.problems_title}: {label}", self.words.problems_lead, make, file)

    def missing(self) -> str:
        """Return the body of the page for addresses that lead nowhere."""
        kinds = [kind for kind in self.shown() if not kind.startswith(GLOSSARY)]
        urgent = docs.page_with(self.guide.root, "urgent-signs")
        pages = [(self.words.home, to_address(""))]
        pages += [(self.words.urgent_signs, to_address(urgent, "urgent-signs"))] if urgent is not None else []
        sections = self.renderer.sections("missing.html.j2", {"kinds": kinds, "pages": pages})
        return Page("", self.words.missing_title, "", list).body(sections)

    def piece(self, name: str) -> str:
        """Return what a hand-written page asks for by name, one of `docs.known()`; a shelf has the most linked entries first."""
        if name in KINDS:
            linked = {slug: -len(self.guide.referrers.get((name, slug), {})) for slug in self.slugs(name)}
            shelf = {"kind": name, "slugs": sorted(linked, key=linked.__getitem__)}
            return self.renderer.block("blocks.html.j2", "shelf", shelf) if shelf["slugs"] else ""
        context = {"numbers": Citations(), "field_reference": list(field_reference()), "shown": self.shown()}
        return self.renderer.block("blocks.html.j2", name.replace("-", "_"), context)

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield (address, text) of every file beside the pages: style sheets of figures and their small pictures."""
        yield from figures.files(self.guide, self.words)

    def previews(self) -> Iterator[tuple[str, bytes]]:
        """Yield (address, PNG) of every picture that is shown beside a link."""
        yield from figures.previews(self.guide, self.guide.root / ".cache" / "previews")

    def redirect(self, old: str, target: str) -> str:
        """Return the file that stands at an earlier address: it leads on at once and says where to."""
        kind, _, slug = target.removesuffix("/").rpartition("/")
        context = {"target": self.site.url + target, "way": to_address(target), "title": self.guide.find(kind, slug).label}
        return links.relative_to(self.renderer.block("redirect.html.j2", "page", context), old)


def files_of(nav: Any) -> Iterator[str]:
    """Yield every file that a navigation names, however deep."""
    for item in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from files_of(item)
    if isinstance(nav, str):
        yield nav
