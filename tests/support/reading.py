"""What a reader reads on a built page: its lines by section and its sentences; and how hard they are.

The grade is that of Flesch and Kincaid: 0.39 × words a sentence + 11.8 × syllables a word − 15.59. Words and syllables are counted by
`textstat-rs`, which has a pronouncing dictionary of English inside; a word that the dictionary lacks is counted by its hyphenation.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from textstat_rs import lexicon_count, syllable_count

_TEXT = ("p", "h1", "h2", "h3", "h4", "li", "dt", "dd", "th", "td", "figcaption", "summary", "label")
_AROUND = ("article", "aside", "section", "div", "ul", "ol", "dl", "table", "thead", "tbody", "tr", "figure", "details")
_BLOCKS = frozenset((*_TEXT, *_AROUND))
_UNREAD_TAGS = frozenset(("svg", "style", "script", "nav"))
_UNREAD_CLASSES = frozenset(("headerlink", "guide-cite"))
_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))
_END = re.compile(r"""(?:(?<=[.!?])|(?<=[.!?]["”’)]))\s+(?=["“‘(]?[A-Z])""")
_FULL = re.compile(r"""[.!?]["”’)]*$""")
_LEAST_WORDS = 3
_LEAST_TO_GRADE = 8
"""Words of a sentence that is graded by itself: of a shorter one the grade says how long its words are, no more."""
KINDS = ("exercises", "facts", "routines", "muscles")
"""The kinds whose pages are read from top to bottom."""
ASIDE = frozenset(("sources", "professionals"))
"""Sections in other words than the reader's: names of works, terms of anatomy."""


@dataclass(frozen=True)
class Line:
    """The text of one element that stands on lines of its own, and the section that it stands in: the id of its heading."""

    section: str
    text: str


@dataclass
class _Lines(HTMLParser):
    """Reads the lines of a page's `article`: without pictures, navigation, permalinks and the numbers of sources."""

    lines: list[Line] = field(default_factory=list)
    _open: list[tuple[str, bool]] = field(default_factory=list)
    _section: str = ""
    _text: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def _end_line(self) -> None:
        if text := " ".join("".join(self._text).split()):
            self.lines.append(Line(self._section, text))
        self._text = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line at a block, a section at its heading."""
        given = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            self._end_line()
        if tag in ("h1", "h2"):
            self._section = given.get("id", "")
        if tag not in _VOID:
            unread = tag in _UNREAD_TAGS or bool(_UNREAD_CLASSES & set(given.get("class", "").split()))
            self._open.append((tag, unread))

    def handle_endtag(self, tag: str) -> None:
        """End a line with its block."""
        if tag in _BLOCKS:
            self._end_line()
        while any(name == tag for name, _ in self._open) and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Take in text that is read."""
        if any(tag == "article" for tag, _ in self._open) and not any(unread for _, unread in self._open):
            self._text.append(data)


def lines(html: str) -> list[Line]:
    """Return the lines of a page."""
    reader = _Lines()
    reader.feed(html)
    return reader.lines


def pages(site: Path, kind: str) -> dict[str, list[Line]]:
    """Return the lines of every page of a kind in a built site, by the page's address."""
    found = {path.parent: path.read_text(encoding="utf-8") for path in sorted((site / kind).glob("*/index.html"))}
    read = {folder.relative_to(site).as_posix(): html for folder, html in found.items() if 'http-equiv="refresh"' not in html}
    return {f"{address}/": lines(html) for address, html in read.items()}


def parts(line: Line) -> list[str]:
    """Return the sentences of a line; a line without a full stop, like a heading, is one part."""
    return [part for part in _END.split(line.text) if part]


def sentences(page: list[Line]) -> list[str]:
    """Return the full sentences of a page in the reader's own words: three words or more, and a full stop."""
    said = (part for line in page if line.section not in ASIDE for part in parts(line))
    return [part for part in said if _FULL.search(part) and len(part.split()) >= _LEAST_WORDS]


def grade(said: list[str]) -> float:
    """Return the reading grade of sentences: about the years of school in the United States; 0 where nothing is said."""
    words, syllables = lexicon_count(" ".join(said)), syllable_count(" ".join(said))
    return 0.39 * words / len(said) + 11.8 * syllables / words - 15.59 if words else 0.0


@dataclass(frozen=True, order=True)
class Reading:
    """How hard one page is, and the hardest sentence of eight words or more that stands on no other page of its kind."""

    grade: float
    address: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.address}: grade {self.grade:.1f}; its hardest sentence: {self.sentence}"


def readings(site: Path, kind: str) -> list[Reading]:
    """Return the reading of every page of a kind, the hardest first."""
    said = {address: sentences(page) for address, page in pages(site, kind).items()}
    times = Counter(sentence for all_of in said.values() for sentence in {*all_of})
    own = {address: [one for one in all_of if times[one] == 1 and len(one.split()) >= _LEAST_TO_GRADE] for address, all_of in said.items()}
    hardest = {address: max(all_of, key=lambda one: grade([one]), default="") for address, all_of in own.items()}
    return sorted((Reading(grade(all_of), address, hardest[address]) for address, all_of in said.items()), reverse=True)
