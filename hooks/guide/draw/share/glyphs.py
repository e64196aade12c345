"""The outlines of a TrueType font's glyphs, as the table `glyf` of its specification holds them."""

from __future__ import annotations

from itertools import pairwise

from guide.draw.share.outline import Contour
from guide.draw.share.tables import Tables

_ON_CURVE, _SHORT_X, _SHORT_Y, _REPEAT, _SAME_X, _SAME_Y = 1, 2, 4, 8, 16, 32
"""What a flag says of a point; `same`: of a short step that it goes up, of a long one that there is none."""
_WORDS, _OFFSETS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 1, 2, 8, 0x20, 0x40, 0x80
"""What the flags say of a part of a glyph that is put together."""
_ONE = 0x4000


class Glyphs:
    """The outlines of one font."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def contours(self, glyph: int) -> list[Contour]:
        """Return the closed curves of a glyph."""
        long = self._tables.number("H", "head", 50)
        form, size, unit = ("II", 4, 1) if long else ("HH", 2, 2)
        start, end = self._tables.numbers(form, self._tables.start("loca") + size * glyph)
        at = self._tables.start("glyf") + start * unit
        count = self._tables.numbers("h", at)[0] if end > start else 0
        return self._composed(at + 10) if count < 0 else self._simple(at + 10, count) if count else []

    def _composed(self, at: int) -> list[Contour]:
        """Return the curves of a glyph that is put together from others, like a letter with an accent."""
        found, flags = list[Contour](), _MORE
        while flags & _MORE:
            flags, glyph = self._tables.numbers("HH", at)
            x, y = self._tables.numbers("hh" if flags & _WORDS else "bb", at + 4) if flags & _OFFSETS else (0, 0)
            at += 8 if flags & _WORDS else 6
            count = 1 if flags & _SCALE else 2 if flags & _TWO_SCALES else 4 if flags & _MATRIX else 0
            a, b, c, d = _matrix([number / _ONE for number in self._tables.numbers("h" * count, at)])
            at += 2 * count
            found += [[(a * u + c * v + x, b * u + d * v + y, on) for u, v, on in curve] for curve in self.contours(glyph)]
        return found

    def _simple(self, at: int, count: int) -> list[Contour]:
        """Return the curves of a glyph that has its own."""
        ends = [end + 1 for end in self._tables.numbers("H" * count, at)]
        at += 2 * count
        flags, at = self._flags(at + 2 + self._tables.numbers("H", at)[0], ends[-1])
        across, at = self._line(at, flags, _SHORT_X, _SAME_X)
        up, _ = self._line(at, flags, _SHORT_Y, _SAME_Y)
        points = [(float(x), float(y), bool(flag & _ON_CURVE)) for x, y, flag in zip(across, up, flags, strict=True)]
        return [points[first:last] for first, last in pairwise([0, *ends])]

    def _flags(self, at: int, count: int) -> tuple[list[int], int]:
        """Return the flag of each point, and where what was read ends."""
        raw, found = self._tables.raw, list[int]()
        while len(found) < count:
            flag = raw[at]
            found += [flag] * (1 + (raw[at + 1] if flag & _REPEAT else 0))
            at += 2 if flag & _REPEAT else 1
        return found, at

    def _line(self, at: int, flags: list[int], short: int, same: int) -> tuple[list[int], int]:
        """Return one coordinate of each point, and where what was read ends."""
        found, value = [], 0
        for flag in flags:
            if flag & short:
                value += self._tables.raw[at] if flag & same else -self._tables.raw[at]
                at += 1
            elif not flag & same:
                value += self._tables.numbers("h", at)[0]
                at += 2
            found.append(value)
        return found, at


def _matrix(scales: list[float]) -> tuple[float, float, float, float]:
    """Return how a part is stretched, by the numbers that are given: none, one for both ways, one for each, or all four."""
    if len(scales) == 4:
        return scales[0], scales[1], scales[2], scales[3]
    first, last = (scales[0], scales[-1]) if scales else (1.0, 1.0)
    return first, 0.0, 0.0, last
