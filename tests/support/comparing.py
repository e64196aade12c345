"""What a reader gets from a built page: headings, words and link targets of its main text, for comparing builders."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "path"}
_STROKES = re.compile(r"<(path|use|circle|ellipse|rect|line|polygon|polyline)\b[^>]*>(?:</\1>)?")
"""Pieces of drawings, which say nothing: most of a page's tags, and slow to read one by one."""
_ADDED = frozenset({"headerlink", "md-source-file", "md-content__button"})


@dataclass
class MainText(HTMLParser):
    """Reads the `article` of a page at an address without the permalinks that builders add to headings and what is left out."""

    address: str
    left_out: frozenset[str] = frozenset()
    """Classes of elements whose words do not count."""
    headings: list[tuple[str, str, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, bool]] = []
        self._heading: tuple[str, str, list[str]] | None = None

    @property
    def _inside(self) -> bool:
        return any(tag == "article" for tag, _ in self._open) and not any(skipped for _, skipped in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in a tag."""
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "").split()
        skipped = bool((_ADDED | self.left_out) & set(classes))
        if tag not in _VOID:
            self._open.append((tag, skipped))
        if not self._inside:
            return
        if tag in ("h1", "h2", "h3", "h4"):
            self._heading = (tag, given.get("id", ""), [])
        if tag == "a" and "href" in given:
            self.links.append(self._target(given["href"]))

    def _target(self, href: str) -> str:
        whole = urljoin(f"http://site/{self.address}", href)
        parts = urlsplit(whole)
        return f"{parts.path}#{parts.fragment}" if parts.netloc == "site" else whole

    def handle_endtag(self, tag: str) -> None:
        """Leave a tag."""
        if self._heading and tag == self._heading[0]:
            self.headings.append((tag, self._heading[1], " ".join("".join(self._heading[2]).split())))
            self._heading = None
        while self._open and any(name == tag for name, _ in self._open):
            if self._open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        """Take in text."""
        if self._inside:
            self.words += data.split()
            if self._heading:
                self._heading[2].append(data)


def main_texts(site: Path) -> dict[str, MainText]:
    """Return the main text of every page of a built site by address, without files that only lead on."""
    found: dict[str, MainText] = {}
    for path in sorted(site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in html:
            continue
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        found[address] = MainText(address)
        found[address].feed(_STROKES.sub("", html))
    return found


def differences(ours: Path, theirs: Path) -> list[str]:
    """Return how two built sites differ for a reader: addresses, headings, words, links."""
    mine, other = main_texts(ours), main_texts(theirs)
    found = [f"{address or '/'} is in one site only" for address in sorted(mine.keys() ^ other.keys())]
    for address in sorted(mine.keys() & other.keys()):
        for what in ("headings", "words", "links"):
            a, b = getattr(mine[address], what), getattr(other[address], what)
            if a != b:
                at = next((index for index, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
                found.append(f"{address or '/'}: {what} differ at {at}: {a[at : at + 4]} / {b[at : at + 4]}")
    return found
