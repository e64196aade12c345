"""Fetching the files of a live site, a few at a time, none for longer than a host may take."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from typing import Any
from urllib.parse import quote

from guide.site import manifest
from guide.site.manifest import Manifest, Sum

_AT_ONCE = 6
_SILENCE = 20.0
"""Seconds without a byte after which a host counts as gone."""
_PATIENCE = 120.0
"""Seconds that one file may take in all."""
_LARGEST = 64 * 1024 * 1024
"""Bytes of the largest manifest that is read."""
_ENOUGH = 2 * _AT_ONCE
"""Files without an answer after which no more are asked for."""


class _Silent(Exception):
    """Says why there was no answer."""


def _why(reason: object) -> str:
    """Return why there was no answer as a few words in one line."""
    words = " ".join(str(getattr(reason, "strerror", None) or reason or type(reason).__name__).split())
    return words[:1].lower() + words[1:]


def _read(answer: Any, most: int) -> bytes:
    """Read an answer, one byte more than `most` at most, so that a longer one shows."""
    end, content = time.monotonic() + _PATIENCE, bytearray()
    while len(content) <= most and (piece := answer.read1(min(1 << 16, most + 1 - len(content)))):
        content += piece
        if time.monotonic() > end:
            raise TimeoutError("it took too long")
    return bytes(content)


class LiveSite:
    """A site at an address; redirects are followed, the certificate of an https host is checked."""

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/") + "/"
        self._silent = 0

    def manifest(self) -> Manifest:
        """Return the manifest that the site serves; a ValueError says in one line why there is none."""
        where = f"{self.address}{manifest.NAME}"
        try:
            content = self._fetched(manifest.NAME, _LARGEST)
        except _Silent as error:
            raise ValueError(f"no manifest at {where}: {error}") from error
        if content is None:
            raise ValueError(f"no manifest at {where}")
        try:
            return manifest.read(content)
        except ValueError as error:
            raise ValueError(f"{where}: {error}") from error

    def differing(self, expected: Manifest) -> list[str]:
        """Return a line for each listed file that is missing or changed, sorted by path."""
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            said = pool.map(lambda name: self._fault(name, expected.sums[name]), names := sorted(expected.sums))
            return [f"{name}: {fault}" for name, fault in zip(names, said, strict=True) if fault]

    def _fault(self, name: str, expected: Sum) -> str:
        if self._silent >= _ENOUGH:
            return "not asked for, the host gives no answer"
        try:
            content = self._fetched(name, expected.size)
        except _Silent as error:
            self._silent += 1
            return f"no answer ({error})"
        return "missing" if content is None else "" if Sum.of(content) == expected else "changed"

    def _fetched(self, name: str, most: int) -> bytes | None:
        """Return what the site serves at a path, or None where it says that nothing is there."""
        request = urllib.request.Request(self.address + quote(name), headers={"User-Agent": "guide-verify"})
        try:
            with urllib.request.urlopen(request, timeout=_SILENCE) as answer:
                return _read(answer, most)
        except urllib.error.HTTPError as error:
            with error:
                return self._refused(name, error, most)
        except urllib.error.URLError as error:
            raise _Silent(_why(error.reason)) from error
        except (OSError, HTTPException, ValueError) as error:
            raise _Silent(_why(error)) from error

    def _refused(self, name: str, error: urllib.error.HTTPError, most: int) -> bytes | None:
        if error.code not in (404, 410):
            raise _Silent(f"HTTP {error.code}")
        return _read(error, most) if name == "404.html" else None  # many hosts serve this page with the status it is for
