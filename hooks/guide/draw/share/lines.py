"""Text in a space: broken into lines, smaller where it is long, cut where nothing else helps; never beyond the space."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from guide.draw.share.font import Font

_STEP = 0.94
"""From one size of letters that is tried to the next."""
_LINE = 1.16
"""From one line to the next, in sizes of the letters."""
_FIRST = 0.94
"""How far the first line lies below the top, in sizes of the letters."""
_BREAKS = ("\u2010", "-", "/", "\u2013", "\u2014")
_CUT = "…"
_DOT = " ·"


def shown(text: str) -> str:
    """Return text with the signs that are seen: letters with their accents in one, one space for all that is blank."""
    seen = (sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign) != "Cf")
    return " ".join("".join(seen).split())


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: its letters, its sizes from the largest to the least, how many lines it may take, its color."""

    font: Font
    largest: float
    least: float
    most: int
    color: str


@dataclass(frozen=True, slots=True)
class Text:
    """Text that is broken into lines of one size."""

    style: Style
    size: float
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """How much room it takes from top to bottom."""
        return len(self.lines) * self.size * _LINE

    def svg(self, left: float, top: float) -> str:
        """Return the text as shapes."""
        font, scale = self.style.font, round(self.size / self.style.font.units, 5)
        baselines = [round(top + self.size * (_FIRST + index * _LINE)) for index in range(len(self.lines))]
        head = f'<path fill="{self.style.color}" transform="translate({round(left)}'
        return "".join(
            f'{head} {y})scale({scale} -{scale})" d="M0 0{font.path(line)}"/>' for line, y in zip(self.lines, baselines, strict=True)
        )


def fitted(text: str, style: Style, wide: float, high: float) -> Text | None:
    """Return a text as large as it fits; None where the font has not all of its letters, or there is nothing to say."""
    text = shown(text)
    if not text or not style.font.has(text):
        return None
    for size in _sizes(style):
        lines = _broken(text, style.font, wide / size)
        if len(lines) <= style.most and len(lines) * size * _LINE <= high and all(style.font.width(line) * size <= wide for line in lines):
            return Text(style, size, tuple(lines))
    return _cut(text, style, wide, high)


def _sizes(style: Style) -> Iterator[float]:
    size = style.largest
    while size > style.least:
        yield size
        size *= _STEP
    yield style.least


def _pieces(word: str, font: Font, wide: float) -> list[str]:
    """Return the parts of a word between which a line may end: behind a hyphen, if the word is wider than a line."""
    found = [""]
    for sign in word:
        found[-1] += sign
        found += [""] if sign in _BREAKS and font.width(word) > wide else []
    return [piece for piece in found if piece]


def _broken(text: str, font: Font, wide: float) -> list[str]:
    """Return the lines of a text, each as long as it fits; a piece that is wider than a line has one of its own.

    A dot between two things is left out where a line ends between them.
    """
    lines = [""]
    for word in text.split(" "):
        for index, piece in enumerate(_pieces(word, font, wide)):
            longer = f"{lines[-1]}{' ' if index == 0 and lines[-1] else ''}{piece}"
            if not lines[-1] or font.width(longer) <= wide:
                lines[-1] = longer
            else:
                lines.append(piece)
    return [line.strip(_DOT) or line for line in lines]


def _cut(text: str, style: Style, wide: float, high: float) -> Text:
    """Return as much of a text as there is room for at the least size; words that are too long are broken anywhere."""
    font, size = style.font, style.least
    most = max(1, min(style.most, int(high / (size * _LINE))))
    lines = [part for line in _broken(text, font, wide / size) for part in _chopped(line, font, wide / size)]
    kept = lines[:most]
    if len(lines) > most:
        kept[-1] = _shortened(kept[-1], font, wide / size)
    return Text(style, size, tuple(kept))


def _chopped(line: str, font: Font, wide: float) -> Iterator[str]:
    """Yield a line in parts that fit, each with a letter at least."""
    part = ""
    for sign in line:
        if part and font.width(part + sign) > wide:
            yield part
            part = ""
        part += sign
    yield part


def _shortened(line: str, font: Font, wide: float) -> str:
    """Return a line with the sign that something is left out, within its width."""
    cut = _CUT if font.has(_CUT) else ""
    while line and font.width(line + cut) > wide:
        line = line[:-1]
    return line.rstrip(" ,;:") + cut
