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

_SHAPE = 297 / 210
"""How many times longer than broad a sheet of the A series is."""
_SHARE = 0.66
"""Which part of the sheet's height the bodies take, all rows together, where they are not too wide for that."""
_TITLE, _MARGIN, _CAPTION, _FOOT = 150, 80, 56, 44
_COLUMNS, _GUTTER, _LEADING, _BEFORE, _BROAD, _NUMBER = range(4, 9), 44, 1.3, 0.6, 0.52, 2.0
"""How many columns the list may have and what is between them; heights of a line and of the space before a group, the breadth of a letter
and of a number, in sizes of its type."""
_TEXT = 'font-family="Helvetica,Arial,sans-serif" fill="#2b2320"'
_LOOKS = {
    "skin": 'fill="#f7f1ec" stroke="#75695f" stroke-width="1.6"',
    "edge": 'visibility="hidden"',
    "seam": 'fill="#f7f1ec" stroke="none"',
    "ground": 'fill="#d8c8bc" stroke="none"',
    "detail": 'fill="none" stroke="#75695f" stroke-width=".7"',
    "flesh": 'fill="#cab4a7" stroke="#75635a" stroke-width=".9"',
    "tissue": 'fill="#d6d5cc"',
    "under": 'fill="#b49a8d"',
    "bone": 'fill="#f8f2e8" stroke="#9a857a" stroke-width=".7" paint-order="normal"',
    "fiber": 'fill="none" stroke="#9a857a" stroke-width=".4"',
    "relief": 'fill="#fff" stroke="#000" stroke-width="3" opacity=".34"',
    "numbers": f'text-anchor="middle" font-weight="bold" stroke="none" {_TEXT}',
    "leader": 'fill="none"',
    "halo": 'stroke="#fff" stroke-width="2.6" stroke-opacity=".6"',
    "line": 'stroke="#2b2320" stroke-width=".9"',
    "dot": 'stroke="#2b2320" stroke-width="4.4" stroke-linecap="round" stroke-dasharray=".01 9999"',
}
"""The look of each part of a drawing; all else has that of plain muscle."""
_MUSCLE = 'fill="#c4ab9e" stroke="#75635a" stroke-width="1.8" stroke-linejoin="round" paint-order="stroke"'
_CLASS = re.compile(r'class="guide-map__([a-z]+)"')
_LINK = re.compile(r"<a [^>]*>")
_HIDDEN = re.compile(r' aria-hidden="true"')


@dataclass(frozen=True, slots=True)
class Captions:
    """What a poster says beside names: its title, where it comes from, the names of plates by view and layer, of groups by muscle."""

    title: str
    credit: str
    plates: Mapping[tuple[str, str], str]
    groups: Mapping[str, str]


def _plain(drawn: str) -> str:
    """Return a drawing with its looks as attributes, links as groups, and nothing for a page around it."""
    unlinked = _LINK.sub("<g>", drawn).replace("</a>", "</g>")
    return _HIDDEN.sub("", _CLASS.sub(lambda found: _LOOKS.get(found[1], ""), unlinked))


def _text(x: float, y: float, size: float, said: str, more: str = "") -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size:.0f}"{more}>{escape(said)}</text>'


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the list: a name with its number, or the heading of a group without one."""

    text: str
    number: str = ""

    def height(self, at: float) -> float:
        """Return how much of a column it takes at some height of it, in lines."""
        return 1 if self.number or not at else 1 + _BEFORE


def _cell(views: Sequence[View]) -> tuple[float, float]:
    """Return the width and the height of the largest plate."""
    frames = [(width * view.scale, height * view.scale) for view in views for _, _, width, height in [framed(view)]]
    return max(width for width, _ in frames), max(height for _, height in frames)


def _sheet(wide: float, high: float) -> tuple[float, float]:
    """Return the width and the height of the smaller sheet, upright or on its side, that has room for a width and a height."""
    upright, flat = max(high, wide * _SHAPE), max(high, wide / _SHAPE)
    return (upright / _SHAPE, upright) if upright / _SHAPE <= flat else (flat * _SHAPE, flat)


def _row(view: View, width: float, targets: Callable[[str], Target], numbers: Mapping[str, int], captions: Captions) -> str:
    """Return the plates of a view side by side, spread over a width, each with its name below."""
    left, top, wide, high = (number * view.scale for number in framed(view))
    parts = []
    for index, layer in enumerate(view.layers.values()):
        drawn = numbered(view, layer, targets, numbers, f"poster-{view.name}", again=index > 0)
        middle = width * (index + 0.5) / len(view.layers)
        below = _text(left + wide / 2, top + high + 34, 30, captions.plates[view.name, layer.name], ' text-anchor="middle"')
        place = f"{middle - left - wide / 2:.0f} {-top:.0f}"
        parts.append(f'<g transform="translate({place})"><g {_MUSCLE}>{_plain(drawn)}</g><g {_TEXT}>{below}</g></g>')
    return "".join(parts)


def _lines(targets: Callable[[str], Target], numbers: Mapping[str, int], groups: Mapping[str, str]) -> list[_Line]:
    """Return the lines of the list: groups in the order of their first numbers, names in that of theirs."""
    found: dict[str, list[_Line]] = {}
    for slug, number in sorted(numbers.items(), key=lambda one: one[1]):
        found.setdefault(groups.get(slug, ""), []).append(_Line(targets(slug).label, str(number)))
    return [line for group, names in found.items() for line in ([_Line(group), *names] if group else names)]


def _placed(lines: Sequence[_Line], most: float) -> list[tuple[int, float, _Line]]:
    """Return lines with their columns and the heights at which they end, in lines; no heading is near the foot of a column."""
    placed, column, at = [], 0, 0.0
    for line in lines:
        if at and at + line.height(at) + (0 if line.number else 2) > most:
            column, at = column + 1, 0.0
        at += line.height(at)
        placed.append((column, at, line))
    return placed


def _fitted(lines: Sequence[_Line], columns: int) -> float:
    """Return the least height of columns, in lines, that hold a list."""
    most = max(2.0, -(-len(lines) // columns))
    while any(column >= columns for column, _, _ in _placed(lines, most)):
        most += 0.2
    return most


def _list(lines: Sequence[_Line], top: float, width: float, height: float) -> str:
    """Return the list in as many columns as give it the largest type in a field."""
    longest = max(len(line.text) for line in lines) * _BROAD + _NUMBER

    def size(columns: int) -> float:
        return min(height / _fitted(lines, columns) / _LEADING, (width - _GUTTER * (columns - 1)) / columns / longest)

    columns = max(_COLUMNS, key=size)
    letter, column = size(columns), (width + _GUTTER) / columns
    return "".join(
        _listed(line, place * column, top + at * letter * _LEADING, letter) for place, at, line in _placed(lines, _fitted(lines, columns))
    )


def _listed(line: _Line, x: float, y: float, size: float) -> str:
    if not line.number:
        return _text(x, y, size, line.text, ' font-weight="bold"')
    return _text(x + 1.5 * size, y, size, line.number, ' text-anchor="end"') + _text(x + _NUMBER * size, y, size, line.text)


def poster(views: Sequence[View], targets: Callable[[str], Target], numbers: Mapping[str, int], captions: Captions) -> str:
    """Return the sheet: the title, a row of plates for each view, and the names of the numbers by group."""
    wide, deep = _cell(views)
    broad, high = _sheet(max(len(view.layers) for view in views) * wide + 2 * _MARGIN, len(views) * deep / _SHARE)
    width = broad - 2 * _MARGIN
    step = deep + _CAPTION
    rows = "".join(
        f'<g transform="translate(0 {_TITLE + index * step:.0f})">{_row(view, width, targets, numbers, captions)}</g>'
        for index, view in enumerate(views)
    )
    top = _TITLE + len(views) * step
    field = _list(_lines(targets, numbers, captions.groups), top, width, high - top - _MARGIN - _FOOT)
    title = _text(0, 104, 72, captions.title, ' font-weight="bold"')
    credit = _text(width, high - _MARGIN / 2, 24, captions.credit, ' text-anchor="end"')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {broad:.0f} {high:.0f}"><title>{escape(captions.title)}</title>'
        f'<path fill="#fff" d="M0 0H{broad:.0f}V{high:.0f}H0z"/><g transform="translate({_MARGIN} 0)">'
        f"<g {_TEXT}>{title}</g>{rows}<g {_TEXT}>{field}{credit}</g></g></svg>\n"
    )
