"""The pictures that show beside shared links: PNG, made once and kept by what they show."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

import resvg_py

from guide import atomic_write
from guide.content.recall import Keep, anew
from guide.pages import painting, png_file
from guide.pages.painter import png

_SPARE = 100
"""How many pictures that no page shows any more are kept, at least: somebody may go back to them."""
_PAINTER = f"{resvg_py.__version__} {resvg_py.__resvg_version__}"
_ASKED = "share {}"
"""By this the name of the picture at an address is kept."""
_log = logging.getLogger("guide")


class SharePictures:
    """Pictures by address, each given by what makes its drawing. Those that `cache` does not hold are painted while the build goes on.

    A picture that can't be made stops nothing: the `plain` one stands in its place.
    """

    def __init__(self, drawn: Mapping[str, Callable[[], str]], plain: Callable[[], str], cache: Path, keep: Keep = anew) -> None:
        self._drawn, self._plain, self._cache, self._keep_name = drawn, plain, cache, keep
        self._names: dict[str, str] = {}
        """The name under which each picture is kept."""
        self._fresh: dict[str, str] = {}
        """What was drawn just now."""
        self._painting = painting.Painting(self._missing(), self._keep)

    def _svg(self, address: str) -> str:
        """Return the drawing of a picture, or the plain one where it fails; nothing where that fails, too."""
        for draw in (self._drawn[address], self._plain):
            try:
                return draw()
            except Exception as fault:  # whatever it is: a page without its picture is better than no site
                _log.warning("%s: this picture could not be drawn: %r", address, fault)
        return ""

    def _missing(self) -> Iterator[painting.Job]:
        for address in self._drawn:
            self._names[address] = name = self._named(address)
            if not self._kept(name):
                yield painting.Job.of(name, self._fresh.get(address) or self._svg(address))
            self._fresh.clear()

    def _named(self, address: str) -> str:
        """Return the name under which a picture is kept; that of one which fails is not kept itself, so that each build says so."""
        try:
            return str(self._keep_name(_ASKED.format(address), partial(self._name, address)))
        except Exception:
            return _name(self._svg(address))

    def _name(self, address: str) -> str:
        self._fresh[address] = svg = self._drawn[address]()
        return _name(svg)

    def names(self) -> dict[str, str]:
        """Return the name under which the picture at each address is kept."""
        return dict(self._names)

    def digests(self) -> Iterator[tuple[str, str]]:
        """Yield (address, digest of all that it shows) of each picture."""
        yield from ((address, name.partition(".")[0]) for address, name in self._names.items())

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield (address, PNG) of every picture, as soon as all are painted; old ones that were kept go."""
        self._painting.finish()
        for address, name in self._names.items():
            if picture := self._kept(name) or self._painted(address, name):
                yield address, picture
        _tidy(self._cache, set(self._names.values()))

    def _painted(self, address: str, name: str) -> bytes:
        """Return a picture that is painted here, or the plain one where that fails, which is not kept; nothing where that fails, too."""
        for draw, keep in ((partial(self._svg, address), self._keep), (self._plain, _forget)):
            try:
                made = png(draw())
            except Exception as fault:
                _log.warning("%s: this picture could not be painted: %r", address, fault)
            else:
                keep(name, made)
                return made
        return b""

    def _keep(self, name: str, made: bytes) -> None:
        _put(self._cache / name, made)

    def _kept(self, name: str) -> bytes:
        """Return a picture that is kept, marked as used now; nothing where there is none, or not from its first byte to its last."""
        path = self._cache / name
        content = path.read_bytes() if path.is_file() else b""
        if not png_file.is_whole(content):
            return b""
        with suppress(OSError):  # where nothing may be changed, what is kept serves all the same
            os.utime(path)
        return content


def paint_ahead(address: str, draw: Callable[[], str], cache: Path, keep: Keep) -> None:
    """Draw and paint the picture at an address where it has no name yet, and keep both."""
    drawn: list[str] = []

    def name() -> str:
        drawn.append(draw())
        return _name(drawn[0])

    path = cache / str(keep(_ASKED.format(address), name))
    if drawn and not png_file.is_whole(path.read_bytes() if path.is_file() else b""):
        _put(path, png(drawn[0]))


def _put(path: Path, made: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    atomic_write.write(path, made)


def _forget(name: str, made: bytes) -> None:
    """Keep nothing."""


def _name(svg: str) -> str:
    """Return the name under which a picture is kept: it changes with what is drawn and with what draws it."""
    return f"{hashlib.sha256(f'{_PAINTER} {svg}'.encode()).hexdigest()[:24]}.png"


def _tidy(cache: Path, used: set[str]) -> None:
    """Take away the pictures that were not used for the longest time: as many others are kept as are used, and a few more."""
    with suppress(OSError):  # another build may tidy at the same time; the next one does what is left
        others = [path for path in cache.iterdir() if path.name not in used]
        for path in sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)[len(used) + _SPARE :]:
            path.unlink(missing_ok=True)
