"""Text to the words by which it is found: small letters, no accents, apostrophes or dashes; no stems, so that any language will do.

`overrides/scripts/words.js` does the same to what a reader types; a test holds the two together.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = re.compile("['’‘ʼ`´]")
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")
"""Accents, and the points of Hebrew and Arabic; the signs of other scripts are more than that."""
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ς": "σ"})
"""Letters that have no accent to take away, as people without such a key type them."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Scripts that put no space between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
_RUN = re.compile(f"[{_UNSPACED}]+|[^ {_UNSPACED}]+")
_SIMPLE = re.compile("[a-z0-9]+")


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in order; of a script without spaces every two neighboring signs are one."""
    bare = _APOSTROPHES.sub("", text)
    if bare.isascii():
        return tuple(_SIMPLE.findall(bare.lower()))
    return tuple(word for run in _RUN.findall(_spaced(bare)) for word in _pairs(run))


def _spaced(text: str) -> str:
    """Return a text in small letters, with a space for everything that is no letter, number or sign of one."""
    folded = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", text))).lower().translate(_LETTERS)
    return "".join(sign if sign.isalnum() or unicodedata.category(sign)[0] == "M" else " " for sign in folded)


def _pairs(run: str) -> list[str]:
    if len(run) < 2 or not re.match(f"[{_UNSPACED}]", run):
        return [run]
    return [run[at : at + 2] for at in range(len(run) - 1)]
