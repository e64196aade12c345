"""Whether the bytes of a PNG are those that were written: every part of the format carries its own check sum."""

from __future__ import annotations

import zlib

_BEGINS = b"\x89PNG\r\n\x1a\n"
_END = b"IEND"
_AROUND = 12
"""A part has four bytes of length, four of its kind, its content and four of check sum."""


def is_whole(content: bytes) -> bool:
    """Tell whether a PNG is sound from its first byte to its last: none cut off, none changed."""
    at, kind = len(_BEGINS), b""
    if not content.startswith(_BEGINS):
        return False
    while kind != _END and at + _AROUND <= len(content):
        end = at + _AROUND + int.from_bytes(content[at : at + 4])
        kind = content[at + 4 : at + 8]
        if zlib.crc32(content[at + 4 : end - 4]) != int.from_bytes(content[end - 4 : end]):
            return False
        at = end
    return kind == _END and at == len(content)
