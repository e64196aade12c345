"""Letters as outlines, read from the bytes of a TrueType font: which it has, how wide they are, and the path of a line of them.

The pictures beside shared links have letters as paths, not as text: what is measured is what is drawn, the same on every machine, and
what paints them needs no font. Lines are not kerned.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from guide.draw.share.glyphs import Glyphs
from guide.draw.share.outline import steps
from guide.draw.share.tables import Tables

_ALL_PLANES, _FIRST_PLANE = 12, 4
"""The two forms of the table of characters that are read."""


class Font:
    """A TrueType font; a letter that it lacks is glyph 0."""

    def __init__(self, raw: bytes) -> None:
        self._tables = Tables(raw)
        self._outlines = Glyphs(self._tables)
        self._paths: dict[str, str] = {}
        self._advances: dict[str, int] = {}

    @cached_property
    def units(self) -> int:
        """How many units are as high as a letter's size."""
        return self._tables.number("H", "head", 18)

    @cached_property
    def _glyphs(self) -> dict[int, int]:
        """The glyph of each character, by its code."""
        start = self._tables.start("cmap")
        offsets = {self._tables.numbers("HHI", start + 4 + 8 * index)[2] for index in range(self._tables.number("H", "cmap", 2))}
        forms = {self._tables.numbers("H", start + offset)[0]: start + offset for offset in offsets}
        return dict(self._segments(forms[_ALL_PLANES]) if _ALL_PLANES in forms else self._ranges(forms[_FIRST_PLANE]))

    def _segments(self, at: int) -> Iterator[tuple[int, int]]:
        """Yield (code, glyph) of a table of all planes."""
        for index in range(self._tables.numbers("I", at + 12)[0]):
            first, last, glyph = self._tables.numbers("III", at + 16 + 12 * index)
            yield from ((code, glyph + code - first) for code in range(first, last + 1))

    def _ranges(self, at: int) -> Iterator[tuple[int, int]]:
        """Yield (code, glyph) of a table of the first plane: rows of the last code, the first, a shift and an offset of each range."""
        size = self._tables.numbers("H", at + 6)[0]
        for place in range(at + 14, at + 14 + size, 2):
            last, first, shift, offset = (self._tables.numbers("H", place + row)[0] for row in (0, size + 2, 2 * size + 2, 3 * size + 2))
            listed = place + 3 * size + 2 + offset
            for code in range(first, min(last, 0xFFFE) + 1):
                found = self._tables.numbers("H", listed + 2 * (code - first))[0] if offset else code
                yield code, (found + shift) & 0xFFFF if found else 0

    def has(self, text: str) -> bool:
        """Tell whether there is a letter for every character of a text."""
        return all(self._glyphs.get(ord(sign)) for sign in text)

    def _advance(self, sign: str) -> int:
        if sign not in self._advances:
            last = self._tables.number("H", "hhea", 34) - 1  # those behind it are as wide
            self._advances[sign] = self._tables.number("H", "hmtx", 4 * min(self._glyphs.get(ord(sign), 0), last))
        return self._advances[sign]

    def width(self, text: str) -> float:
        """Return how wide a line is, for letters of size 1."""
        return sum(map(self._advance, text)) / self.units

    def path(self, text: str) -> str:
        """Return the path of a line in units of the font, upward, from where the pen is."""
        return "".join(self._paths.get(sign) or self._letter(sign) for sign in text)

    def _letter(self, sign: str) -> str:
        self._paths[sign] = found = steps(self._outlines.contours(self._glyphs.get(ord(sign), 0)), self._advance(sign))
        return found
