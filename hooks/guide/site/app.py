"""What makes the site an app that can be installed and read without a network: its icon, its manifest, and the worker at its root."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from guide import kept
from guide.model.words import Words
from guide.pages.owner import Site
from guide.pages.painter import png
from guide.site.names import FOLDER, Names

PARTS = "app"
"""The folder with the icon and the workers, below the theme's own folder."""
WORKER, MANIFEST = "sw.js", "manifest.webmanifest"
ICON = f"{FOLDER}icon.svg"
_SIZES = (192, 512)
_SIZE = re.compile(r'(<svg[^>]*?) width="\d+" height="\d+"')
_COLOR = re.compile(r"--md-primary-fg-color:\s*(#[0-9a-f]{3,6})\b")
_MISSING = "guide-missing-words"
"""What the worker says where a page is neither kept nor reachable; the words are put in its place."""


def icon_address(size: int) -> str:
    """Return the plain address of the icon with a width in pixels."""
    return f"{FOLDER}icon-{size}.png"


@dataclass(frozen=True, slots=True)
class App:
    """The texts of one build's app; `offline` tells whether pages may be kept on the device."""

    icon: str = ""
    worker: str = ""
    offline: bool = False

    @classmethod
    def read(cls, folder: Path, words: Words, *, offline: bool) -> App:
        """Read them from a folder; without an icon there is no app."""
        icon, worker = folder / "icon.svg", folder / ("worker.js" if offline else "worker-off.js")
        if not icon.is_file() or not worker.is_file():
            return cls()
        text = worker.read_text(encoding="utf-8").replace(_MISSING, escape(words.offline.missing))
        return cls(icon.read_text(encoding="utf-8"), text, offline)

    def plain(self) -> dict[str, str]:
        """Return the text of the icon and the worker by plain address."""
        return {ICON: self.icon, WORKER: self.worker} if self.icon else {}

    def served(self, names: Names, site: Site, sheet: str, root: Path) -> Iterator[tuple[str, str | bytes]]:
        """Yield (address, content) of each file; `names` takes them. `sheet`: the style sheet, for the color of the header."""
        yield from ((names.take(address, text), text) for address, text in self.plain().items())
        if self.offline:
            for size in _SIZES:
                picture = _painted(self.icon, size, root)
                yield names.take(icon_address(size), picture), picture
            yield MANIFEST, _manifest(names, site, sheet)


def _painted(icon: str, size: int, root: Path) -> bytes:
    """Return the icon as a PNG of a width in pixels, kept from an earlier build."""
    svg = _SIZE.sub(rf'\1 width="{size}" height="{size}"', icon, count=1)
    store, key = kept.of_project(root), kept.key_of(svg, kept.code_of("pages", libraries=("resvg-py",)) or "")
    made = store.get("icons", key) or png(svg)
    store.put("icons", key, made)
    return made


def _manifest(names: Names, site: Site, sheet: str) -> str:
    color = _COLOR.search(sheet)
    icons = [{"src": names.of(icon_address(size)), "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any"} for size in _SIZES]
    icons.append({"src": names.of(ICON), "sizes": "any", "type": "image/svg+xml", "purpose": "any"})
    said = {"name": site.name, "short_name": site.name, "id": "./", "start_url": "./", "scope": "./", "display": "standalone"}
    colors = {"theme_color": color[1], "background_color": color[1]} if color else {}
    return json.dumps({**said, **colors, "icons": icons}, ensure_ascii=False, indent=1)
