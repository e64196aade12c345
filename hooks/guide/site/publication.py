"""What one build keeps between the builder's events: the pages, what stands beside them, the policy, the manifest.

The builder's own pages come as they are (`Any`): nothing here imports the builder.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
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
from guide.pages.feeds.dates import Dates, dates
from guide.pages.navigation import Navigation
from guide.pages.owner import Contact, Site
from guide.pages.page import Page
from guide.pages.share_pictures import SharePictures
from guide.problems import Problem
from guide.rules.check import load
from guide.site import ahead, assets, kept_theme, policy, search
from guide.site.dating import date_pages
from guide.site.manifest import Copied, Manifest
from guide.site.names import Names
from guide.site.own_files import OVERRIDES, OwnFiles
from guide.site.own_pages import OwnPages
from guide.site.shells import Shells
from guide.site.theme_mends import MendedTheme, unheard

Loader = Callable[[Path], Loaded]


@dataclass
class Publication:
    """One build of one guide; `preview` is a live one, with drafts and with problems in place of the pages that have them."""

    pages: Pages
    own: OwnFiles = field(default_factory=OwnFiles)
    names: Names = field(default_factory=Names)
    preview: bool = False
    policy: str = ""
    manifest: Manifest = field(default_factory=Manifest)
    shells: Shells = field(default_factory=Shells)
    written: OwnPages = field(default_factory=OwnPages)
    nav: Any = None
    """The builder's navigation."""
    run: Any = None
    """The run of the builder, where it is kept."""
    _joined: dict[str, Any] = field(default_factory=dict)
    """The builder's own page around each of ours, by address."""
    _indexes: dict[str, Any] = field(default_factory=dict)
    _pictures: SharePictures | None = None

    @classmethod
    def open(
        cls, root: Path, name: str, url: str | None, extra: Mapping[str, Any], about: str = "", *, preview: bool, load: Loader = load
    ) -> Publication:
        """Read and check the guide below `root`, with the owner's settings; what is wrong with it is among `problems`."""
        if not preview:
            gc.set_threshold(50_000, 20, 50)  # nearly all that is made stays to the end: to look for what may go would find little
        loaded = load(root)
        words, offline = loaded.guide.words or Words.stand_in(), bool(extra.get("offline", True)) and not preview
        own = OwnFiles.read(root, words, offline=offline, owner=loaded.guide.owner)
        guide = loaded.guide if preview else loaded.guide.finished()
        if not preview:
            gc.freeze()  # what was read stays to the end: the collector need not look through it again and again
        site = Site.of(name, url, extra, about, handwritten.promise(root))
        site = replace(site, previews=site.previews and not preview)  # nobody shares a link to a live preview
        pages = Pages(guide, site, [*loaded.problems, *own.problems], keeping=not preview)
        ahead.make(pages)
        return cls(pages, own, Names(plain=preview), preview, shells=Shells(changing=preview))

    def renew(self, loaded: Loaded) -> None:
        """Go on with another state of the guide."""
        self.pages = Pages(loaded.guide, self.pages.site, [*loaded.problems, *self.own.problems])
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

    @cached_property
    def dates(self) -> Dates:
        """When pages last changed; a preview does not ask."""
        return {} if self.preview else dates(self.guide)

    def assets(self, served: Container[str]) -> Iterator[tuple[str, str | bytes]]:
        """Yield (address, content) of every file beside the pages, whose addresses are `served`; pictures beside links are begun."""
        self._pictures = None if self.preview else assets.share_pictures(self.pages, self.names)
        yield from assets.files(self.pages, self.own, self.names, self.dates)
        yield from search.files(self.pages, served, self.names)

    def announce(self, files: Iterable[Copied]) -> None:
        """Note the content of every file that is copied as it is; a preview has no manifest."""
        for file in () if self.preview else files:
            self.manifest.announce(file)

    def finished_template(self, name: str, html: str) -> str:
        """Return what the theme has beside the pages; the one that holds no contributed text gives the policy for all."""
        if name == "404.html":  # a preview's server adds a script that changes
            self.policy = policy.preview_policy() if self.preview else policy.policy_of(html)
        return self.finished_page(name, html)

    def finished_page(self, path: str, html: str) -> str:
        """Return a built page with the policy and the names of files in their places, noted as the file at `path`."""
        finished = self.names.written(unheard(html.replace(policy.PLACEHOLDER, self.policy, 1)))
        self.manifest.add_page(path, finished)
        return finished

    def _write(self, site: Path, address: str, content: str | bytes) -> None:
        self.manifest.add(address, content)
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        atomic_write.write(site / address, content)

    def join(self, pages: Iterable[Any], nav: Any) -> None:
        """Give each page its neighbors, and keep those of the indexes; `nav` is the builder's navigation."""
        self.nav = nav
        self.shells.linked += [page.url for page in nav.pages]
        self._joined = {page.guide_page.address: page for page in pages}
        for page in self._joined.values():
            page.previous_page, page.next_page = self._joined.get(page.guide_page.previous), self._joined.get(page.guide_page.next)
        parents = {page.guide_page.parent for page in self._joined.values()}
        self._indexes = {address: self._joined[address] for address in parents & self._joined.keys()}

    def take_theme(self, environment: Any, config: Any, files: Sequence[Any]) -> None:
        """Take the theme's templates for the pages of `files`."""
        environment.loader = MendedTheme(environment.loader, self.guide.root / OVERRIDES)
        compiled.keep(environment, self.guide.root)
        date_pages(files, self.dates)
        said = (repr(self.words), repr(self.contact), repr(self.guide.owner), self.scope, str(self.urgent_signs))
        self.shells.kept = None if self.preview else kept_theme.of(config, self.nav, self.guide.root, *said)
        self.shells.take(environment, (file.page for file in files), config.extra["footer"])

    def whole(self, page: Any, context: Mapping[str, Any]) -> str:
        """Return a page of ours with the theme around it, its index marked as the place where the reader is."""
        ours = page.guide_page
        for address, index in self._indexes.items():
            index.active = address in (ours.parent, ours.address)
        return self.shells.whole(page, context)

    def finish(self, site: Path) -> None:
        """Write the pictures that were painted meanwhile, and the manifest; a preview has neither, a kept run gets its pages back."""
        for address, picture in self._pictures.files() if self._pictures else ():
            self._write(site, self.names.of(address), picture)
        if not self.preview:
            self.manifest.finish(site)
            self.pages.recall.close()
            self.shells.close()
        if self.run:
            self.run.gathered()
