"""How many elements a browser has to keep for a page: what its HTML holds, and what each `use` shows once more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

KINDS = ("exercises", "muscles", "facts", "routines", "references", "people", "vocabulary")
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


_LOOKED_AT = 16
"""Of so many pages of a kind the elements are counted: parsing is slow, and what is shown again makes up less than what is there."""


@dataclass
class _Element:
    id: str
    shows: str = ""
    inner: list[_Element] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.named: dict[str, _Element] = {}
        self.open = [_Element("")]
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        element = _Element(given.get("id") or "", (given.get("href") or "").removeprefix("#") if tag == "use" else "")
        self.open[-1].inner.append(element)
        if element.id:
            self.named.setdefault(element.id, element)
        if tag not in _VOID:
            self.open.append(element)
            self.tags.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in self.tags:  # what is closed with it was left open, as `p` and `li` may be
            self.open.pop()
            if self.tags.pop() == tag:
                break


def _shown(element: _Element, named: dict[str, _Element]) -> int:
    """Return an element and all in it, those counted that a `use` shows."""
    copied = named.get(element.shows)
    return 1 + (_shown(copied, named) if copied else 0) + sum(_shown(one, named) for one in element.inner)


def count(html: str) -> int:
    """Return the number of elements of a page."""
    reader = _Reader()
    reader.feed(html)
    return sum(_shown(one, reader.named) for one in reader.open[0].inner)


def by_page(site: Path, kind: str) -> Iterator[tuple[int, str]]:
    """Yield (elements, address) of the pages of a kind in a built site that have the most tags, its index left out."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted((site / kind).rglob("index.html")) if path.parent != site / kind}
    for path in sorted(texts, key=lambda path: -texts[path].count("<"))[:_LOOKED_AT]:
        yield count(texts[path]), f"{path.parent.relative_to(site).as_posix()}/"


def fullest(site: Path) -> dict[str, str]:
    """Return, by name, the address of the page with the most elements of each kind, and those of the indexes and the first page."""
    entries = {kind: max(by_page(site, kind))[1] for kind in KINDS if any(by_page(site, kind))}
    indexes = {f"all {kind}": f"{kind}/" for kind in KINDS if (site / kind / "index.html").is_file()}
    return {"home": "", "atlas": "atlas/", **entries, **indexes}
