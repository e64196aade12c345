"""The words of a picture beside a link: what stands above the title, the title, and a few words below it, in one column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from guide.draw.share.font import Font
from guide.draw.share.lines import Style, Text, fitted

_INK, _QUIET = "#12313a", "#45606a"
_SHARE = 0.4
"""How much of a column's height the words below the title may take."""
_GAP = 16


class Mark(NamedTuple):
    """The sign of a verdict in a disc: its color, and its path around the middle."""

    color: str
    d: str


MARKS = {
    "supported": Mark("#23694a", "M-17 1l12 12 22-26"),
    "partly": Mark("#7a5600", "M-17 6q8-16 17-6t17-6"),
    "outdated": Mark("#7a5600", "M0-17v19h13"),
    "not-supported": Mark("#9a2d2d", "M-14-14l28 28M14-14l-28 28"),
}
"""The mark of each verdict."""
_DISC = 34


@dataclass(frozen=True, slots=True)
class Words:
    """What is said: `kind` stands above the title; with a `verdict` it is what the verdict is called."""

    title: str
    kind: str = ""
    about: str = ""
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Fonts:
    """The two weights that are set."""

    strong: Font
    plain: Font

    def title(self, verdict: str) -> Style:
        """How the title is set; a claim is quieter than what we say of it."""
        return Style(self.plain if verdict else self.strong, 84 if verdict else 96, 46, 5, _INK)

    def kind(self, verdict: str) -> Style:
        """How what stands above the title is set."""
        return Style(self.strong, 72, 44, 1, MARKS[verdict].color) if verdict else Style(self.strong, 40, 36, 1, _QUIET)

    @property
    def about(self) -> Style:
        """How the few words below it are set."""
        return Style(self.plain, 46, 38, 4, _QUIET)


@dataclass(frozen=True, slots=True)
class Column:
    """Texts below one another, with a mark before the first where there is a verdict."""

    rows: tuple[Text, ...]
    verdict: str = ""

    @property
    def height(self) -> float:
        """How much room it takes from top to bottom."""
        return sum(row.height for row in self.rows) + _GAP * (len(self.rows) - 1)

    def svg(self, left: float, top: float) -> str:
        """Return it as shapes."""
        found = ""
        for index, row in enumerate(self.rows):
            marked = self.verdict if index == 0 else ""
            found += _disc(MARKS[marked], left + _DISC, top + row.height / 2) if marked else ""
            found += row.svg(left + (_indent(marked)), top)
            top += row.height + _GAP
        return found


def _indent(verdict: str) -> int:
    return 2 * _DISC + 22 if verdict else 0


def _disc(mark: Mark, x: float, y: float) -> str:
    sign = f'<path fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" d="{mark.d}"/>'
    return f'<g transform="translate({x:.0f} {y:.0f})"><circle r="{_DISC}" fill="{mark.color}"/>{sign}</g>'


def column(said: Words, fonts: Fonts, wide: float, high: float) -> Column | None:
    """Return the words as large as they fit in a space; None where the font lacks a letter of the title."""
    verdict = said.verdict if said.verdict in MARKS else ""
    kind = fitted(said.kind, fonts.kind(verdict), wide - _indent(verdict), high)
    about = fitted(said.about, fonts.about, wide, high * _SHARE)
    others = sum(row.height + _GAP for row in (kind, about) if row)
    title = fitted(said.title, fonts.title(verdict), wide, high - others)
    rows = (kind, title, about)
    return Column(tuple(row for row in rows if row), verdict if kind else "") if title else None
