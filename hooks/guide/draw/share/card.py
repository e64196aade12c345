"""The picture beside a shared link: the words of a page and its drawings, above a band with the site's name."""

from __future__ import annotations

from guide.draw.share.art import Art, Frame
from guide.draw.share.column import Column, Fonts, Words, column
from guide.draw.share.lines import Style, fitted

SIZE = WIDE, HIGH = 1200, 630
"""Width and height in pixels."""
GHOST = "#d4dee1"
"""The color of a pale body on the ground of a picture."""
_GROUND, _BAND = "#f1f6f7", "#11505c"
_FLOOR = 554
"""Where the band begins, on which figures stand."""
_EDGE, _TOP, _GAP = 52, 30, 24
_COLUMN = 600
"""How wide the words are beside a drawing."""
_ABOVE = 0.5
"""How much of the height words may take above a drawing."""


def svg(words: Words, art: list[Art], site: str, fonts: Fonts) -> str:
    """Return the picture as SVG; where the font lacks a letter of the title, it has no text at all."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" height="{HIGH}">'
    ground, band = _rectangle(_GROUND, (0, 0, WIDE, HIGH)), _rectangle(_BAND, (0, _FLOOR, WIDE, HIGH - _FLOOR))
    drawn, said = _laid(words, art, fonts)
    standing = band + drawn if any(one.stands for one in art) else drawn + band
    return f"{head}{ground}{standing}{said}{_name(site, fonts) if said else ''}</svg>"


def _rectangle(color: str, frame: Frame) -> str:
    left, top, wide, high = (round(number) for number in frame)
    return f'<path fill="{color}" d="M{left} {top}h{wide}v{high}h-{wide}z"/>'


def _name(site: str, fonts: Fonts) -> str:
    found = fitted(site, Style(fonts.strong, 42, 30, 1, "#fff"), WIDE - 2 * _EDGE, HIGH - _FLOOR)
    return found.svg(_EDGE, (_FLOOR + HIGH - found.height) / 2) if found else ""


def _laid(words: Words, art: list[Art], fonts: Fonts) -> tuple[str, str]:
    """Return the drawings and the words: beside each other, or below each other where the drawings are larger then."""
    wide, high = WIDE - 2 * _EDGE, _FLOOR - 2 * _TOP
    beside, above = column(words, fonts, _COLUMN, high), column(words, fonts, wide, high * _ABOVE)
    if not art or not beside or not above:
        alone = None if art else column(words, fonts, wide, high)
        return _drawn(art, (_EDGE, _TOP, wide, _FLOOR - _TOP)), _middle(alone) if alone else ""
    left, top = _EDGE + _COLUMN + _GAP, _TOP + above.height + _GAP
    right, below = (left, _TOP, WIDE - left - _GAP, _FLOOR - _TOP), (_EDGE, top, wide, _FLOOR - top)
    if _scale(art, below) > _scale(art, right):
        return _drawn(art, below), _rectangle(_GROUND, (0, 0, WIDE, top - _GAP / 2)) + above.svg(_EDGE, _TOP)
    return _drawn(art, right), _rectangle(_GROUND, (0, 0, left - _GAP / 2, _FLOOR)) + _middle(beside)


def _middle(found: Column) -> str:
    return found.svg(_EDGE, (_FLOOR - found.height) / 2)


def _scale(art: list[Art], frame: Frame) -> float:
    return min(one.scale(part) for one, part in zip(art, _row(art, frame), strict=True))


def _drawn(art: list[Art], frame: Frame) -> str:
    return "".join(one.placed(part, f"a{index}") for index, (one, part) in enumerate(zip(art, _row(art, frame), strict=True)))


def _row(art: list[Art], frame: Frame) -> list[Frame]:
    """Return the frames of drawings side by side, all in one scale, so that a body is as large in each."""
    left, top, wide, high = frame
    widths = [one.size[0] for one in art]
    scale = min([(wide - _GAP * (len(art) - 1)) / sum(widths), *(high / one.size[1] for one in art)]) if art else 0.0
    free = (wide - scale * sum(widths)) / len(art) if art else 0.0
    starts = [left + sum(widths[:index]) * scale + (index + 0.5) * free for index in range(len(art))]
    return [(start, top, width * scale, high) for start, width in zip(starts, widths, strict=True)]
