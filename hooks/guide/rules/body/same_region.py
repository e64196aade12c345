"""A muscle has one region in a view, and no two regions are the same shape."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.draw.maps.shape import Region
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield regions that are there already."""
    owners: dict[tuple[str, str], Region] = {}
    shapes: dict[tuple[str, str], Region] = {}
    for region in guide.body.regions:
        owner = owners.setdefault((region.view, region.slug), region)
        same = shapes.setdefault((region.view, region.outline.d), region)
        if owner is not region:
            message = f"'{region.slug}' has a region already, in line {owner.place.line} of {owner.place.file}"
            yield Problem(region.place, "same-region", message, "put both into one path, or keep one of the two")
        elif same is not region:
            message = f"'{region.slug}' has the very shape of '{same.slug}', in line {same.place.line} of {same.place.file}"
            yield Problem(region.place, "same-region", message, "draw it where it lies, or delete it")
