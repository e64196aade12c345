"""From a Guide to all pages of the site, in order: entries, indexes, the glossary, the atlas and the page of plans."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from guide.content.guide import Guide
from guide.content.keys import ATLAS, GLOSSARY, MINE, PLAN, Key, address_of
from guide.content.listing import in_order, shown, vocabularies
from guide.content.noted import noted, notes_of
from guide.content.texts import to_plain
from guide.draw.share.column import Words as SharedWords
from guide.model.entry import Entry
from guide.model.fact import Fact
from guide.pages import elsewhere, entry_data, kept_pages, share_cards
from guide.pages.contexts import context_of, template_of
from guide.pages.elsewhere import shortened
from guide.pages.explained import Explainer
from guide.pages.finder import Finder
from guide.pages.index_groups import Group, decades, followed, groups_of
from guide.pages.letters import by_letter
from guide.pages.owner import Site
from guide.pages.page import Page, Section
from guide.pages.renderer import Renderer
from guide.problems import Problem

_WITH_COMMON_END = ("exercises", "muscles", "facts", "routines", "articles")


@dataclass
class Pages:
    """Builds the pages of one guide. `problems` make pages of their own, in a preview only."""

    guide: Guide
    site: Site
    problems: list[Problem] = field(default_factory=list)
    keeping: bool = False
    """Whether what is rendered is kept, and used again by the next build."""

    def __post_init__(self) -> None:
        self.asked = noted(self.guide) if self.keeping else self.guide
        self.renderer, first = notes_of(self.asked).of(lambda: Renderer(self.asked, self.site))
        self.recall = kept_pages.recall(self.asked, self.site, first)
        self.words = self.renderer.words
        self.explainer = Explainer(self.asked)
        self.cards = share_cards.Cards(self.asked, self.site, self.words)
        self._orders: dict[str, list[str]] = {}
        self.faulty: dict[str, list[Problem]] = {}
        for problem in self.problems:
            self.faulty.setdefault(problem.place.file, []).append(problem)

    def all(self) -> Iterator[Page]:
        """Yield every page of entries, every index, the glossary, the atlas, what a reader keeps and the page of plans."""
        for kind in shown(self.guide):
            yield self.index(kind)
            yield from self._entries(kind)
        if vocabularies(self.guide):
            yield self.glossary()
        if self.guide.body.drawn:
            yield self.atlas()
        yield self.mine()
        if self.guide.exercises:
            yield self.plan()

    def _entries(self, kind: str) -> Iterator[Page]:
        """Yield the pages of a kind, each with its neighbors."""
        slugs = self._followed(kind)
        yield from (self._placed(kind, slugs, index) for index in range(len(slugs)))

    def _followed(self, kind: str) -> list[str]:
        """Return the entries of a kind in the order in which their pages follow each other."""
        return self._orders.get(kind) or self._orders.setdefault(kind, followed(self.guide, self.words, kind))

    def _placed(self, kind: str, slugs: list[str], index: int) -> Page:
        """Return the page of an entry among all of its kind."""
        page = self.entry((kind, slugs[index]))
        page.parent = address_of(kind)
        page.previous = address_of(kind, slugs[index - 1]) if index else ""
        page.next = address_of(kind, slugs[index + 1]) if index + 1 < len(slugs) else ""
        page.trail = ((self.words.kinds[kind].many, address_of(kind)),)
        return page

    def at(self, address: str) -> Page:
        """Return one of those pages by its address; raise ValueError where there is none."""
        indexes: dict[str, Callable[[], Page]] = {address_of(kind): partial(self.index, kind) for kind in shown(self.guide)}
        alone = {GLOSSARY: self.glossary, ATLAS: self.atlas, MINE: self.mine, PLAN: self.plan}
        single = (indexes | alone).get(address)
        kind, _, slug = address.removesuffix("/").rpartition("/")
        slugs = [] if single else self._followed(kind)
        return single() if single else self._placed(kind, slugs, slugs.index(slug))

    def entry(self, key: Key) -> Page:
        """Return the page of an entry, or of the problems in its file."""
        document = self.guide.documents[key]
        if found := self.faulty.get(document.file):
            return self.problem_page(address_of(*key), self.guide.find(*key).label, found, document.file)
        entry = self.guide.find(*key)
        page = Page(
            address_of(*key),
            entry.label,
            self._about(key, entry),
            partial(self._sections, key),
            document.file,
            keep=self.recall.get,
            before=f"{self.words.kinds[key[0]].one}:" if isinstance(entry, Fact) else "",
            verdict=self.renderer.meta(*key) if isinstance(entry, Fact) else "",
            draft=entry.draft,
            known_as=elsewhere.known_as(entry),
        )
        return self._pictured(page, partial(self.cards.of_entry, key)) if key[0] in share_cards.KINDS else page

    def _about(self, key: Key, entry: Entry) -> str:
        return elsewhere.of_entry(self.words, key, entry, to_plain(self.renderer.note(*key)))

    def _pictured(self, page: Page, words: Callable[[], SharedWords]) -> Page:
        """Return a page that knows its picture and what that says; nothing is added where the owner wants none."""
        if self.site.previews:
            page.picture, page.picture_alt = self.site.url + share_cards.address(page.address), share_cards.said(words())
        return page

    def _sections(self, key: Key) -> list[Section]:
        entry = self.asked.find(*key)
        context = {**context_of(self.asked, key, entry), "title": entry.label, "permalink": self.site.url + address_of(*key)}
        sections = self.renderer.sections(template_of(key[0]), context)
        common = self.renderer.sections("common.html.j2", context) if key[0] in _WITH_COMMON_END else []
        data = entry_data.of_entry(self.asked, self.words, self.site, key, entry, context["sources"], self._about(key, entry))
        return self.explainer.sections([*sections, *common, Section(data)], key)

    def index(self, kind: str) -> Page:
        """Return the index of a kind: its entries in groups, where the kind has a grouping."""
        parent = GLOSSARY if kind.startswith(GLOSSARY) else ""
        words = self.words.kinds[kind]
        make, wide = partial(self._index, kind), kind != "muscles"
        about, keep = elsewhere.of_index(self.words, kind), self.recall.get
        return Page(address_of(kind), words.many, about, make, parent=parent, wide=wide, keep=keep)

    def _index(self, kind: str) -> list[Section]:
        groups = groups_of(self.asked, self.words, kind, in_order(self.asked, kind))
        lead = self.renderer.block("index.html.j2", "lead", {"kind": kind, "groups": groups})
        return [Section(lead + (self._finder() if kind == "exercises" else "")), *(self._group(kind, group) for group in groups)]

    def _finder(self) -> str:
        return self.renderer.block("finder.html.j2", "form", {"finder": Finder(self.asked, self.words)})

    def _group(self, kind: str, group: Group) -> Section:
        parts = decades(self.asked, self.words, group.slugs) if kind == "references" else []
        context = {"kind": kind, "group": group, "decades": parts}
        return Section(self.renderer.block("index.html.j2", "group", context), group.title, group.anchor)

    def glossary(self) -> Page:
        """Return the page that lists the vocabularies."""
        about = shortened(self.words.glossary_about)
        return Page(GLOSSARY, self.words.glossary, about, self._glossary, keep=self.recall.get)

    def _glossary(self) -> list[Section]:
        return self.renderer.sections("glossary.html.j2", {"kinds": vocabularies(self.asked), "letters": by_letter(self.asked)})

    def atlas(self) -> Page:
        """Return the page with every layer of the drawn body."""
        words = self.words.map
        parent = address_of("muscles")
        trail = ((self.words.kinds["muscles"].many, parent),)
        about, keep = shortened(words.atlas_about), self.recall.get
        return Page(ATLAS, words.atlas, about, self._atlas, parent=parent, trail=trail, keep=keep)

    def _atlas(self) -> list[Section]:
        lead, accuracy = (Section(self.renderer.block("atlas.html.j2", name, {})) for name in ("lead", "accuracy"))
        plates = self.renderer.maps.plates()
        drawn = (Section(self.renderer.block("atlas.html.j2", "plate", {"plate": one}), one.title, one.anchor) for one in plates)
        return [lead, *drawn, accuracy]

    def mine(self) -> Page:
        """Return the page with what a reader keeps on the device; scripts fill it."""
        words = self.words.mine
        make = partial(self.renderer.sections, "mine.html.j2", {})
        return Page(MINE, words.title, shortened(words.about), make, wide=True)

    def plan(self) -> Page:
        """Return the page that makes plans and shows those that a link holds."""
        words = self.words.plan
        page = Page(PLAN, words.title, shortened(words.about), partial(self.renderer.sections, "plan.html.j2", {}), wide=True)
        return self._pictured(page, self.cards.of_plan)

    def problem_page(self, address: str, label: str, problems: list[Problem], file: str = "") -> Page:
        """Return a page that shows problems in place of an entry that has them."""
        make = partial(self.renderer.sections, "problems.html.j2", {"problems": problems})
        return Page(address, f"{self.words.problems_title}: {label}", self.words.problems_lead, make, file)
