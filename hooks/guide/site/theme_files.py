"""What the theme brings and no reader of this site loads: its search, and maps of its scripts for those who mend them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import Any, Protocol, TypeVar

from jinja2 import FileSystemLoader


class _Lean(FileSystemLoader):
    """Lists no template in a folder that is hidden, like the theme's ten thousand icons: the builder passes over all of them one by one."""

    def list_templates(self) -> list[str]:
        """Return the path of every other template."""
        found: set[str] = set()
        for path in self.searchpath:
            for folder, inner, files in os.walk(path, followlinks=self.followlinks):
                inner[:] = [name for name in inner if not name.startswith(".")]
                here = folder[len(os.fspath(path)) :].strip(os.sep).replace(os.sep, "/")
                found |= {f"{here}/{file}" if here else file for file in files}
        return sorted(found)


def without_hidden(theme: Any) -> None:
    """Have the builder's theme list no file in a hidden folder; what names such a file still finds it."""
    whole = theme.get_env

    def lean() -> Any:
        environment = whole()
        if type(environment.loader) is FileSystemLoader:
            environment.loader = _Lean(environment.loader.searchpath)
        return environment

    theme.get_env = lean


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
_SEARCH = re.compile(r"assets/javascripts/(?:lunr/.+|workers/search\.\w+\.min\.js)")
"""The theme's search with the words' stems of every language."""


def left_out(files: Iterable[F]) -> list[F]:
    """Return those of the builder's files that no page loads."""
    return [file for file in files if _SEARCH.fullmatch(file.src_uri) or _MAP.fullmatch(file.src_uri)]


def without_notes(files: Iterable[Found]) -> None:
    """Take from the theme's scripts the last line, which says where the map is that is left out."""
    for file in files:
        if _SCRIPT.fullmatch(file.src_uri) and _NOTE.search(found := file.content_bytes):
            file.content_bytes = _NOTE.sub(b"\n", found)
