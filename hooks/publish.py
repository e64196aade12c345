"""Hands the guide's pages to MkDocs. The only file that imports mkdocs; everything it knows comes from `guide`."""

from __future__ import annotations

import gc
import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from guide import docs, links
from guide.contact import Contact
from guide.guide import Guide, address_of
from guide.load import load
from guide.model.kinds import KINDS
from guide.pages import page as guide_page
from guide.pages import policy
from guide.pages.render import Site
from guide.pages.site import Pages
from guide.problems import Problem

log = get_plugin_logger("guide")
_IDS = re.compile(r'\bid="([^"]*)"')
_preview = False


@dataclass
class Publication:
    """What one build keeps between events, on `config.extra`."""

    pages: Pages
    problems: list[Problem]
    contact: Contact
    policy: str = ""
    indexes: dict[str, GuidePage] = field(default_factory=dict)

    @property
    def words(self) -> Any:
        """The words of the interface, for the theme's templates."""
        return self.pages.words

    @cached_property
    def urgent_signs(self) -> str | None:
        """The address of the hand-written page with the urgent signs."""
        page = docs.page_with(self.pages.guide.root, "urgent-signs")
        return f"{page}#urgent-signs" if page is not None else None

    @cached_property
    def missing(self) -> str:
        """The body of the page for addresses that lead nowhere."""
        return links.below(self.pages.missing(), urlsplit(self.pages.site.url).path)


def on_startup(*, command: str, dirty: bool) -> None:
    """Note which command runs; nothing else knows."""
    global _preview
    _preview = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the guide; outside the preview a problem stops the build before anything is written."""
    loaded = load(Path(config.config_file_path).parent)
    if loaded.problems and not _preview:
        raise PluginError("\n".join(["the data has problems:", *map(str, loaded.problems)]))
    for problem in loaded.problems:
        log.warning(str(problem))
    guide = loaded.guide if _preview else loaded.guide.finished()
    if not _preview:
        gc.freeze()  # what was read stays to the end: the collector need not look through it again and again
        gc.set_threshold(50_000, 20, 50)
    url = (config.site_url or "/").rstrip("/") + "/"
    repository = (config.extra.get("repository") or "").rstrip("/")
    contact = Contact(config.extra.get("contact") or "", repository)
    publication = Publication(Pages(guide, Site(config.site_name, url), loaded.problems), loaded.problems, contact)
    config.extra |= {"publication": publication, "scope": urlsplit(url).path, "footer": publication.pages.footer(config.nav)}
    config.nav = publication.pages.navigation(config.nav)
    if repository:
        config.edit_uri = f"{repository}/{config.extra['edit_path'].strip('/')}/docs/"
    return config


class GuidePage(Page):
    """A page that is rendered already."""

    def __init__(self, page: guide_page.Page, file: File, config: MkDocsConfig) -> None:
        self.guide_page = page
        super().__init__(escape(page.full_title), file, config)
        self.edit_url = urljoin(config.edit_uri, f"../{page.source}") if config.edit_uri and page.source else None

    def read_source(self, config: MkDocsConfig) -> None:
        """Set the values that the theme prints as they are: escaped here, once."""
        page = self.guide_page
        self.markdown = ""
        self.meta = {
            "title": escape(page.full_title),
            "description": escape(page.description),
            "trail": [[escape(title), address] for title, address in page.trail],
            "hide": ["navigation"],
            "draft": page.draft,
            "picture": page.picture,
            "search": {"exclude": True},
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave the rendering to the moment of writing, so that not all pages are in memory at once."""
        self.content = ""

    def fill(self) -> None:
        """Render the page with its table of contents."""
        page, sections = self.guide_page, self.guide_page.make()
        titles = [(section.anchor, escape(section.title)) for section in sections if section.title]
        inner: list[Any] = [{"level": 2, "id": anchor, "name": title, "children": []} for anchor, title in titles]
        self.content = links.relative_to(page.body(sections), page.address)
        self.present_anchor_ids = set(_IDS.findall(self.content))
        self.toc = get_toc([{"level": 1, "id": "top", "name": escape(page.title), "children": inner}])


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every page of the guide, and a file at every earlier address."""
    publication: Publication = config.extra["publication"]
    for page in publication.pages.all():
        file = File.generated(config, f"{page.address}index.md", content="")
        is_index = page.address in map(address_of, KINDS)
        file.inclusion = InclusionLevel.INCLUDED if is_index and not page.parent else InclusionLevel.NOT_IN_NAV
        GuidePage(page, file, config)
        files.append(file)
    worker = publication.pages.renderer.block("search-worker.js.j2", "worker", {"worker": _theme_worker(config).removeprefix("assets/")})
    files.append(File.generated(config, "assets/search-worker.js", content=worker))
    for address, text in publication.pages.files():
        files.append(File.generated(config, address, content=text))
    for address, picture in publication.pages.previews() if not _preview else ():
        files.append(File.generated(config, address, content=picture))
    guide: Guide = publication.pages.guide
    for old, target in guide.redirects().items():
        files.append(File.generated(config, f"{old}index.html", content=publication.pages.redirect(old, target)))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Give pages outside the navigation their neighbors."""
    pages = _pages(files)
    for page in pages.values():
        page.previous_page, page.next_page = pages.get(page.guide_page.previous), pages.get(page.guide_page.next)
    config.extra["publication"].indexes = {
        address: pages[address] for address in {page.guide_page.parent for page in pages.values()} & pages.keys()
    }
    return nav


def _pages(files: Files) -> dict[str, GuidePage]:
    return {page.guide_page.address: page for file in files if isinstance(page := file.page, GuidePage)}


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """Render the page; show its index as the place where the reader is."""
    if isinstance(page, GuidePage):
        page.fill()
        for address, index in config.extra["publication"].indexes.items():
            index.active = address in (page.guide_page.parent, page.guide_page.address)
    return context


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in what a hand-written page asks for."""
    if isinstance(page, GuidePage):
        return markdown
    for name in ("title", "description"):
        if name in page.meta:
            page.meta[name] = escape(str(page.meta[name]))  # the theme prints it as it is
    return docs.fill(markdown, lambda name: links.relative_to(config.extra["publication"].pages.piece(name), page.url.lstrip("./")))


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Add the search entries of the guide's pages to the theme's index; it prints them as HTML, so they are escaped."""
    entries = _search_entries(config)
    for file in files:
        if isinstance(file.page, GuidePage) and (search := file.page.guide_page.search):
            text = "".join(f"<p>{escape(part)}</p>" for part in search.texts)
            tags = [escape(name) for name in (*search.names, *search.loose)]
            entry = {"location": file.url, "title": escape(file.page.guide_page.full_title), "text": text, "tags": tags}
            entries.append(entry | {"names": len(search.names), "boost": search.boost})
    env.auto_reload = False  # its templates don't change within a build
    env.globals["theme_worker"] = _theme_worker(config)
    return env


def _search_entries(config: MkDocsConfig) -> list[dict[str, Any]]:
    """Return the list in which the theme's search keeps its entries."""
    search_plugin: Any = config.plugins["material/search"]
    entries: list[dict[str, Any]] = search_plugin.search_index.entries
    return entries


def _theme_worker(config: MkDocsConfig) -> str:
    """Return the address of the theme's search worker, whose name changes with its version."""
    workers = (path for folder in config.theme.dirs for path in Path(folder).glob("assets/javascripts/workers/search.*.min.js"))
    return f"assets/javascripts/workers/{next(workers).name}"


@event_priority(100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the search entries to a file of their own, which is loaded when somebody searches; leave the theme's index empty."""
    entries = _search_entries(config)
    file = Path(config.site_dir) / "search" / "entries.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(entries, separators=(",", ":"), ensure_ascii=False), encoding="utf-8", newline="\n")
    entries.clear()


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Take the policy from the page for missing addresses, which holds no contributed text."""
    publication: Publication = config.extra["publication"]
    if template_name == "404.html":
        publication.policy = policy.preview_policy() if _preview else policy.policy_of(output_content)
    return output_content.replace(policy.PLACEHOLDER, publication.policy)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Write the policy into each page; forget what was rendered."""
    if isinstance(page, GuidePage):
        page.content, page.toc = "", get_toc([])
    return output.replace(policy.PLACEHOLDER, config.extra["publication"].policy, 1)
