"""A page of ours as Markdown, for builders without hooks: each section stands under a heading, as HTML whose links start at the root."""

from __future__ import annotations

import json
import re
from html import escape

from guide.content import links
from guide.content.history import Change
from guide.pages.page import Page, Section

_MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]()#+.!|~^-])")


def _words(text: str) -> str:
    """Return plain text as Markdown that shows it to the letter."""
    return _MARKDOWN_SIGNS.sub(r"\\\1", escape(text, quote=False))


def _section(section: Section, base: str) -> str:
    heading = f"## {_words(section.title)} {{ #{section.anchor} }}\n\n" if section.title else ""
    return f'{heading}<div class="guide-piece">\n{links.below(section.html, base)}\n</div>\n'


def markdown_of(page: Page, base: str, site: str, change: Change | None = None) -> str:
    """Return a page of a site of this name as Markdown with front matter, the day of its last change in it, which the site map says."""
    said = page.front_matter(site) | ({"changed": change.day} if change else {})
    front = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in said.items())
    body = "\n".join(_section(section, base) for section in page.make())
    return f"---\n{front}\n---\n\n# {_words(f'{page.before} {page.title}'.strip())} {{ #top }}\n\n{body}"
