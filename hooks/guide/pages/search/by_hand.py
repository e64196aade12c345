"""What the search knows of the hand-written pages in `docs/`, read as they are written, so that any builder's site is found alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

import markdown

from guide.content import handwritten
from guide.content.recall import Keep, anew
from guide.kept import key_of
from guide.pages import pieces
from guide.pages.renderer import Renderer
from guide.pages.search.found import BY_HAND, Found, Passage, recalled

_SPOKEN = ("urgent-signs", "how-soon", "stop-signs", "pain-rule")
"""The pieces that say something of their own; the others list pages, which are found by themselves."""
_HEADING = re.compile(r'<h([1-6])[^>]*\bid="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)
_BLOCK = re.compile(r"</?(?:p|li|ul|ol|dl|dt|dd|div|tr|td|th|h[1-6]|summary|blockquote)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_CITED = re.compile(r'<a href="#source-[^"]*"[^>]*>.*?</a>', re.DOTALL)
"""The number of a source, which is no word of the page."""
_EXTENSIONS = ["toc", "attr_list", "md_in_html", "tables"]


def written(renderer: Renderer, keep: Keep = anew) -> Iterator[Found]:
    """Yield what the search knows of each hand-written page, but for those that say `search: {exclude: true}` at their top."""
    for file, address in handwritten.files(renderer.guide.root):
        matter, text = handwritten.read(renderer.guide.root / file)
        if not _of_search(matter).get("exclude"):
            name = f"search {file} {key_of(repr(matter), text)[:16]}"
            yield recalled(keep, name, partial(_found, renderer, address, matter, text))


def heads(root: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (address, title, description) of each hand-written page as its top says them, but for those that the search leaves out."""
    for file, address in handwritten.files(root):
        matter, _ = handwritten.read(root / file)
        if not _of_search(matter).get("exclude"):
            yield address, str(matter.get("title") or ""), str(matter.get("description") or "")


def _of_search(matter: dict[str, Any]) -> dict[str, Any]:
    found = matter.get("search")
    return found if isinstance(found, dict) else {}


def _found(renderer: Renderer, address: str, matter: dict[str, Any], text: str) -> Found:
    filled = handwritten.fill(text, lambda name: pieces.piece(renderer, name) if name in _SPOKEN else "")
    first, *others = _passages(markdown.markdown(filled, extensions=_EXTENSIONS))
    title = str(matter.get("title") or first.title or renderer.site.name)
    description = str(matter.get("description") or "")
    boost, said = (_of_search(matter).get(name) for name in ("boost", "also_said"))
    weight = float(boost) if isinstance(boost, int | float) else 1.0
    loose = tuple(map(str, said)) if isinstance(said, list) else ()
    return Found(BY_HAND, address, title, description=description, loose=loose, passages=(Passage(first.texts), *others), weight=weight)


def _passages(html: str) -> list[Passage]:
    """Return what stands below each heading; the first is what stands below the page's own, or above all."""
    before, *rest = _HEADING.split(html)
    found = [Passage(_texts(body), anchor, _plain(title)) for anchor, title, body in zip(rest[1::4], rest[2::4], rest[3::4], strict=True)]
    alone = Passage(_texts(before))
    return [alone, *found] if alone.texts or not rest or rest[0] != "1" else found


def _texts(html: str) -> tuple[str, ...]:
    return tuple(filter(None, map(_plain, _BLOCK.split(html))))


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", _CITED.sub("", html))).replace("¶", "").split())
