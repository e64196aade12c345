"""What one build keeps between the builder's events: the pages, what stands beside them, the policy, the manifest.

The builder's own pages come as they are (`Any`): nothing here imports the builder.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from guide import atomic_write
from guide.content import handwritten, links
from guide.content.guide import Guide
from guide.content.reader import Loaded
from guide.model.words import Words
from guide.pages import compiled, pieces
from guide.pages.catalog import Pages
from guide.pages.citations import Citations
from guide.pages.navigation import Navigation
from guide.pages.owner import Contact, Site
from guide.pages.page import Page
from guide.pages.share_pictures import SharePictures
from guide.problems import Problem
from guide.rules.check import load
from guide.site import assets, policy, search, style_sheet
from guide.site.manifest import Copied, Manifest
from guide.site.shells import Shells

Loader = Callable[[Path], Loaded]


@dataclass
class Publication:
    """One build of one guide; `preview` is a live one, with drafts and with problems in place of the pages that have them."""

    pages: Pages
    sheet: str = ""
    """The style sheet."""
    preview: bool = False
    policy: str = ""
    manifest: Manifest = field(default_factory=Manifest)
    shells: Shells = field(default_factory=Shells)
    nav: Any = None
    """The builder's navigation."""
    run: Any = None
    """The run of the builder, where it is kept."""
    _joined: dict[str, Any] = field(default_factory=dict)
    """The builder's own page around each of ours, by address."""
    _indexes: dict[str, Any] = field(default_factory=dict)
    _search_index: Any = None
    _pictures: SharePictures | None = None
    _unjoined: list[Problem] = field(default_factory=list)
    """What is wrong with the style sheet."""

    @classmethod
    def open(cls, root: Path, name: str, url: str | None, extra: Mapping[str, Any], *, preview: bool, load: Loader = load) -> Publication:
        """Read and check the guide below `root`, with the owner's settings; what is wrong with it is among `problems`."""
        if not preview:
            gc.set_threshold(50_000, 20, 50)  # nearly all that is made stays to the end: to look for what may go would find little
        loaded = load(root)
        sheet, unjoined = style_sheet.tried(root / assets.OVERRIDES / style_sheet.PARTS)
        guide = loaded.guide if preview else loaded.guide.finished()
        if not preview:
            gc.freeze()  # what was read stays to the end: the collector need not look through it again and again
        contact = Contact.of(extra)
        pages = Pages(guide, Site(name, (url or "/").rstrip("/") + "/", contact), [*loaded.problems, *unjoined])
        return cls(pages, sheet, preview, shells=Shells(changing=preview), _unjoined=unjoined)

    def renew(self, loaded: Loaded) -> None:
        """Go on with another state of the guide."""
        self.pages = Pages(loaded.guide, self.pages.site, [*loaded.problems, *self._unjoined])
        self.__dict__.pop("missing", None)

    @property
    def guide(self) -> Guide:
        """The guide."""
        return self.pages.guide

    @property
    def contact(self) -> Contact:
        """Where readers write back."""
        return self.pages.site.contact

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the guide."""
        return self.pages.problems

    @property
    def words(self) -> Words:
        """The words of the interface, for the theme's templates."""
        return self.pages.words

    @property
    def scope(self) -> str:
        """The path of the site on its host, which ends in `/`."""
        return urlsplit(self.pages.site.url).path

    def edit_url(self, page: Page) -> str | None:
        """Return where the forge edits the file that a page is made from, or None where it can't."""
        return self.contact.edit_url(page.source)

    @property
    def navigation(self) -> Navigation:
        """What puts the owner's navigation in order."""
        return Navigation(self.guide, self.words)

    @cached_property
    def urgent_signs(self) -> str | None:
        """The address of the hand-written page with the urgent signs."""
        page = handwritten.page_with(self.guide.root, "urgent-signs")
        return f"{page or './'}#urgent-signs" if page is not None else None

    @cached_property
    def missing(self) -> str:
        """The body of the page for addresses that lead nowhere."""
        return links.below(pieces.missing(self.pages.renderer), self.scope)

    def filled(self, markdown: str, page: Any) -> str:
        """Return a hand-written page with the pieces that it asks for; what the theme prints of its head as it is, is escaped."""
        page.meta.update({name: escape(str(page.meta[name])) for name in ("title", "description") if name in page.meta})
        address, numbers = page.url.lstrip("./"), Citations()
        return handwritten.fill(markdown, lambda name: links.relative_to(pieces.piece(self.pages.renderer, name, numbers), address))

    def assets(self, worker: str) -> Iterator[tuple[str, str | bytes]]:
        """Yield (address, content) of every file beside the pages; those beside links are begun. `worker`: the theme's own."""
        self._pictures = None if self.preview else assets.share_pictures(self.guide)
        yield from assets.files(self.pages, self.sheet)
        yield assets.search_worker(self.pages.renderer, worker)

    def announce(self, files: Iterable[Copied]) -> None:
        """Note the content of every file that is copied as it is; a preview has no manifest."""
        for file in () if self.preview else files:
            self.manifest.announce(file)

    def take_policy(self, html: str) -> None:
        """Take the policy from a built page that holds no contributed text; a preview's server adds a script that changes."""
        self.policy = policy.preview_policy() if self.preview else policy.policy_of(html)

    def finished_page(self, path: str, html: str) -> str:
        """Return a built page with the policy in its place, noted as the file at `path`."""
        finished = html.replace(policy.PLACEHOLDER, self.policy, 1)
        self.manifest.add_page(path, finished)
        return finished

    def take_search(self, plugin: Any) -> None:
        """Add our pages to the index of the theme's search."""
        self._search_index = plugin.search_index
        self._search_index.entries += filter(None, (search.entry(page.guide_page, page.file.url) for page in self._joined.values()))

    def write_search(self, site: Path) -> None:
        """Write the entries of the theme's search to a file of their own, loaded when somebody searches; leave its index empty."""
        self._write(site, search.ENTRIES, search.as_text(self._search_index.entries))
        self._search_index.entries.clear()
        self.manifest.add(search.INDEX, self._search_index.generate_search_index(None))

    def _write(self, site: Path, address: str, content: str | bytes) -> None:
        self.manifest.add(address, content)
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        atomic_write.write(site / address, content)

    def join(self, pages: Iterable[Any], named: Iterable[Any]) -> None:
        """Give each page its neighbors, and keep those of the indexes; `named` are the pages that the navigation names."""
        self.shells.linked += [page.url for page in named]
        self._joined = {page.guide_page.address: page for page in pages}
        for page in self._joined.values():
            page.previous_page, page.next_page = self._joined.get(page.guide_page.previous), self._joined.get(page.guide_page.next)
        parents = {page.guide_page.parent for page in self._joined.values()}
        self._indexes = {address: self._joined[address] for address in parents & self._joined.keys()}

    def take_theme(self, environment: Any, files: Iterable[Any], footer: Iterable[tuple[str, str]], worker: str) -> None:
        """Take the theme's templates for the pages of `files`, above the links of the `footer`; `worker` is as in `assets`."""
        compiled.keep(environment, self.guide.root)
        environment.globals |= {"theme_worker": worker, "search_worker": assets.SEARCH_WORKER}
        self.shells.take(environment, (file.page for file in files), footer)

    def whole(self, page: Any, context: Mapping[str, Any]) -> str:
        """Return a page of ours with the theme around it, its index marked as the place where the reader is."""
        ours = page.guide_page
        for address, index in self._indexes.items():
            index.active = address in (ours.parent, ours.address)
        return self.shells.whole(page, context)

    def finish(self, site: Path) -> None:
        """Write the pictures that were painted meanwhile, and the manifest; a preview has neither, a kept run gets its pages back."""
        for address, picture in self._pictures.files() if self._pictures else ():
            self._write(site, address, picture)
        if not self.preview:
            self.manifest.finish(site)
        if self.run:
            self.run.gathered()
