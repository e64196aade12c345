"""The whole site source as plain files, for builders without hooks: Markdown, assets and a `mkdocs.yml`.

Each section stands under a Markdown heading, as HTML whose links start at the site's root: builders turn relative links
in HTML each in their own way, and leave these alone.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
import yaml

from guide.content import handwritten, links
from guide.content.guide import Guide
from guide.content.keys import ATLAS, MINE, PLAN
from guide.content.listing import shown
from guide.content.settings import settings
from guide.pages import pieces
from guide.pages.catalog import Pages
from guide.pages.citations import Citations
from guide.pages.feeds.dates import Dates, dates
from guide.pages.navigation import Navigation, files_of
from guide.pages.owner import Site
from guide.problems import as_text
from guide.rules.check import load
from guide.site import assets, policy, search
from guide.site.names import Names
from guide.site.own_files import FOLDERS, OVERRIDES, OwnFiles
from guide.site.staged_page import markdown_of
from guide.site.theme_extra import for_machines, theme_extra
from guide.site.theme_scripts import theme_scripts

_OURS = ("hooks", "watch")


@dataclass(frozen=True)
class Stage:
    """The staging of one guide: its pages, and what `mkdocs.yml` says."""

    root: Path
    pages: Pages
    found: dict[str, Any]
    names: Names = field(default_factory=Names)

    @property
    def guide(self) -> Guide:
        """The guide."""
        return self.pages.guide

    @cached_property
    def own(self) -> OwnFiles:
        """What is written below `overrides/` and served in another form."""
        offline = bool(self.found.get("extra", {}).get("offline", True))
        return OwnFiles.read(self.root, self.pages.words, offline=offline, owner=self.guide.owner)

    @cached_property
    def dates(self) -> Dates:
        """When pages last changed."""
        return dates(self.guide)

    @property
    def base(self) -> str:
        """The path of the site on its host, which ends in `/`."""
        return urlsplit(self.pages.site.url).path

    @property
    def navigation(self) -> Navigation:
        """What puts the owner's navigation in order."""
        return Navigation(self.guide, self.pages.words)

    def texts(self) -> Iterator[tuple[str, str | bytes]]:
        """Yield (path below the staged folder, text) of every file that is made, but for the settings."""
        for address, text in self._beside():
            yield f"docs/{address}", text
        for page in self.pages.all():
            text = markdown_of(page, self.base, self.pages.site.name, self.dates.get(page.address))
            yield f"docs/{page.address}index.md", self.names.written(text)
        for file, address in handwritten.files(self.root):
            written = (self.root / file).read_text(encoding="utf-8-sig")
            matter, _ = handwritten.read(self.root / file)
            explained = links.below(self.pages.explainer.markdown(written, matter), self.base)
            filled = handwritten.fill(explained, partial(self._piece, Citations()))
            title = handwritten.title(self.root, address) if address else self.pages.site.name
            share = links.below(self.pages.renderer.share(title, address), self.base)
            yield file, self.names.written(f"{filled}\n{share}\n")
        for path in (path for path in (self.root / OVERRIDES).rglob("*.html") if path.name not in search.OWN):
            yield path.relative_to(self.root).as_posix(), self.names.written(path.read_text(encoding="utf-8"))
        missing = links.below(pieces.missing(self.pages.renderer), self.base).replace("{", "&#123;")  # the theme's templates would read it
        yield "overrides/404.html", f'{{% extends "main.html" %}}\n{{% block content %}}{missing}{{% endblock %}}\n'
        yield from ((f"overrides/{name}", f"{{% raw %}}{html}{{% endraw %}}\n") for name, html in self._scripts.items())

    def _beside(self) -> Iterator[tuple[str, str | bytes]]:
        """Yield (address, text) of the files beside the pages; `names` has them afterwards."""
        if self.own.problems:
            raise click.ClickException("\n".join(map(str, self.own.problems)))
        yield from assets.files(self.pages, self.own, self.names, self.dates)

    def _piece(self, numbers: Citations, name: str) -> str:
        return links.below(pieces.piece(self.pages.renderer, name, numbers), self.base)

    @cached_property
    def _scripts(self) -> dict[str, str]:
        """The theme's inline scripts, pinned, so that the policy may name them whoever builds the site."""
        return dict(theme_scripts(self.base, self.found.get("theme", {}).get("features", [])))

    def settings(self) -> dict[str, Any]:
        """Return the settings for builders without hooks."""
        nav = self.found.get("nav")
        ours = {"scope": self.base, "previews": self.pages.site.previews, "policy": policy.text_of("".join(self._scripts.values()))}
        ours |= theme_extra(self.navigation, self.pages.words, nav, self.own.app) | for_machines(self.pages, self.dates)
        return {key: value for key, value in self.found.items() if key not in _OURS} | {
            **({"site_url": self.pages.site.url} if self.found.get("site_url") else {}),  # not every builder sees to its last slash
            "nav": self.navigation.titled(nav),
            "theme": {name: self.names.of(said) if isinstance(said, str) else said for name, said in self._theme.items()},
            "extra_css": [self.names.of(path) for path in self.found.get("extra_css", [])],
            "not_in_nav": (self.found.get("not_in_nav") or "") + self._outside(nav),
            "extra": {**self.found.get("extra", {}), **ours},
            "plugins": self.found.get("plugins") or ["search"],
        }

    @property
    def _theme(self) -> dict[str, Any]:
        """What is set of the theme, with the owner's logo."""
        return {**self.found.get("theme", {}), **({"logo": self.guide.owner.logo} if self.guide.owner.logo else {})}

    def _outside(self, nav: Any) -> str:
        """Return the patterns of the pages that are meant to be outside the navigation."""
        folders = dict.fromkeys(kind.partition("/")[0] for kind in shown(self.guide))
        bare = [folder for folder in folders if f"{folder}/index.md" not in set(files_of(nav))]
        atlas = f"/{ATLAS}\n" if self.guide.body.drawn else ""
        plan = f"/{PLAN}\n" if self.guide.exercises else ""
        kinds = "".join(f"/{folder}/\n" for folder in bare) + "".join(f"/{folder}/*/\n" for folder in folders)
        return f"/{MINE}\n{kinds}{atlas}{plan}"


def _copied(root: Path, folder: Path) -> None:
    """Copy what is staged as it is; sheets and scripts are served in another form instead, and the builder has its own search."""
    shutil.copytree(root / "docs", folder / "docs", dirs_exist_ok=True)
    left = shutil.ignore_patterns(*FOLDERS, *search.OWN)
    shutil.copytree(root / "overrides", folder / "overrides", dirs_exist_ok=True, ignore=left)


def stage(root: Path, folder: Path, guide: Guide) -> int:
    """Write the site source of a guide without problems into an empty or new folder; return the number of pages."""
    found = settings(root)
    given = found.get("extra") or {}
    extra = {name: given[name] for name in ("license", "previews") if name in given}  # a staged site has no links to write back
    about, promise = found.get("site_description") or "", handwritten.promise(root)
    site = Site.of(found["site_name"], found.get("site_url"), extra, about, promise)
    staged = Stage(root, Pages(guide, site), found)
    _copied(root, folder)
    pictures = assets.share_pictures(staged.pages, staged.names)
    count = 0
    for name, text in staged.texts():
        _write(folder / name, text)
        count += name.endswith(".md")
    for address, picture in pictures.files():
        _write(folder / "docs" / staged.names.of(address), picture)
    _write(folder / "mkdocs.yml", yaml.safe_dump(staged.settings(), sort_keys=False, allow_unicode=True))
    return count


def _refuse(root: Path, folder: Path) -> None:
    """Refuse a folder that lies in what is staged, or holds something."""
    if any((root / name) in (folder.resolve(), *folder.resolve().parents) for name in ("data", "docs", "hooks", "overrides")):
        raise click.ClickException(f"{folder} lies in what is staged; choose a folder elsewhere")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise click.ClickException(f"{folder} is there already and not an empty folder")


def run(root: Path, folder: Path) -> int:
    """Stage the guide below `root`, or say what is wrong with it; return the exit code."""
    loaded = load(root)
    if loaded.problems:
        click.echo(as_text(loaded.problems))
        return 1
    _refuse(root, folder)
    click.echo(f"{stage(root, folder, loaded.guide.finished())} pages in {folder}")
    return 0


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
