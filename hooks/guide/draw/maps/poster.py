"""All plates of the atlas on one sheet of paper, with the names of their numbers: an SVG file of its own, for any sheet of the A series.

No style sheet reaches it, so its colors are attributes, and it holds no link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from guide.draw.maps.body import View
from guide.draw.maps.plates import Target, framed, numbered
from guide.draw.maps.shape import Frame

_SHAPE = 297 / 210
"""How many times wider than high a sheet of the A series is that lies on its side."""
_TITLE, _MARGIN, _COLUMNS, _LEADING, _LONGEST = 104, 50, 6, 1.3, 18
_TEXT = 'font-family="Helvetica,Arial,sans-serif" fill="#2b2320"'
_LOOKS = {
    "skin": 'fill="#f7f1ec" stroke="#75695f" stroke-width="1.6"',
    "seam": 'fill="#f7f1ec" stroke="none"',
    "ground": 'fill="#d8c8bc" stroke="none"',
    "detail": 'fill="none" stroke="#75695f" stroke-width=".7"',
    "flesh": 'fill="#d0bcaf" stroke="#9a857a" stroke-width=".9"',
    "tissue": 'fill="#d6d5cc"',
    "under": 'fill="#b49a8d"',
    "bone": 'fill="#f8f2e8" stroke="#9a857a" stroke-width=".7" paint-order="normal"',
    "fiber": 'fill="none" stroke="#9a857a" stroke-width=".4"',
    "relief": 'fill="#fff" stroke="#000" stroke-width="3" opacity=".34"',
    "numbers": f'text-anchor="middle" font-weight="bold" stroke="none" {_TEXT}',
    "leader": 'fill="none"',
    "halo": 'stroke="#fff" stroke-width="2.6" stroke-opacity=".75"',
    "line": 'stroke="#2b2320" stroke-width=".7"',
    "dot": 'stroke="#2b2320" stroke-width="3.6" stroke-linecap="round" stroke-dasharray=".01 9999"',
}
"""The look of each part of a drawing; all else has that of plain muscle."""
_MUSCLE = 'fill="#c4ab9e" stroke="#75635a" stroke-width="1.8" stroke-linejoin="round" paint-order="stroke"'
_CLASS = re.compile(r'class="guide-map__([a-z]+)"')
_LINK = re.compile(r"<a [^>]*>")
_HIDDEN = re.compile(r' aria-hidden="true"')


@dataclass(frozen=True, slots=True)
class Captions:
    """What a poster says beside names: its title, the name of each plate by view and layer, and where it comes from."""

    title: str
    credit: str
    plates: Mapping[tuple[str, str], str]


def _plain(drawn: str) -> str:
    """Return a drawing with its looks as attributes, links as groups, and nothing for a page around it."""
    unlinked = _LINK.sub("<g>", drawn).replace("</a>", "</g>")
    return _HIDDEN.sub("", _CLASS.sub(lambda found: _LOOKS.get(found[1], ""), unlinked))


def _text(x: float, y: float, size: float, said: str, more: str = "") -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size:.0f}"{more}>{escape(said)}</text>'


def _bodies(views: Sequence[View], targets: Callable[[str], Target], numbers: Mapping[str, int], captions: Captions) -> tuple[str, Frame]:
    """Return every plate beside the one before it, with its name below, and the frame around them all."""
    parts, right, low = [], 0.0, 0.0
    for view in views:
        left, top, width, height = (number * view.scale for number in framed(view))
        for index, layer in enumerate(view.layers.values()):
            drawn = numbered(view, layer, targets, numbers, f"poster-{view.name}", again=index > 0)
            below = _text(left + width / 2, top + height + 30, 26, captions.plates[view.name, layer.name], ' text-anchor="middle"')
            parts.append(
                f'<g transform="translate({right - left:.0f} {-top:.0f})"><g {_MUSCLE}>{_plain(drawn)}</g><g {_TEXT}>{below}</g></g>'
            )
            right, low = right + width, max(low, height + 40)
    return "".join(parts), (0.0, 0.0, right, low)


def _list(names: Sequence[tuple[int, str]], top: float, width: float, height: float) -> str:
    """Return numbers and names in columns that fill a field."""
    rows = -(-len(names) // _COLUMNS)
    line, column = height / max(1, rows), width / _COLUMNS
    size = min(line / _LEADING, column / _LONGEST)
    places = [(index // rows * column, top + (index % rows + 1) * line) for index in range(len(names))]
    return "".join(
        _text(x + 1.6 * size, y, size, str(number), ' text-anchor="end" font-weight="bold"') + _text(x + 2 * size, y, size, name)
        for (x, y), (number, name) in zip(places, names, strict=True)
    )


def poster(views: Sequence[View], targets: Callable[[str], Target], numbers: Mapping[str, int], captions: Captions) -> str:
    """Return the sheet: the title, all plates in a row, and the name of each number."""
    bodies, (_, _, width, deep) = _bodies(views, targets, numbers, captions)
    wide = width + 2 * _MARGIN
    high = wide / _SHAPE
    top = _TITLE + deep + 20
    listed = sorted((number, targets(slug).label) for slug, number in numbers.items())
    field = _list(listed, top, width, high - top - _MARGIN - 44)
    title = _text(0, 70, 48, captions.title, ' font-weight="bold"')
    credit = _text(width, high - _MARGIN, 20, captions.credit, ' text-anchor="end"')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}"><title>{escape(captions.title)}</title>'
        f'<path fill="#fff" d="M0 0H{wide:.0f}V{high:.0f}H0z"/><g transform="translate({_MARGIN} 0)">'
        f'<g {_TEXT}>{title}</g><g transform="translate(0 {_TITLE})">{bodies}</g>'
        f"<g {_TEXT}>{field}{credit}</g></g></svg>\n"
    )
