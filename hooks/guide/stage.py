"""The whole site source as plain files, for builders without hooks: Markdown, assets and a `mkdocs.yml`.

Each section stands under a Markdown heading, as HTML whose links start at the site's root: builders turn relative links
in HTML each in their own way, and leave these alone.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from guide import docs, links
from guide.guide import Guide
from guide.pages.page import Page, Section
from guide.pages.render import Site
from guide.pages.site import Pages, files_of

_MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]()#+.!|~^-])")
_OURS = ("hooks", "watch")


class _Settings(yaml.SafeLoader):
    """Reads `mkdocs.yml`, whose `!ENV` names an environment variable and what stands in for it."""


def _from_environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(loader.construct_scalar(node)))  # type: ignore[arg-type]
    *names, otherwise = loader.construct_sequence(node)
    return next((os.environ[name] for name in names if name in os.environ), otherwise)


_Settings.add_constructor("!ENV", _from_environment)


def settings(root: Path) -> dict[str, Any]:
    """Return what `mkdocs.yml` says, environment variables filled in."""
    found: dict[str, Any] = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), Loader=_Settings)
    return found


def _words(text: str) -> str:
    """Return plain text as Markdown that shows it to the letter."""
    return _MARKDOWN_SIGNS.sub(r"\\\1", escape(text, quote=False))


def _section(section: Section, base: str) -> str:
    heading = f"## {_words(section.title)} {{ #{section.anchor} }}\n\n" if section.title else ""
    return f'{heading}<div class="guide-piece">\n{links.below(section.html, base)}\n</div>\n'


def markdown_of(page: Page, base: str) -> str:
    """Return a page as Markdown with front matter; values that themes print as they are, are escaped here."""
    trail = [[escape(title), address] for title, address in page.trail]
    meta = {"title": escape(page.full_title), "description": escape(page.description), "trail": trail, "hide": ["navigation"]}
    meta |= {"picture": page.picture} if page.picture else {}
    front = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items())
    body = "\n".join(_section(section, base) for section in page.make())
    return f"---\n{front}\n---\n\n# {_words(page.title)} {{ #top }}\n\n{body}"


def _files(root: Path, pages: Pages, base: str) -> Iterator[tuple[str, str]]:
    """Yield (path below the staged folder, text) of every file that is made."""
    guide: Guide = pages.guide
    for page in pages.all():
        yield f"docs/{page.address}index.md", markdown_of(page, base)
    for old, target in guide.redirects().items():
        yield f"docs/{old}index.html", pages.redirect(old, target)
    for path in (root / "docs").rglob("*.md"):
        written = path.read_text(encoding="utf-8-sig")
        yield path.relative_to(root).as_posix(), docs.fill(written, lambda name: links.below(pages.piece(name), base))
    for address, text in pages.files():
        yield f"docs/{address}", text
    missing = links.below(pages.missing(), base).replace("{", "&#123;")  # the theme's templates would read it
    yield "overrides/404.html", f'{{% extends "main.html" %}}\n{{% block content %}}{missing}{{% endblock %}}\n'


def _outside_nav(pages: Pages, nav: list[Any] | None) -> str:
    """Return the patterns of the pages that are meant to be outside the navigation."""
    folders = dict.fromkeys(kind.partition("/")[0] for kind in pages.shown())
    return "".join(f"/{folder}/\n" for folder in folders if f"{folder}/index.md" not in set(files_of(nav))) + "".join(
        f"/{folder}/*/\n" for folder in folders
    )


def _extra(found: dict[str, Any], pages: Pages, base: str) -> dict[str, Any]:
    """Return the owner's extra settings with those that the hook would add and templates without it understand."""
    footer = [list(link) for link in pages.footer(found.get("nav"))]
    return {**found.get("extra", {}), "scope": base, "footer": footer}


def stage(root: Path, folder: Path, guide: Guide) -> int:
    """Write the site source of a guide without problems into an empty or new folder; return the number of pages."""
    found = settings(root)
    url = (found.get("site_url") or "/").rstrip("/") + "/"
    base = urlsplit(url).path
    pages = Pages(guide, Site(found["site_name"], url))
    shutil.copytree(root / "docs", folder / "docs", dirs_exist_ok=True)
    shutil.copytree(root / "overrides", folder / "overrides", dirs_exist_ok=True)
    count = 0
    for name, text in _files(root, pages, base):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        count += name.endswith(".md")
    for address, picture in pages.previews():
        (folder / "docs" / address).write_bytes(picture)
    kept = {key: value for key, value in found.items() if key not in _OURS}
    kept |= {
        "nav": pages.navigation(found.get("nav")),
        "not_in_nav": (found.get("not_in_nav") or "") + _outside_nav(pages, found.get("nav")),
        "extra": _extra(found, pages, base),
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(kept, sort_keys=False, allow_unicode=True), encoding="utf-8", newline="\n")
    return count
