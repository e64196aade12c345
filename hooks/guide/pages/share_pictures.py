"""The pictures that show beside a shared link: PNG, made once and kept by what they show."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import resvg_py

from guide import atomic_write
from guide.content.guide import Guide
from guide.draw.figures.picture.standalone import standalone
from guide.pages.figure_drawings import drawing
from guide.pages.movement_pictures import FOLDER

PREVIEW = (1200, 630)
"""Width and height of a link preview in pixels, as chats and social sites show it."""

_BEGINS, _ENDS = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"


def preview(slug: str) -> str:
    """Return the address of the picture that shows beside a link to an exercise in a chat."""
    return f"{FOLDER}{slug}.png"


def previews(guide: Guide, cache: Path) -> Iterator[tuple[str, bytes]]:
    """Yield (address, PNG) of the link preview of every figure; `cache` keeps them, by what they show."""
    for slug in guide.movements:
        if found := drawing(guide, slug):
            yield preview(slug), _png(standalone(found, shape=PREVIEW[0] / PREVIEW[1], ground="#f1f6f7"), cache)


def _png(svg: str, cache: Path) -> bytes:
    kept = cache / f"{hashlib.sha256(svg.encode()).hexdigest()[:24]}.png"
    if not _is_whole(kept):
        made = resvg_py.svg_to_bytes(svg_string=svg, width=PREVIEW[0], height=PREVIEW[1], skip_system_fonts=True)
        cache.mkdir(parents=True, exist_ok=True)
        atomic_write.write(kept, bytes(made))
    return kept.read_bytes()


def _is_whole(path: Path) -> bool:
    """Tell whether a file is a picture from its first byte to its last; one that was cut off is made anew."""
    content = path.read_bytes() if path.is_file() else b""
    return content.startswith(_BEGINS) and content.endswith(_ENDS)
