"""Hands the guide's pages to MkDocs. The only file that imports mkdocs; everything it knows comes from `guide`."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, cast

from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from guide import system_errors
from guide.pages import page as guide_page
from guide.pages.navigation import may_stand
from guide.rules.check import load
from guide.site import assets, live, settings, shells, theme_files
from guide.site.preview import start
from guide.site.publication import Publication

_LEFT_OUT = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
_preview = False
_live: Any = None


def _publication(config: MkDocsConfig) -> Publication:
    return cast(Publication, config.extra["publication"])


def on_startup(*, command: str, dirty: bool) -> None:
    """Note which command runs; nothing else knows."""
    logging.getLogger("mkdocs.commands.build").addFilter(system_errors.unsaid)
    global _preview, _live
    _preview = command == "serve"
    _live = start.desk() if _preview and live.asked() else None


def on_config(config: MkDocsConfig) -> None:
    """Read and check the guide; outside the preview a problem stops the build before anything is written."""
    root = Path(config.config_file_path).parent
    read = _live.begin(root, [config.docs_dir, config.config_file_path, *config.watch]) if _live else load
    publication = Publication.open(root, *settings.said(config), preview=_preview, load=read)
    if publication.problems and not _preview:
        raise PluginError("\n".join(["the data has problems:", *map(str, publication.problems)]))
    for problem in publication.problems:
        get_plugin_logger("guide").warning(str(problem))
    settings.settle(publication, config)


class GuidePage(Page):
    """A page that is rendered already."""

    def __init__(self, page: guide_page.Page, file: File, config: MkDocsConfig) -> None:
        self.guide_page = page
        super().__init__(page.html_name, file, config)
        self.edit_url = _publication(config).edit_url(page)

    def read_source(self, config: MkDocsConfig) -> None:
        """Set the values that the theme prints as they are."""
        self.markdown, self.meta = "", self.guide_page.front_matter(config.site_name) | shells.MATTER | {"draft": self.guide_page.draft}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave the rendering to the moment of writing, so that not all pages are in memory at once."""
        self.content = ""

    def fill(self, content: str = "", contents: Any = ()) -> None:
        """Take what the page holds and its table of contents, or forget both."""
        self.content, self.toc, self.present_anchor_ids = content, get_toc(contents), guide_page.anchors(content)


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every page of the guide and every file beside them; what is served in another form or never loaded goes."""
    for page in _publication(config).pages.all():
        inclusion = InclusionLevel.INCLUDED if may_stand(page) else InclusionLevel.NOT_IN_NAV
        files.append(file := File.generated(config, f"{page.address}index.md", content="", inclusion=inclusion))
        GuidePage(page, file, config)
    served = {file.url.removeprefix("./") for file in files.documentation_pages()}
    for address, content in _publication(config).assets(served) if not _live else ():
        files.append(File.generated(config, address, content=content))
    for file in [*assets.sources(list(files)), *theme_files.left_out(list(files))]:
        files.remove(file)
    theme_files.without_notes(files)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Give pages outside the navigation their neighbors."""
    _publication(config).join((file.page for file in files if isinstance(file.page, GuidePage)), nav)


@event_priority(-100)
def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """Render the page with the theme around it, when every plugin has said its word."""
    return {**context, "whole": _publication(config).whole(page, context)} if isinstance(page, GuidePage) else context


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    """Mark the place of what a hand-written page asks for."""
    return None if isinstance(page, GuidePage) else _publication(config).written.marked(_publication(config).pages, markdown, page)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    """Fill in what a hand-written page asks for."""
    return None if isinstance(page, GuidePage) else _publication(config).written.filled(_publication(config).pages, html, page)


@event_priority(-100)
def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Take the theme, and announce every file that is copied as it is, which happens next."""
    _publication(config).take_theme(env, config, files.documentation_pages())
    _publication(config).announce(file for file in files if not file.is_documentation_page() and file.inclusion not in _LEFT_OUT)
    if _live:
        start.keep(_live, _publication(config), build, config, env, files)


def on_serve(server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
    """Put our server in the place of the builder's where it is asked for."""
    return start.listener(_live, server, builder) if _live else server


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the manifest when every plugin has written its files."""
    _publication(config).finish(Path(config.site_dir))


def on_build_error(error: Exception) -> None:
    """Say what the system refused in one line, in place of a traceback."""
    if system_errors.refused(error):
        raise PluginError(system_errors.said(error, Path.cwd(), "the site")) from error


@event_priority(-100)
def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Take the policy from the page for missing addresses, which holds no contributed text."""
    return _publication(config).finished_template(template_name, output_content)


@event_priority(-100)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Write the policy into each page; forget what was rendered."""
    if isinstance(page, GuidePage):
        page.fill()
    return _publication(config).finished_page(page.file.dest_uri, output)
