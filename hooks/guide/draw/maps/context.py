"""What lies around the lit muscles of a panel: the skin, and what is seen of the open layer and of what is under it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from guide.draw.maps.body import PEEPING, View, kind_of
from guide.draw.maps.panels import Panel
from guide.draw.maps.relief import MIRROR
from guide.draw.maps.shape import Frame, Region, Shape

_WORTH = 220.0
"""The least area that is worth drawing from below a layer in a map that is about others, in square thousandths of body height."""


def frame_of(frame: Frame, scale: int) -> str:
    """Return a frame as attributes; from the size a style sheet knows the shape of a drawing before it is laid out."""
    left, top, wide, high = (round(number * scale) for number in frame)
    return f'width="{wide}" height="{high}" viewBox="{left} {top} {wide} {high}"'


def path(name: str, d: str) -> str:
    """Return a path with a look of the style sheet; nothing for no data."""
    return f'<path class="guide-map__{name}" d="{d}"/>' if d else ""


def skin(view: View, name: str, *, again: bool = False, fine: bool = False) -> str:
    """Return the skin of one half, with a strip over the midline so that no seam shows; `again`: as another panel has it.

    A `fine` one is for a body that is shown large, whose details are written with its first layer: they are of the skin alone.
    """
    if again or view.outline is None:
        return f'<use href="#{name}"/>' if view.outline else ""
    top, bottom = (round(point.y * view.scale) for point in (view.outline.subpaths[0].start, view.outline.subpaths[-1].pieces[-1][-1]))
    outline = view.outline.d if fine else view.outline.small
    ground = path("ground", "".join(one.d if fine else one.small for one in view.ground))
    drawn = f'<path id="{name}-edge" class="guide-map__skin" d="{outline}"/>{path("seam", f"M-1 {top + 1}H1V{bottom - 1}H-1z")}'
    drawn += f'{ground}<use class="guide-map__edge" href="#{name}-edge"/>' if ground else ""
    return f'<g id="{name}">{drawn}{"" if fine else path("detail", view.few_details_d)}</g>'


def context(panel: Panel) -> str:
    """Return one half of the open layer but for what is lit: sheets and muscles, in a close look also those of others that stand there."""
    layer = panel.view.layers[panel.layer]
    frame = panel.frame
    hidden = _lit(panel) | panel.pale
    regions = [*panel.view.standing(panel.layer), *layer.regions] if panel.near else layer.regions
    plain = "".join(_seen((one.outline for one in regions if one.slug not in hidden), frame))
    tissue, bare = ("".join(_seen(shapes, frame)) for shapes in (layer.tissue, layer.bare))
    flesh = path("flesh", "".join(_seen(layer.flesh, frame))) if panel.near else ""  # a small map has no room for it
    return flesh + path("tissue", tissue) + path("bone", bare) + path("muscle", plain) + _pale(panel)


def beneath(panel: Panel) -> str:
    """Return one half of what is seen from under the open layer and is not lit: bones where the outer layers are gone, and muscles."""
    return _bones(panel) + _under(panel)


def _lit(panel: Panel) -> set[str]:
    """Return the slugs of all muscles that are lit."""
    return {region.slug for one in (*panel.under, *panel.lit) for region in one.regions}


def _bones(panel: Panel) -> str:
    """Return the bones under the open layer and the flesh between them, in order; nothing under the first layer."""
    over = panel.view.layers[panel.layer].over
    bare = {} if panel.top else {name: bone for name, bone in panel.view.bones.items() if name not in over}
    drawn = ((kind_of(name), _rough(bone, panel.frame)) for name, bone in bare.items())
    return "".join(path(kind, "".join(d for _, d in run)) for kind, run in groupby(drawn, key=itemgetter(0)))


def _rough(bone: Shape, frame: Frame | None) -> str:
    """Return the path data of what shows of a bone within a frame, or of all of it without one."""
    return bone.seen_in(frame, rough=True) if frame else bone.rough


def over(panel: Panel) -> str:
    """Return the sheets and bones that lie over the muscles of the open layer, both halves."""
    drawn = path("tissue", "".join(_seen(panel.view.layers[panel.layer].cover, panel.frame)))
    names = panel.view.layers[panel.layer].over
    drawn += "".join(path(kind_of(name), _rough(panel.view.bones[name], panel.frame)) for name in names)
    return f'<g id="{panel.name}-over">{drawn}</g><use href="#{panel.name}-over" {MIRROR}/>' if drawn else ""


def _pale(panel: Panel) -> str:
    """Return the muscles of the open layer that deeper ones show through, with an id: they are seen over those once more."""
    layer = panel.view.layers[panel.layer]
    pale = "".join(region.outline.small for region in layer.regions if region.slug in panel.pale)
    return f'<path id="{panel.name}-pale" class="guide-map__pale" d="{pale}"/>' if pale else ""


def veil(panel: Panel) -> str:
    """Return the edges of the pale muscles over the lit ones below them, so that these are seen to lie deeper."""
    pale = f"{panel.name}-pale"
    return f'<g class="guide-map__veil"><use href="#{pale}"/><use href="#{pale}" {MIRROR}/></g>' if panel.pale else ""


def _under(panel: Panel) -> str:
    """Return what is seen between the muscles of the open layer: those of the layers below, the deepest first."""
    lit = _lit(panel)
    view = panel.view
    least = PEEPING if panel.near and panel.top else _WORTH
    seen = [one for one in view.beneath(panel.layer) if view.seen_area(one, panel.layer, panel.frame) >= least]
    below = [region for region in seen if region.slug not in lit]
    return under(below, panel.frame)


def under(regions: Iterable[Region], frame: Frame | None = None) -> str:
    """Return regions that are seen from under a layer, a path for each layer that they are in."""
    layers: dict[str, list[Shape]] = {}
    for region in regions:
        layers.setdefault(region.layer, []).append(region.outline)
    return "".join(path("under", "".join(_seen(shapes, frame))) for shapes in layers.values())


def _seen(shapes: Iterable[Shape], frame: Frame | None) -> Iterator[str]:
    """Yield the path data of what shows within a frame, or of everything as small as it is without one."""
    return (shape.seen_in(frame) if frame else shape.small for shape in shapes)
