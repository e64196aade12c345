"""The tables of a TrueType font: where each begins, and the numbers in it."""

from __future__ import annotations

import struct

_HEAD, _RECORD = 12, 16


class Tables:
    """A font's bytes, with numbers read by the forms of `struct`, the highest byte first."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        records = (struct.unpack_from(">4s4xI", raw, _HEAD + _RECORD * index) for index in range(self.numbers("H", 4)[0]))
        self._starts: dict[str, int] = {tag.decode("latin-1"): start for tag, start in records}

    def start(self, tag: str) -> int:
        """Return where a table begins."""
        return self._starts[tag]

    def numbers(self, form: str, at: int) -> tuple[int, ...]:
        """Return the whole numbers at a place."""
        found: tuple[int, ...] = struct.unpack_from(f">{form}", self.raw, at)
        return found

    def number(self, form: str, tag: str, offset: int) -> int:
        """Return one number of a table."""
        return self.numbers(form, self._starts[tag] + offset)[0]
