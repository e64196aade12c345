"""How much of the exercise pages is the same everywhere: `make alike` prints the share of their words, in all and by section.

Words are counted by sentence (a line without a full stop, like a heading, is one): a sentence is alike if it stands to the letter on at
least nine of ten pages. Pictures, navigation and the numbers of sources are not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.support.building import ROOT, built
from tests.support.reading import Line, pages, parts

SITE = ROOT / ".cache" / "reading-site"
KIND = "exercises"
MOST_PAGES = 0.9


@dataclass(frozen=True)
class Share:
    """Words of one page, or of one section of it: how many, and how many of them are alike."""

    alike: float
    words: float

    @property
    def share(self) -> float:
        """The part that is alike, from 0 to 1."""
        return self.alike / self.words if self.words else 0.0


def _words(sentences: Iterable[str]) -> int:
    return sum(len(sentence.split()) for sentence in sentences)


def _said(page: list[Line], section: str) -> list[str]:
    """Return the sentences of a section, or of the whole page for an empty name."""
    return [part for line in page if section in ("", line.section) for part in parts(line)]


def everywhere(read: dict[str, list[Line]]) -> set[str]:
    """Return the sentences that stand on at least nine of ten pages."""
    times = Counter(sentence for page in read.values() for sentence in {*_said(page, "")})
    return {sentence for sentence, count in times.items() if count >= MOST_PAGES * len(read)}


def shares(read: dict[str, list[Line]], section: str = "") -> list[Share]:
    """Return the share of each page that has the section; of whole pages without one."""
    same = everywhere(read)
    said = (_said(page, section) for page in read.values())
    return [Share(_words(one for one in all_of if one in same), _words(all_of)) for all_of in said if all_of]


def middle(found: list[Share]) -> float:
    """Return the median of shares, from 0 to 1."""
    return median(one.share for one in found)


def _row(name: str, found: list[Share]) -> str:
    typical = Share(median(one.alike for one in found), median(one.words for one in found))
    return f"{name:16} {middle(found):5.0%} {typical.alike:6.0f} of {typical.words:.0f}"


def report(site: Path) -> str:
    """Return the table for a built site: medians over its exercise pages."""
    read = pages(site, KIND)
    names = dict.fromkeys(line.section for page in read.values() for line in page)
    rows = [_row(name, shares(read, name)) for name in names]
    return "\n".join(
        [f"{len(read)} pages of {KIND}: the share of words that stand alike, and their number", *rows, _row("all", shares(read))]
    )


def main() -> None:
    """Build the site and print the shares."""
    print(report(built(ROOT, SITE)))


if __name__ == "__main__":
    main()
