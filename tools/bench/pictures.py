"""The pictures of our pages, taken from the built site and given to the peers ready-made: one block to set into a page, or files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

_ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_SHEET = re.compile(r'href="[./]*(assets/figures/[^"]+\.css)"')
_NAMED = re.compile(r'\bid="([^"]+)"')
_USED = re.compile(r'(?:href="#|url\(#)([^")]+)')
_SMALL = 600
"""Characters; what has fewer is a sign beside a word, like a swatch of a legend, and no picture of its own."""


def drawings(page: str) -> list[str]:
    """Return every SVG in the main text of a page."""
    return _SVG.findall("".join(_ARTICLE.findall(page)))


def _sheets(site: Path, page: str) -> str:
    return "".join((site / address).read_text(encoding="utf-8") for address in _SHEET.findall(page))


def block(site: Path, page: str) -> str:
    """Return the pictures of a page as one block of HTML without an empty line: every SVG with the style sheet of its movement."""
    whole = f"<div><style>{_sheets(site, page)}</style>{''.join(drawings(page))}</div>"
    return re.sub(r"\s*\n\s*", " ", whole)


def files(page: str) -> list[str]:
    """Return the pictures of a page as files of their own, each with the shapes that it uses from the others."""
    found = drawings(page)
    shapes = {name: shape for svg in reversed(found) for name, shape in _shapes(svg)}
    return [_alone(svg, shapes) for svg in found if len(svg) >= _SMALL and "viewBox" in svg.partition(">")[0]]


def _shapes(svg: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of everything in a drawing that others can use."""
    yield from (
        (one.attrib["id"], ElementTree.tostring(one, encoding="unicode"))
        for one in ElementTree.fromstring(svg).iter()
        if "id" in one.attrib
    )


def missing(svg: str) -> set[str]:
    """Return the names of the shapes that a drawing uses and does not hold."""
    return {*_USED.findall(svg)} - {*_NAMED.findall(svg)}


def _alone(svg: str, shapes: dict[str, str]) -> str:
    head, _, rest = svg.partition(">")
    added = ""
    while lost := missing(added + rest) & shapes.keys():
        added += shapes[min(lost)]
    return f'{head} xmlns="http://www.w3.org/2000/svg"><defs>{added}</defs>{rest}'


def keep(site: Path, slug: str, folder: Path) -> None:
    """Write the block and the files of an exercise of a built site into a folder: `<slug>.html`, `<slug>/1.svg` and so on."""
    page = (site / f"exercises/{slug}/index.html").read_text(encoding="utf-8")
    (folder / slug).mkdir(parents=True)
    (folder / f"{slug}.html").write_text(block(site, page), encoding="utf-8")
    for number, svg in enumerate(files(page), 1):
        (folder / slug / f"{number}.svg").write_text(svg, encoding="utf-8")


def given(folder: Path, form: str, slug: str, image: str = "![Picture]({}.svg)") -> str:
    """Return what a page says to show the kept pictures of an exercise: nothing, the block itself, or an image for each file."""
    if form == "words":
        return ""
    if form == "inline":
        return (folder / f"{slug}.html").read_text(encoding="utf-8")
    return "\n".join(image.format(number) for number in range(1, len(list((folder / slug).iterdir())) + 1))


def shown(text: str, before: str, pictures: str) -> str:
    """Return a page with its pictures set in before its second heading."""
    head, mark, rest = text.partition(before)
    return f"{head}\n\n{pictures}\n\n{mark}{rest}" if pictures else text
