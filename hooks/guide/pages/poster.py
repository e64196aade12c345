"""The atlas as one sheet to print: a file beside its page."""

from __future__ import annotations

from guide.content.guide import Guide
from guide.content.keys import ATLAS
from guide.content.questions import label
from guide.draw.maps import poster
from guide.pages.muscle_maps import Maps
from guide.pages.owner import Site

ADDRESS = f"{ATLAS}poster.svg"
"""The address of the poster; it stays the same, for people link to it."""


def _region(guide: Guide, slug: str) -> str:
    """Return what readers call the region of a muscle, or nothing where it has none."""
    region = guide.muscles[slug].region if slug in guide.muscles else None
    return label(guide, "vocabulary/regions", region) if region else ""


def drawn(maps: Maps, site: Site) -> str:
    """Return the poster as an SVG file of its own, or nothing where no body is drawn."""
    if not maps.views:
        return ""
    plates = {(view.name, layer): maps.plate_name(view.name, layer) for view in maps.views for layer in view.layers}
    credit = maps.words.poster.credit.replace("{site}", site.name).replace("{address}", site.url if site.public else "")
    captions = poster.Captions(
        maps.words.poster.title, " ".join(credit.split()), plates, {slug: _region(maps.guide, slug) for slug in maps.numbers}
    )
    return poster.poster(maps.views, maps.target, maps.numbers, captions)
