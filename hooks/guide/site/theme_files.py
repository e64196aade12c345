"""What the theme brings and no reader of this site loads: maps of its scripts for those who mend them, the search in other languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol, TypeVar


class Found(Protocol):
    """A file that the builder found: its path below the folder it was found in, and what it holds."""

    content_bytes: bytes

    @property
    def src_uri(self) -> str:
        """Its path, with forward slashes."""


F = TypeVar("F", bound=Found)

_MADE = r"assets/(?:javascripts/bundle|javascripts/workers/search|stylesheets/main|stylesheets/palette)\.\w+\.min\.(?:js|css)"
_SCRIPT = re.compile(_MADE)
_MAP = re.compile(rf"{_MADE}\.map")
_NOTE = re.compile(rb"\n//# sourceMappingURL=\S+\s*\Z")
_SEARCH = "assets/javascripts/lunr/"
"""Where the theme keeps the words' stems of every language. English is in its worker."""
_SPLITTERS = {"ja": "tinyseg.js", "hi": "wordcut.js", "th": "wordcut.js"}
"""What finds the words in a language that writes none apart."""


def _loaded(languages: list[str]) -> set[str]:
    """Return the files that the theme's worker loads for these languages."""
    names = {f"min/lunr.{language}.min.js" for language in languages} | {_SPLITTERS[each] for each in languages if each in _SPLITTERS}
    more = {"min/lunr.multi.min.js", "min/lunr.stemmer.support.min.js"} if languages != ["en"] else set()
    return {_SEARCH + name for name in names | more}


def left_out(files: Iterable[F], languages: list[str] | None) -> list[F]:
    """Return those of the builder's files that no page loads where the search speaks `languages`; None or empty: it may speak any."""
    kept = _loaded(languages) if languages else None
    other = [file for file in files if file.src_uri.startswith(_SEARCH) and kept is not None and file.src_uri not in kept]
    return other + [file for file in files if _MAP.fullmatch(file.src_uri)]


def without_notes(files: Iterable[Found]) -> None:
    """Take from the theme's scripts the last line, which says where the map is that is left out."""
    for file in files:
        if _SCRIPT.fullmatch(file.src_uri) and _NOTE.search(found := file.content_bytes):
            file.content_bytes = _NOTE.sub(b"\n", found)
