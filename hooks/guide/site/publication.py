"""What one build keeps between the builder's events: the pages, what stands beside them, the policy, the manifest.

The builder's own pages come as they are (`Any`): nothing here imports the builder.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from guide import atomic_write
from guide.content import handwritten, links
from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.model.kinds import KINDS
from guide.model.words import Words
from guide.pages import pieces
from guide.pages.catalog import Pages
from guide.pages.navigation import Navigation
from guide.pages.owner import Contact, Site
from guide.pages.page import Page
from guide.problems import Problem
from guide.rules.check import load
from guide.site import assets, policy, search, style_sheet
from guide.site.manifest import Copied, Manifest

INDEXES = frozenset(map(address_of, KINDS))
"""The addresses of the indexes, which alone of our pages may stand in the navigation."""


@dataclass
class Publication:
    """One build of one guide; `preview` is a live one, with drafts and with problems in place of the pages that have them."""

    pages: Pages
    contact: Contact
    sheet: str = ""
    """The style sheet."""
    edit_path: str = ""
    """Where the forge edits a file of the main branch, below the repository's address."""
    preview: bool = False
    policy: str = ""
    manifest: Manifest = field(default_factory=Manifest)
    _joined: dict[str, Any] = field(default_factory=dict)
    """The builder's own page around each of ours, by address."""
    _indexes: dict[str, Any] = field(default_factory=dict)
    _search_index: Any = None

    @classmethod
    def open(cls, root: Path, name: str, url: str | None, extra: Mapping[str, Any], *, preview: bool) -> Publication:
        """Read and check the guide below `root`, with the owner's settings; what is wrong with it is among `problems`."""
        loaded = load(root)
        sheet, unjoined = style_sheet.tried(root / assets.OVERRIDES / style_sheet.PARTS)
        guide = loaded.guide if preview else loaded.guide.finished()
        if not preview:
            gc.freeze()  # what was read stays to the end: the collector need not look through it again and again
            gc.set_threshold(50_000, 20, 50)
        pages = Pages(guide, Site(name, (url or "/").rstrip("/") + "/"), [*loaded.problems, *unjoined])
        repository = (extra.get("repository") or "").rstrip("/")
        contact = Contact(extra.get("contact") or "", repository)
        return cls(pages, contact, sheet, (extra.get("edit_path") or "").strip("/"), preview)

    @property
    def guide(self) -> Guide:
        """The guide."""
        return self.pages.guide

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

    @property
    def edit_uri(self) -> str | None:
        """Where hand-written pages are edited on the forge, or None without a repository."""
        return f"{self.contact.repository}/{self.edit_path}/docs/" if self.contact.repository else None

    def edit_url(self, page: Page) -> str | None:
        """Return where the forge edits the file that a page is made from, or None where it can't."""
        return urljoin(self.edit_uri, f"../{page.source}") if self.edit_uri and page.source else None

    @property
    def navigation(self) -> Navigation:
        """What puts the owner's navigation in order."""
        return Navigation(self.guide, self.words)

    @cached_property
    def urgent_signs(self) -> str | None:
        """The address of the hand-written page with the urgent signs."""
        page = handwritten.page_with(self.guide.root, "urgent-signs")
        return f"{page}#urgent-signs" if page is not None else None

    @cached_property
    def missing(self) -> str:
        """The body of the page for addresses that lead nowhere."""
        return links.below(pieces.missing(self.pages.renderer), self.scope)

    def filled(self, markdown: str, page: Any) -> str:
        """Return a hand-written page with the pieces that it asks for; what the theme prints of its head as it is, is escaped."""
        page.meta.update({name: escape(str(page.meta[name])) for name in ("title", "description") if name in page.meta})
        address = page.url.lstrip("./")
        return handwritten.fill(markdown, lambda name: links.relative_to(pieces.piece(self.pages.renderer, name), address))

    def assets(self, worker: str) -> Iterator[tuple[str, str | bytes]]:
        """Yield (address, content) of every file beside the pages; `worker` is the address of the theme's search worker."""
        yield from assets.files(self.pages, self.sheet)
        yield assets.search_worker(self.pages.renderer, worker)
        yield from assets.share_pictures(self.guide) if not self.preview else ()

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
        text = search.as_text(self._search_index.entries)
        self.manifest.add(search.ENTRIES, text)
        (site / search.ENTRIES).parent.mkdir(parents=True, exist_ok=True)
        atomic_write.write(site / search.ENTRIES, text)
        self._search_index.entries.clear()
        self.manifest.add(search.INDEX, self._search_index.generate_search_index(None))

    def join(self, pages: Iterable[Any]) -> None:
        """Give each page its neighbors, and keep those of the indexes."""
        self._joined = {page.guide_page.address: page for page in pages}
        for page in self._joined.values():
            page.previous_page, page.next_page = self._joined.get(page.guide_page.previous), self._joined.get(page.guide_page.next)
        parents = {page.guide_page.parent for page in self._joined.values()}
        self._indexes = {address: self._joined[address] for address in parents & self._joined.keys()}

    def show_place(self, page: Page) -> None:
        """Mark the index of a page, or the index that it is, as the place where the reader is."""
        for address, index in self._indexes.items():
            index.active = address in (page.parent, page.address)

    def finish(self, site: Path) -> None:
        """Write the manifest into the built site; a preview has none."""
        if not self.preview:
            self.manifest.finish(site)

    @staticmethod
    def in_navigation(page: Page) -> bool:
        """Tell whether a page may stand in the navigation."""
        return page.address in INDEXES and not page.parent
