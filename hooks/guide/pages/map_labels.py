"""The names beside the whole body: of the largest muscles that its first layer shows, those of the chain before all others; and of
which muscles a view shows too little."""

from __future__ import annotations

from collections import defaultdict

from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.content.links import to_address
from guide.draw.maps.body import View
from guide.draw.maps.labels import Label
from guide.draw.maps.shape import Region
from guide.draw.maps.slivers import Slivers

MOST = 6
_LEAST = 0.25
"""A muscle that shows less than this share of what the largest shows has no name beside the body."""


def _named(guide: Guide, slug: str) -> str:
    """Return the muscle by whose name a region goes: of those of the chain that hold it the widest, else the whole it is a part of."""
    around = guide.anatomy.around(slug) & guide.muscles.keys()  # others may have a problem, in a preview
    while (whole := guide.muscles[slug].part_of) and whole in guide.muscles:
        slug = whole
    groups = [one for one in around - {slug} if guide.muscles[one].chain == guide.muscles[slug].chain == "member"]
    alone = [one for one in groups if {slug} | guide.anatomy.within(slug) <= guide.anatomy.within(one)]
    return min(alone, key=lambda one: (len(guide.anatomy.within(one)), one)) if alone else slug


def of_view(guide: Guide, view: View, slivers: Slivers) -> list[Label]:
    """Return the names beside a view, each at the largest region that it names; what another view shows far better has none here."""
    found: dict[str, list[Region]] = defaultdict(list)
    for region in next(iter(view.layers.values())).regions if view.layers else ():
        if region.slug in guide.muscles and (view.name, region.slug) not in slivers:
            found[_named(guide, region.slug)].append(region)

    areas = {slug: sum(region.area for region in regions) for slug, regions in found.items()}
    large = [slug for slug, area in areas.items() if area >= _LEAST * max(areas.values())]
    ordered = sorted(large, key=lambda slug: (guide.muscles[slug].chain != "member", -areas[slug]))[:MOST]
    return [_label(guide, view, slug, max(found[slug], key=lambda one: one.area)) for slug in ordered]


def _label(guide: Guide, view: View, slug: str, region: Region) -> Label:
    return Label(guide.muscles[slug].label, to_address(address_of("muscles", slug)), region.outline.anchor(view.frame)[0])
