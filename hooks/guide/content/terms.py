"""Where terms stand in a text: whole words, the longest first, with a capital where a sentence begins."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from html import unescape
from typing import NamedTuple

from guide.content.forms import Form
from guide.content.keys import Key

_APOSTROPHE = "(?:['’]|&#(?:39|x27);)"
_BEFORE, _BEHIND = r"(?<![\w&#‑-])", rf"(?![\w‑-]|{_APOSTROPHE}\w)"
"""A part of a compound, with or without a hyphen, is another word; so is what begins with an apostrophe."""
_SIGNS = {" ": r"\s+", "'": _APOSTROPHE, "’": _APOSTROPHE, "&": "&(?:amp;)?"}


class Stretch(NamedTuple):
    """A stretch of reading text, in which tags may stand, and whether it lies in a fold, which a reader may never open."""

    start: int
    end: int
    folded: bool = False


class Place(NamedTuple):
    """Where a term stands first, and whether that is in a fold."""

    start: int
    end: int
    folded: bool


def _first(sign: str) -> str:
    """Return a pattern of the sign that begins a form, small or capital."""
    return "".join(re.escape(one) for one in sorted({sign, sign.lower(), sign.upper()}) if len(one) == 1)


def _rest(word: str) -> str:
    """Return a pattern of what follows the first sign; one that is a capital must have been one."""
    return (f"(?<={re.escape(word[0])})" if word[0] != word[0].lower() else "") + _letters(word[1:])


def _letters(text: str) -> str:
    return "".join(_SIGNS.get(sign) or re.escape(sign) for sign in text)


def _plain(text: str) -> str:
    """Return what stands in a text as forms are written."""
    return " ".join(unescape(text).replace("’", "'").split())


def _capital(form: str) -> str:
    return form[:1].upper() + form[1:]


def spellings(form: str) -> list[str]:
    """Return how a form may stand in a plain text: as it is, and with a capital where a sentence begins."""
    return list(dict.fromkeys((_plain(form), _capital(_plain(form)))))


def stands(word: str, text: str) -> bool:
    """Tell whether a spelling stands in a plain text by itself; the search for its letters comes first, for it is quick."""
    at = text.find(word)
    while at >= 0 and not re.compile(f"{_BEFORE}{re.escape(word)}{_BEHIND}").match(text, at):
        at = text.find(word, at + 1)
    return at >= 0


class Terms:
    """The terms of a guide by their forms; where a form stands in one of `names` it means nothing by itself."""

    def __init__(self, forms: Collection[Form], names: Iterable[str] = ()) -> None:
        self._keys: dict[str, Key] = {}
        for form, kind, slug in forms:
            self._keys |= {_plain(form): (kind, slug), _capital(_plain(form)): (kind, slug)}
        words = dict.fromkeys((name[:1].lower() + name[1:] for name in names), r"\w*") | {form: "" for form, *_ in forms}
        self._pattern = _pattern(words) if self._keys else None

    def first(self, text: str, stretches: Iterable[Stretch]) -> dict[Key, Place]:
        """Return where each term stands first in some stretches of a text: outside all folds, if it stands there at all."""
        found: dict[Key, Place] = {}
        if self._pattern is None:
            return found
        for start, end, folded in stretches:
            for match in self._pattern.finditer(text, start, end):
                key = self._keys.get(_plain(match[1])) if match[1] else None
                if key and (key not in found or (found[key].folded and not folded)):
                    found[key] = Place(*match.span(), folded)
        return found


def _pattern(words: dict[str, str]) -> re.Pattern[str]:
    """Return the pattern of some words, each with what may follow it, by their first signs, so that few are tried; tags are passed over."""
    behind: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        behind.setdefault(_first(word[0]), []).append(_rest(word) + words[word])
    starts = (f"[{first}](?:{'|'.join(rest)})" for first, rest in behind.items())
    return re.compile(f"<[^>]*>|{_BEFORE}({'|'.join(starts)}){_BEHIND}")
