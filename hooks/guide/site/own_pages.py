"""The hand-written pages of one build, with the pieces that they ask for.

The pieces are HTML and would be parsed as Markdown more than once: what the builder parses has a mark for each, and gets them after.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Any

from guide import kept
from guide.content import handwritten, links
from guide.pages import pieces
from guide.pages.catalog import Pages
from guide.pages.citations import Citations
from guide.pages.page import anchors

_MARK = "\ue002{}\ue003"
"""Signs for private use, which nobody types."""
_IDS = re.compile(r' id="([^"]+)"')
_TAGS = re.compile(r"<[^>]+>")
_MARKS = re.compile(_MARK.format(r"(\d+)"))
_TABLE_OR_HEADING = re.compile(r"<h[1-6][^>]*>(?P<heading>.*?)</h[1-6]>|<table>", re.DOTALL)


def _pieces(pages: Pages, markdown: str, address: str) -> list[str]:
    """Return the pieces that a page asks for, in order."""
    numbers = Citations()
    return [links.relative_to(pieces.piece(pages.renderer, name, numbers), address) for name in handwritten.names(markdown)]


def _apart(piece: str, taken: set[str]) -> str:
    """Return a piece without the ids that a heading, or a piece above, has `taken`; those that it keeps are taken now, too."""
    theirs = set(taken)
    taken |= anchors(piece)
    return _IDS.sub(lambda found: "" if found[1] in theirs else found[0], piece)


def _framed(html: str, title: str) -> str:
    """Return a page whose tables can be scrolled with the keyboard, each in a frame named by the heading above it."""
    name = title

    def framed(found: re.Match[str]) -> str:
        nonlocal name
        if found["heading"] is not None:
            name = _TAGS.sub("", re.sub(r'<a class="headerlink".*?</a>', "", found["heading"])).strip()
            return found[0]
        return f'<div class="guide-table" role="group" aria-label="{escape(unescape(name))}" tabindex="0"><table class="guide-written">'

    return _TABLE_OR_HEADING.sub(framed, html).replace("</table>", "</table></div>")


class OwnPages:
    """Fills in what hand-written pages ask for; the builder's own pages come as they are (`Any`)."""

    def __init__(self) -> None:
        self._pieces: dict[str, list[str]] = {}

    @staticmethod
    def _share(pages: Pages, page: Any) -> str:
        """Return the way to pass a page on; home is called as the site is."""
        address = page.url.lstrip("./")
        title = unescape(_TAGS.sub("", str(page.title))) if address else pages.site.name
        return links.relative_to(pages.renderer.share(title, address), address)

    def marked(self, pages: Pages, markdown: str, page: Any) -> str:
        """Return a page with its terms explained and a mark for each piece; what the theme prints of its head as it is, is escaped."""
        page.meta.update({name: escape(str(page.meta[name])) for name in ("title", "description") if name in page.meta})
        address = page.url.lstrip("./")
        name = f"pieces {address} {kept.key_of(markdown)[:16]}"
        self._pieces[page.url] = pages.recall.get(name, lambda: _pieces(pages, markdown, address))
        marks = (_MARK.format(number) for number in range(len(self._pieces[page.url])))
        explained = links.relative_to(pages.explainer.markdown(markdown, page.meta), address)
        return handwritten.fill(explained, lambda name: next(marks))

    def filled(self, pages: Pages, html: str, page: Any) -> str:
        """Return the page's HTML with the pieces in place of the marks, and the way to pass it on; links may lead to what they hold."""
        taken, share = anchors(html), self._share(pages, page)
        found = [_apart(piece, taken) for piece in self._pieces.pop(page.url, [])]
        page.present_anchor_ids = (page.present_anchor_ids or set()) | taken | anchors(share)
        return _MARKS.sub(lambda mark: found[int(mark[1])], _framed(html, str(page.title))) + share
