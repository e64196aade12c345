"""The figures of an exercise as SVG files of their own: its start, its end, its mistakes; each says in itself whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from guide.content.figures import drawing
from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.content.texts import to_plain
from guide.draw.figures.picture.standalone import alone
from guide.model.words import Words
from guide.pages.figure_drawings import Picture, key_pose, mistake
from guide.pages.owner import Site

_RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
_TERMS = 'xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"'
_WORK = '<metadata><rdf:RDF {} {}><cc:Work rdf:about=""><dc:title>{}</dc:title><dc:source>{}</dc:source>{}</cc:Work></rdf:RDF></metadata>'
_LICENSE = Markup('<cc:license rdf:resource="{}"/>')


def about(site: Site, title: str, page: str) -> str:
    """Return the title of a picture, and in words for machines its source and its license."""
    license = _LICENSE.format(site.license.url) if site.license.url else ""
    return f"<title>{escape(title)}</title>{_WORK.format(_RDF, _TERMS, escape(title), escape(site.url + page), license)}"


def pictures_of(guide: Guide, words: Words, site: Site, slug: str) -> Iterator[tuple[str, str]]:
    """Yield (which it is, SVG) for each picture of an exercise; none where it has no figure."""
    found = drawing(guide, slug)
    if not found:
        return
    entry, page = guide.exercises[slug], address_of("exercises", slug)
    last = len(found.track.movement.poses) - 1
    shown: dict[str, tuple[Picture, str]] = {
        "start": (key_pose(found, 0), f"{entry.name}: {words.machines.figure_start}"),
        "end": (key_pose(found, last), f"{entry.name}: {words.machines.figure_end}"),
    }
    for number, each in enumerate(entry.mistakes, 1):
        if each.figure:
            shown[f"mistake-{number}"] = (mistake(found, each.figure)[0], f"{entry.name}, {words.figure.wrong}: {to_plain(each.what)}")
    for which, (picture, title) in shown.items():
        yield which, alone(picture.drawing, picture.body, picture.moment, picture.box, picture.marks, about(site, title, page))
