"""A page as data: titled sections of HTML, and what search, previews and the builder need to know of it."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A titled piece of a page; `anchor` is its id. The lead has neither title nor anchor."""

    html: str
    title: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What finds a page: names weigh most, then the title, then the texts; all plain text."""

    names: tuple[str, ...]
    """The names that are the entry's own."""
    texts: tuple[str, ...]
    loose: tuple[str, ...] = ()
    """Names that other entries may have, too."""
    boost: float = 1.0


@dataclass(slots=True)
class Page:
    """One page of the site. Links in its HTML have the neutral form of `guide.links`."""

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
    verdict: str = ""
    """What to say with the title wherever it stands alone: in the browser's tab, in search results, in links."""
    trail: tuple[tuple[str, str], ...] = ()
    """(title, address) of the pages above it, from the top."""
    picture: str = ""
    """Full address of the picture that shows beside a link to it."""
    search: SearchEntry | None = None
    draft: bool = False

    @property
    def full_title(self) -> str:
        """The title as it stands alone, with the verdict of a claim."""
        return f"{self.verdict}: {self.title}" if self.verdict else self.title

    def body(self, sections: list[Section]) -> str:
        """Return the whole page below the header: heading, lead and sections, as HTML."""
        heading = f'<h1 id="top">{html.escape(self.title)}</h1>'
        return "\n".join([heading, *(_section(section) if section.title else section.html for section in sections)])


def _section(section: Section) -> str:
    anchor, title = section.anchor, html.escape(section.title)
    heading = f'<h2 id="{anchor}">{title}<a class="headerlink" href="#{anchor}" title="{title}">¶</a></h2>'
    return f'<section class="guide-section guide-section--{anchor}">{heading}\n{section.html}</section>'
