"""The card of an exercise for other sites, one SVG file with its name, its pose, a dose and the name of this site.

An image runs no script and loads nothing more, so all that it shows is in the file, and its font is the system's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from markupsafe import escape

from guide.content.figures import drawing
from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.draw.figures.picture.standalone import small
from guide.pages.embed import SIZE
from guide.pages.feeds.pictures import about
from guide.pages.owner import Site

_POSE, _EDGE, _GAP = 184, 8, 16
_GROUND, _PLATE, _INK, _PALE = "#ffffff", "#f1f6f7", "#1b2b31", "#4c6068"
_NAME, _DOSE, _SITE = 24, 16, 14
"""Sizes of the letters in pixels; those of the name and of the site are bold."""
_LEADING = 1.25
_SIZE = re.compile(r' width="[^"]*" height="[^"]*"')
_SMALL, _LARGE = {True: 0.63, False: 0.57}, {True: 0.8, False: 0.72}
"""How wide a small and a large letter is in the widest of the common fonts, bold or not, in sizes of the letters."""


def width(text: str, size: int, *, bold: bool) -> float:
    """Return about how wide a text is in pixels, rather too wide than too narrow: which font it gets, nobody knows."""
    wide = unicodedata.east_asian_width
    return size * sum(1.0 if wide(sign) in "WF" else _LARGE[bold] if sign.isupper() else _SMALL[bold] for sign in text)


def wrapped(text: str, room: float, most: int, size: int, *, bold: bool = False) -> list[str]:
    """Return a text in lines that fit into some room; what would need more lines than there may be ends in an ellipsis."""
    lines = [""]
    for word in text.split():
        tried = f"{lines[-1]} {word}".strip()
        lines = [*lines[:-1], tried] if not lines[-1] or width(tried, size, bold=bold) <= room else [*lines, word]
    rest = [f"{lines[most - 1]} …"] if len(lines) > most else lines[most - 1 : most]
    return [_cut(line, size, room, bold) for line in [*lines[: most - 1], *rest]]


def _cut(line: str, size: int, room: float, bold: bool) -> str:
    while width(line, size, bold=bold) > room and len(line) > 1:
        line = f"{line.rstrip('…').rstrip()[:-1].rstrip()}…"
    return line


def _texts(left: int, name: str, dose: str, site: str) -> Iterator[str]:
    """Yield the texts: the name with the dose below it from the top, the site's name at the foot."""
    room, y = SIZE[0] - left - _GAP, _GAP + 8.0
    foot = SIZE[1] - _GAP
    for line in wrapped(name, room, 3, _NAME, bold=True):
        yield _text(line, left, y := y + _NAME * _LEADING, _NAME, 700, _INK)
    y += _GAP / 4
    most = int((foot - _SITE * _LEADING - y) / (_DOSE * _LEADING))
    for line in wrapped(dose, room, most, _DOSE) if dose else ():
        yield _text(line, left, y := y + _DOSE * _LEADING, _DOSE, 400, _INK)
    for line in wrapped(site, room, 1, _SITE, bold=True):
        yield _text(line, left, foot, _SITE, 600, _PALE)


def _text(line: str, x: int, y: float, size: int, weight: int, ink: str) -> str:
    return f'<text x="{x}" y="{y:.0f}" font-size="{size}" font-weight="{weight}" fill="{ink}">{escape(line)}</text>'


def _posed(picture: str) -> str:
    """Return a small picture on a plate of its own, as large as it fits."""
    place = f'x="{_EDGE}" y="{_EDGE}" width="{_POSE}" height="{_POSE}"'
    return f'<rect {place} fill="{_PLATE}"/>{_SIZE.sub(f" {place}", picture, count=1)}'


def card(guide: Guide, site: Site, slug: str, dose: str) -> str:
    """Return the card of an exercise as the text of an SVG file; `dose` is plain text, or empty."""
    name, found = guide.exercises[slug].name, drawing(guide, slug)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE[0]}" height="{SIZE[1]}" viewBox="0 0 {SIZE[0]} {SIZE[1]}" role="img"'
    frame = f'x=".5" y=".5" width="{SIZE[0] - 1}" height="{SIZE[1] - 1}" rx="8"'
    plate = f'<rect {frame} fill="{_GROUND}" stroke="{_PALE}" stroke-opacity=".4"/>'
    pose = _posed(small(found)) if found else ""
    texts = "".join(_texts(_EDGE + _POSE + _GAP if found else _GAP, name, dose, site.name))
    fonts = "font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif\""
    whole = about(site, f"{name}, {site.name}", address_of("exercises", slug))
    return f"{head}>{whole}{plate}{pose}<g {fonts}>{texts}</g></svg>"
