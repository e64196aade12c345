"""A page as data: titled sections of HTML, and what previews and the builder need to know of it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from guide.content import links
from guide.content.recall import Keep, anew
from guide.pages.elsewhere import tab

_IDS = re.compile(r'\bid="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Section:
    """A titled piece of a page; `anchor` is its id. The lead has neither title nor anchor."""

    html: str
    title: str = ""
    anchor: str = ""


@dataclass(slots=True)
class Page:
    """One page of the site. Links in its HTML have the neutral form of `content.links`."""

    address: str
    """Address below the site's root, ending in `/`."""
    title: str
    """Plain text: the heading."""
    description: str
    """One or two sentences of plain text."""
    make: Callable[[], list[Section]]
    """Renders the sections; they are made when they are written and not kept, so that a large site stays small in memory."""
    source: str = ""
    """The file it is made from, as a path from the project's root."""
    parent: str = ""
    """Address of the index it belongs to."""
    previous: str = ""
    """Address of the entry before it."""
    next: str = ""
    """Address of the entry after it."""
    before: str = ""
    """What stands before the heading, like *Claim:*, so that nobody takes it for our own word."""
    verdict: str = ""
    """What to say with the title wherever it stands alone: in the browser's tab, in search results, in links."""
    known_as: str = ""
    """What it is called where there is little room, if not by its title."""
    trail: tuple[tuple[str, str], ...] = ()
    """(title, address) of the pages above it, from the top."""
    picture: str = ""
    """Full address of the picture that shows beside a link to it."""
    picture_alt: str = ""
    """What that picture says, in words."""
    draft: bool = False
    wide: bool = False
    """Whether it takes the room of its table of contents, too."""
    keep: Keep = anew
    """Gives what was rendered before, where it still holds."""

    @property
    def html_name(self) -> str:
        """The heading as HTML, for links to the neighbors, which have no room for a verdict."""
        return html.escape(self.title)

    @property
    def html_title(self) -> str:
        """The title as it stands alone, as HTML."""
        return html.escape(self.full_title)

    def front_matter(self, site: str) -> dict[str, Any]:
        """Return what the theme of a site of this name is told of the page beside its body, escaped, for it is printed as it is."""
        return {
            "title": self.html_title,
            "tab": html.escape(tab(self.known_as or self.full_title, site)),
            "description": html.escape(self.description),
            "trail": [[html.escape(title), address] for title, address in self.trail],
            "hide": ["navigation", "toc"] if self.wide else ["navigation"],
            **({"picture": html.escape(self.picture), "picture_alt": html.escape(self.picture_alt)} if self.picture else {}),
        }

    def contents(self, sections: list[Section]) -> list[dict[str, Any]]:
        """Return the table of contents: the heading with the titled sections below it, as the theme takes it."""
        inner: list[Any] = [_content(2, one.anchor, one.title) for one in sections if one.title]
        return [_content(1, "top", self.title, inner)]

    @property
    def full_title(self) -> str:
        """The title as it stands alone, with the verdict of a claim."""
        return f"{self.verdict}: {self.title}" if self.verdict else self.title

    def rendered(self) -> tuple[str, list[dict[str, Any]]]:
        """Return the page below the header, its links relative to it, and its table of contents."""
        body, contents = self.keep(name_of(self.address), self._rendered)
        return body, contents

    def _rendered(self) -> Any:
        sections = self.make()
        return links.relative_to(self.body(sections), self.address), self.contents(sections)

    def body(self, sections: list[Section]) -> str:
        """Return the whole page below the header: heading, lead and sections, as HTML."""
        before = f'<span class="guide-before">{html.escape(self.before)}</span> ' if self.before else ""
        heading = f'<h1 id="top">{before}{html.escape(self.title)}</h1>'
        return "\n".join([heading, *(_section(section) if section.title else section.html for section in sections)])


def name_of(address: str) -> str:
    """Return the name by which the rendered page at an address is kept."""
    return f"page {address}"


def _content(level: int, anchor: str, title: str, inner: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    return {"level": level, "id": anchor, "name": html.escape(title), "children": inner or []}


def _section(section: Section) -> str:
    anchor, title = section.anchor, html.escape(section.title)
    link = f'<a class="headerlink" aria-hidden="true" tabindex="-1" href="#{anchor}" title="{title}">¶</a>'
    heading = f'<h2 id="{anchor}">{title}{link}</h2>'
    return f'<section class="guide-section guide-section--{anchor}">{heading}\n{section.html}</section>'


def anchors(html: str) -> set[str]:
    """Return every id of a page."""
    return set(_IDS.findall(html))
