"""From a Guide to all pages of the site: entries, indexes, glossary; and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from guide.guide import Guide, Key, address_of
from guide.manual import field_reference
from guide.model.base import Entry, Prose
from guide.model.exercise import Exercise
from guide.model.kinds import KINDS, VOCABULARY
from guide.model.muscle import Muscle
from guide.pages.entries import context_of, template_of
from guide.pages.page import Page, SearchEntry, Section
from guide.pages.render import Renderer, Site
from guide.problems import Problem
from guide.text import to_plain
from guide.walk import leaves

_LONGEST_DESCRIPTION = 160
GLOSSARY = f"{VOCABULARY}/"


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
    return SearchEntry(tuple(names), tuple(texts), tuple(entry.also_said), 1 + min(pieces, 20) / 10)


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
                yield page
        if any(kind.startswith(GLOSSARY) for kind in self.shown()):
            yield self.glossary()

    def entry(self, key: Key) -> Page:
        """Return the page of an entry, or of the problems in its file."""
        document = self.guide.documents[key]
        if found := self.faulty.get(document.file):
            return self.problem_page(address_of(*key), self.guide.find(*key).label, found, document.file)
        entry = self.guide.find(*key)
        address = address_of(*key)
        context = {**context_of(self.guide, key, entry), "title": entry.label, "permalink": self.site.url + address}
        sections = self.renderer.sections(template_of(key[0]), context)
        if not key[0].startswith(GLOSSARY):
            sections += self.renderer.sections("common.html.j2", context)
        description = to_plain(self.renderer.note(*key)) or self._fallback(key[0], entry)
        search = _search_entry(self.guide, key, entry, description)
        return Page(address, entry.label, _shortened(description), sections, document.file, search=search, draft=entry.draft)

    def _fallback(self, kind: str, entry: Entry) -> str:
        return f"{self.words.kinds[kind].one}: {entry.label}. {self.words.kinds[kind].about}"

    def index(self, kind: str) -> Page:
        """Return the index of a kind: its entries in groups, where the kind has a grouping."""
        lead = self.renderer.sections("index.html.j2", {"kind": kind})
        groups = [Section(self.renderer.cards(kind, slugs), title, anchor) for title, anchor, slugs in self.groups(kind)]
        parent = GLOSSARY if kind.startswith(GLOSSARY) else ""
        words = self.words.kinds[kind]
        return Page(
            address_of(kind),
            words.many,
            _shortened(words.about),
            lead + groups,
            parent=parent,
            search=SearchEntry((words.many,), (words.about,)),
        )

    def groups(self, kind: str) -> list[tuple[str, str, list[str]]]:
        """Return (title, anchor, slugs) for the index of a kind: exercises by pattern, muscles by region."""
        by: dict[str, str] = {}
        for slug in self.slugs(kind):
            entry = self.guide.find(kind, slug)
            by[slug] = (entry.pattern if isinstance(entry, Exercise) else entry.region if isinstance(entry, Muscle) else "") or ""
        of = {"exercises": "vocabulary/patterns", "muscles": "vocabulary/regions"}.get(kind, "")
        title = {group: self.guide.find(of, group).label if group else "" for group in by.values()}
        ordered = sorted(by, key=lambda slug: title[by[slug]].casefold())
        return [(title[group], group, list(slugs)) for group, slugs in groupby(ordered, key=by.__getitem__)]

    def glossary(self) -> Page:
        """Return the page that lists the vocabularies."""
        kinds = [kind for kind in self.shown() if kind.startswith(GLOSSARY)]
        sections = self.renderer.sections("glossary.html.j2", {"kinds": kinds})
        search = SearchEntry((self.words.glossary,), (self.words.glossary_about,))
        return Page(GLOSSARY, self.words.glossary, _shortened(self.words.glossary_about), sections, search=search)

    def problem_page(self, address: str, label: str, problems: list[Problem], file: str = "") -> Page:
        """Return a page that shows problems in place of an entry that has them."""
        sections = self.renderer.sections("problems.html.j2", {"problems": problems})
        return Page(address, f"{self.words.problems_title}: {label}", self.words.problems_lead, sections, file)

    def missing(self) -> str:
        """Return the body of the page for addresses that lead nowhere."""
        kinds = [kind for kind in self.shown() if not kind.startswith(GLOSSARY)]
        sources = self._safety_sources()
        sections = self.renderer.sections("missing.html.j2", {"kinds": kinds, **sources})
        return Page("", self.words.missing_title, "", sections).body()

    def _safety_sources(self) -> dict[str, object]:
        cited = list(dict.fromkeys(slug for group in self.renderer.safety.urgent for sign in group.signs for slug in sign.references))
        return {"sources": cited, "numbers": {slug: number for number, slug in enumerate(cited, start=1)}}

    def piece(self, name: str) -> str:
        """Return what a hand-written page asks for by name, one of `docs.known()`; a shelf has the most linked entries first."""
        if name in KINDS:
            linked = {slug: -len(self.guide.referrers.get((name, slug), {})) for slug in self.slugs(name)}
            shelf = {"kind": name, "slugs": sorted(linked, key=linked.__getitem__)}
            return self.renderer.block("blocks.html.j2", "shelf", shelf) if shelf["slugs"] else ""
        context = {**self._safety_sources(), "field_reference": list(field_reference()), "shown": self.shown()}
        return self.renderer.block("blocks.html.j2", name.replace("-", "_"), context)

    def redirect(self, target: str) -> str:
        """Return the file that stands at an earlier address: it leads on at once and says where to."""
        kind, _, slug = target.removesuffix("/").rpartition("/")
        context = {"target": self.site.url + target, "title": self.guide.find(kind, slug).label}
        return self.renderer.block("redirect.html.j2", "page", context)
