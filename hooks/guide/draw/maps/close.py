"""The close look at one muscle: which part of the body it shows, and what it names there."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from guide.draw.maps.body import View
from guide.draw.maps.panels import Lit, Mark, Panel
from guide.draw.maps.path_data import Point
from guide.draw.maps.shape import Frame, Region, Shape, within

_LEGIBLE = 0.05
"""How broad a neighbor must be to be named, in widths of the frame."""
_TOLD = 0.008
"""Which part of the frame a muscle must fill to be named that lies in another layer."""
_MOST = 8
_WORTH = 0.3
"""How large a muscle must be in a view for a close look there, in its size in the view that shows most of it."""
_STEPS, _STEP = 8, 0.012
"""How far around a number its room is measured: so many steps, each so many widths of the frame."""
_WAYS = [(math.cos(math.tau * at / 8), math.sin(math.tau * at / 8)) for at in range(8)]


def worth(views: Sequence[View], slug: str) -> list[View]:
    """Return the views that show a muscle well enough for a close look."""
    areas = [view.regions[slug].area if slug in view.regions else 0.0 for view in views]
    return [view for view, area in zip(views, areas, strict=True) if area and area >= _WORTH * max(areas)]


def near(view: View, mark: Mark, neighbors: Callable[[str], Mark]) -> Panel:
    """Return the close look at a muscle in its own layer, with its neighbors lit as such, as many as can be told apart.

    Those that are seen from under the layer, or stand in it though they are of another, are neighbors, too: the atlas shows them there.
    """
    region = view.regions[mark.slug]
    layer = view.layers[region.layer]
    frame = _around(view, region)
    least = _LEGIBLE * frame[2]
    beside = [slug for slug in layer.beside(mark.slug) if layer.by_slug[slug].outline.anchor(frame)[1] >= least]
    told = _TOLD * frame[2] * frame[3]
    under = [one for one in view.beneath(layer.name) if view.seen_area(one, layer.name, frame) >= told]
    standing = [one for one in view.standing(layer.name) if one.slug != mark.slug and _area(one, frame) >= told]
    room = max(0, _MOST - len(under) - len(standing))
    around = [*standing, *(layer.by_slug[slug] for slug in beside[:room])]
    lit = [Lit(neighbors(one.slug), (one,)) for one in around]
    seen = tuple(Lit(neighbors(one.slug), (one,)) for one in under)
    return Panel(view, layer.name, (*lit, Lit(mark, (region,))), frame=frame, near=True, under=seen)


def _area(region: Region, frame: Frame) -> float:
    """Return about how much of a region lies in a frame."""
    samples = region.outline.samples
    return region.area * len(within(samples, frame)) / max(1, len(samples))


def _around(view: View, region: Region) -> Frame:
    """Return the frame around one region, on its side of the body."""
    left, top, right, bottom = region.outline.box
    across, whole = view.frame[2], view.frame[3]
    width = max((right - left) * 1.5, (bottom - top) * 0.6, across * 0.3)
    height = max((bottom - top) * 1.25, whole * 0.14, width * 0.8)
    middle, center = (left + right) / 2, (top + bottom) / 2
    return (max(middle - width / 2, -width * 0.2), center - height / 2, width, height)


def roomiest(view: View, region: Region, layer: str, frame: Frame) -> Point:
    """Return the place within a frame that has most room in what is seen of a region from under a layer, for its number."""
    between = list(view.layers.values())[view.depth[layer] : view.depth[region.layer]]
    over = [one.outline for one in view.standing(layer)]
    over += [shape for one in between for shape in (*(each.outline for each in one.regions), *one.tissue, *one.bare)]
    return max(within(view.seen(region.slug, layer), frame), key=lambda place: _room(place, region.outline, over, frame))


def _room(place: Point, shape: Shape, over: list[Shape], frame: Frame) -> float:
    """Return how far around a place nothing but a shape is seen, in steps."""
    for step in range(1, _STEPS):
        far = step * _STEP * frame[2]
        spots = [Point(place.x + far * x, place.y + far * y) for x, y in _WAYS]
        if len(within(spots, frame)) < len(spots) or not all(shape.has(spot) for spot in spots):
            return step
        if any(one.has(spot) for one in over for spot in spots):
            return step
    return _STEPS
