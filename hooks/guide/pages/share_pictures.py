"""The pictures that show beside a shared link: PNG, made once and kept by what they show."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import resvg_py

from guide import atomic_write
from guide.content.figures import drawing
from guide.content.guide import Guide
from guide.content.recall import Keep, anew
from guide.draw.figures.picture.standalone import framed
from guide.pages import painting, png_file
from guide.pages.figure_addresses import FOLDER
from guide.pages.painter import png

SIZE = (600, 315)
"""Width and height of a picture in pixels: the least that every chat and social site shows large."""
_GROUND = "#f1f6f7"
_SPARE = 100
"""How many pictures that no page shows any more are kept, at least: somebody may go back to them."""
_PAINTER = f"{resvg_py.__version__} {resvg_py.__resvg_version__}"


def address(slug: str) -> str:
    """Return the address of the picture that shows beside a link to an exercise in a chat."""
    return f"{FOLDER}{slug}.png"


class SharePictures:
    """The pictures of one guide. Those that `cache` does not hold are painted while the build goes on."""

    def __init__(self, guide: Guide, cache: Path, keep: Keep = anew) -> None:
        self._guide, self._cache, self._keep_name = guide, cache, keep
        self._names: dict[str, str] = {}
        """The name under which the picture of each exercise is kept."""
        self._threads = painting.begin(self._missing(), self._keep)

    def _svg(self, slug: str) -> str:
        found = drawing(self._guide, slug)
        return framed(found, SIZE, _GROUND) if found else ""

    def _missing(self) -> Iterator[painting.Job]:
        for slug in self._guide.movements:
            self._names[slug] = name = self._keep_name(f"share {slug}", partial(self._name, slug))
            if not self._kept(name):
                yield painting.Job.of(name, self._svg(slug))

    def _name(self, slug: str) -> str:
        """Return the name under which the picture of an exercise is kept: it changes with what is drawn and with what draws it."""
        return f"{hashlib.sha256(f'{_PAINTER} {self._svg(slug)}'.encode()).hexdigest()[:24]}.png"

    def names(self) -> dict[str, str]:
        """Return the name under which the picture at each address is kept."""
        return {address(slug): name for slug, name in self._names.items()}

    def digests(self) -> Iterator[tuple[str, str]]:
        """Yield (address, digest of all that it shows) of each picture."""
        yield from ((address(slug), name.partition(".")[0]) for slug, name in self._names.items())

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield (address, PNG) of the picture of every figure, as soon as all are painted; old ones that were kept go."""
        for thread in self._threads:
            thread.join()
        for slug, name in self._names.items():
            yield address(slug), self._kept(name) or self._painted(slug, name)
        _tidy(self._cache, set(self._names.values()))

    def _painted(self, slug: str, name: str) -> bytes:
        made = png(self._svg(slug))
        self._keep(name, made)
        return made

    def _keep(self, name: str, made: bytes) -> None:
        self._cache.mkdir(parents=True, exist_ok=True)
        atomic_write.write(self._cache / name, made)

    def _kept(self, name: str) -> bytes:
        """Return a picture that is kept, marked as used now; nothing where there is none, or not from its first byte to its last."""
        path = self._cache / name
        content = path.read_bytes() if path.is_file() else b""
        if not png_file.is_whole(content):
            return b""
        with suppress(OSError):  # where nothing may be changed, what is kept serves all the same
            os.utime(path)
        return content


def _tidy(cache: Path, used: set[str]) -> None:
    """Take away the pictures that were not used for the longest time: as many others are kept as are used, and a few more."""
    with suppress(OSError):  # another build may tidy at the same time; the next one does what is left
        others = [path for path in cache.iterdir() if path.name not in used]
        for path in sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)[len(used) + _SPARE :]:
            path.unlink(missing_ok=True)
