"""A run of the builder, kept, so that a page can be made when it is asked for, by the builder's own functions.

The builder's objects come as they are (`Any`): nothing here imports the builder.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from guide.content.guide import Guide
from guide.content.listing import shown
from guide.model.words import Words
from guide.pages.index_groups import followed
from guide.pages.page import Page
from guide.site import search
from guide.site.publication import Publication


class Run:
    """What one run of the builder gathered before it wrote a page. What is made lies in `site` afterwards."""

    def __init__(self, publication: Publication, builder: Any, config: Any, env: Any, files: Any) -> None:
        self.publication, self.site = publication, Path(config.site_dir)
        publication.run = self
        self.outline = outline(publication.guide)
        self._builder, self._config, self._env, self._files = builder, config, env, files
        self._documents = list(files.documentation_pages(inclusion=lambda level: level.is_in_serve()))
        self.pages: dict[str, Any] = {file.dest_uri: file.page for file in self._documents}
        self._search: tuple[Any, dict[str, str]] | None = None
        self._ours = {page.guide_page.address: page for page in self.pages.values() if hasattr(page, "guide_page")}
        for file in self._documents:
            files.remove(file)  # the builder goes on with what stands beside the pages

    def gathered(self) -> None:
        """Give the files of the pages back once the builder has written the rest."""
        for file in self._documents:
            self._files.append(file)

    def make_page(self, path: str) -> None:
        """Write the page with a path, as the guide now is."""
        page = self.pages[path]
        if hasattr(page, "guide_page"):
            self._renew(page)
        self._rest()
        excluded = page.file.inclusion.is_excluded()
        self._builder._populate_page(page, self._config, self._files)
        self._builder._build_page(page, self._config, self._documents, self.publication.nav, self._env, excluded=excluded)

    def _rest(self) -> None:
        """Leave no page marked as the place where the reader is."""
        for page in self._ours.values():
            page.active = False

    def _renew(self, page: Any) -> None:
        """Let the builder's page be around our page as it is now, between its neighbors as they are now."""
        pages = self.publication.pages
        ours = pages.at(page.guide_page.address)
        self._take(page, ours)
        page.previous_page, page.next_page = self._ours.get(ours.previous), self._ours.get(ours.next)
        for near in filter(None, (page.previous_page, page.next_page)):
            self._take(near, pages.at(near.guide_page.address))

    def _take(self, page: Any, ours: Page) -> None:
        page.guide_page, page.title, page.edit_url = ours, type(page.title)(ours.html_name), self.publication.edit_url(ours)
        page.read_source(self._config)

    def make_template(self, name: str) -> None:
        """Write a file that the theme has beside the pages."""
        self._rest()
        self._builder._build_theme_template(name, self._env, self._files, self._config, self.publication.nav)

    def search_file(self, address: str) -> str | None:
        """Return a file of the search, as the guide now is, or None where there is none of that address."""
        if self._search is None or self._search[0] is not self.publication.pages:
            served = {page.url.removeprefix("./") for page in self.pages.values()}
            self._search = (self.publication.pages, dict(search.files(self.publication.pages, served, self.publication.names)))
        return self._search[1].get(address)


Outline = tuple[dict[str, list[str]], Words | None, bool]


def outline(guide: Guide) -> Outline:
    """Return what the builder knows of a guide beside the pages themselves: which there are, in order, and the words of the interface."""
    words = guide.words or Words.stand_in()
    return {kind: followed(guide, words, kind) for kind in shown(guide)}, guide.words, bool(guide.body.drawn)
