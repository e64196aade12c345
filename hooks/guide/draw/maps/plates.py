"""The whole body, layer by layer, with every muscle a link of its own: the map of the site, and the plates of the atlas."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from html import escape

from guide.draw.maps.body import View, kind_of
from guide.draw.maps.context import frame_of, skin
from guide.draw.maps.labels import leaders, open_place, spread
from guide.draw.maps.layer import Layer
from guide.draw.maps.path_data import Point
from guide.draw.maps.relief import MIRROR, shade_of
from guide.draw.maps.shape import Frame, Region, Shape

_LABEL = 0.02
_COLUMN, _AIR = 0.06, 0.004
"""How wide the column of numbers beside a plate is, and how far from the body it begins, in heights of the drawing."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a region leads to: the muscle's name and link."""

    label: str
    href: str
    mark: str = ""
    """What it is marked as, for the style sheet."""


def _both(name: str, inner: str) -> str:
    """Return something with its mirror image."""
    return f'<g id="{name}">{inner}</g><use href="#{name}" {MIRROR}/>' if inner else ""


def _bones(view: View, layer: Layer, name: str) -> str:
    """Return the bones where the outer layers are gone; each lies over those before it. They are written once for each view."""
    depth = view.depth[layer.name]
    if not depth or not view.bones:
        return ""
    again = {bone for one in view.layers.values() for bone in one.over}
    marks = {bone: f' id="{name}-{bone}"' if bone in again else "" for bone in view.bones}
    drawn = "".join(f'<path{marks[bone]} class="guide-map__{kind_of(bone)}" d="{shape.rough}"/>' for bone, shape in view.bones.items())
    first = f'<g id="{name}-bones">{drawn}</g>'
    return f'{f"""<use href="#{name}-bones"/>""" if depth > 1 else first}<use href="#{name}-bones" {MIRROR}/>'


def _over(layers: Iterable[Layer], name: str) -> str:
    """Return once more the bones that lie over the muscles of some layers, both halves."""
    return _again(f"{name}-{bone}" for layer in layers for bone in layer.over)


def _again(ids: Iterable[str]) -> str:
    """Return things that the page has already in one half, both halves."""
    return "".join(f'<use href="#{one}"/><use href="#{one}" {MIRROR}/>' for one in ids)


def _quiet(layer: Layer, name: str) -> str:
    """Return the flesh of a layer that is no entry, both halves."""
    flesh = "".join(one.small for one in layer.flesh)
    return _both(f"{name}-flesh-{layer.name}", f'<path class="guide-map__flesh" d="{flesh}"/>' if flesh else "")


def _tissue(shapes: Iterable[Shape]) -> str:
    """Return sheets and tendons as one path."""
    d = "".join(shape.small for shape in shapes)
    return f'<path class="guide-map__tissue" d="{d}"/>' if d else ""


def _sheets(layer: Layer, name: str) -> str:
    """Return the sheets of a layer that are no muscle and its bare bones, both halves."""
    bare = "".join(shape.small for shape in layer.bare)
    bones = f'<path class="guide-map__bone" d="{bare}"/>' if bare else ""
    return _both(f"{name}-sheets-{layer.name}", _tissue(layer.tissue) + bones)


def _id(view: View, region: Region, name: str) -> str:
    """Return the id of a region's shape in the picture of its own layer."""
    layer = view.layers[region.layer]
    return f"{name}-{region.layer[0]}{_ordered([*layer.regions, *layer.again]).index(region)}"


def _ordered(regions: Iterable[Region]) -> list[Region]:
    """Return regions from the top of the body down, so that they are in a sensible order for everyone."""
    return sorted(regions, key=lambda region: region.outline.box[1])


def _region(region: Region, target: Target, name: str, *, again: bool = False) -> str:
    """Return a region with its fibers, both halves, as a link; `again`: the page has it already, in the picture of its layer."""
    fibers = f'<path class="guide-map__fiber" d="{region.fibers_d}"/>' if region.fibers else ""
    first = f'<use href="#{name}"/>' if again else f'<g id="{name}"><path d="{region.outline.small}"/>{fibers}</g>'
    marked = f'class="guide-map__{target.mark}" ' if target.mark else ""
    opened = f'<a {marked}href="{escape(target.href)}" tabindex="-1"><title>{escape(target.label)}</title>'
    return f'{opened}{first}<use href="#{name}" {MIRROR}/></a>'


def _beneath(view: View, layer: Layer, targets: Callable[[str], Target], name: str, present: Collection[str]) -> str:
    """Return what is seen between the regions of a layer, the deepest first; layers that are `present` are not written again."""
    drawn = "".join(
        _region(region, targets(region.slug), _id(view, region, name), again=region.layer in present) for region in view.beneath(layer.name)
    )
    return f'<g class="guide-map__under">{drawn}</g>' if drawn else ""


def _layer(view: View, layer: Layer, targets: Callable[[str], Target], name: str, present: Collection[str]) -> str:
    """Return one layer with what is seen from below it, and a shade over all but the bones at the bottom; creases go with the skin."""
    drawn = f"{name}-all-{layer.name}"
    links = "".join(
        _region(region, targets(region.slug), _id(view, region, name), again=region.layer != layer.name and region.layer in present)
        for region in _ordered([*view.standing(layer.name), *layer.regions])
    )
    below = _below(view, layer, targets, name, present)
    lines = "" if view.depth[layer.name] or not view.details_d else f'<path class="guide-map__detail" d="{view.details_d}"/>'
    creases = _both(f"{name}-details", lines)
    cover = _both(f"{name}-cover-{layer.name}", _tissue(layer.cover))
    over = cover + (_over([layer], name) if view.depth[layer.name] else "")
    shaded = f'<g id="{drawn}">{below}{_quiet(layer, name)}{_sheets(layer, name)}{links}{over}</g>'
    return f"{creases}{_bones(view, layer, name)}{shaded}{shade_of(f'{name}-{layer.name}', drawn, view.scale)}"


def _below(view: View, layer: Layer, targets: Callable[[str], Target], name: str, present: Collection[str]) -> str:
    """Return what is seen from below a layer: flesh, sheets, muscles, the bones over them; just muscles under the first."""
    depth = view.depth[layer.name]
    deeper = list(view.layers.values())[depth + 1 :] if depth else []
    here = [one for one in deeper if one.name in present]
    sheets = _again([f"{name}-flesh-{one.name}" for one in here if one.flesh] + [f"{name}-sheets-{one.name}" for one in here if one.tissue])
    return f"{sheets}{_beneath(view, layer, targets, name, present)}{_over(deeper, name)}"


def _skin(view: View, name: str, *, again: bool) -> str:
    inner = skin(view, f"{name}-skin", again=again, fine=True)
    return f'{inner}<use href="#{name}-skin" {MIRROR}/>'


def _opened(frame: str, name: str, title: str) -> str:
    return (
        f'<svg class="guide-map__body" {frame} role="group" aria-labelledby="{name}-title"><title id="{name}-title">{escape(title)}</title>'
    )


def whole(view: View, title: str, targets: Callable[[str], Target], labels: str = "", only: Collection[str] = ()) -> str:
    """Return a view with all its layers or some `only`, each a group that the style sheet shows or hides, and its `labels`."""
    name = f"body-{view.name}"
    shown = [layer for layer in view.layers.values() if layer.name in only or not only]
    layers = "".join(
        f'<g class="guide-map__layer guide-map__layer--{depth}">{_layer(view, layer, targets, name, [one.name for one in shown])}</g>'
        for depth, layer in enumerate(shown, start=1)
    )
    return f"{_opened(frame_of(view.frame, view.scale), name, title)}{_skin(view, name, again=False)}{layers}{labels}</svg>"


def plate(view: View, layer: Layer, title: str, targets: Callable[[str], Target], numbers: Mapping[str, int], *, again: bool) -> str:
    """Return one layer of a view with a number beside each region; `again`: the page has the view's skin already."""
    name = f"atlas-{view.name}"
    drawn = numbered(view, layer, targets, numbers, name, again=again)
    return f"{_opened(frame_of(framed(view), view.scale), f'{name}-{layer.name}', title)}{drawn}</svg>"


def framed(view: View) -> Frame:
    """Return the frame of a plate: just around the body, with a column for numbers on either side."""
    half = _half(view) + _COLUMN * view.frame[3]
    return -half, view.frame[1], 2 * half, view.frame[3]


def _half(view: View) -> float:
    """Return how far a body reaches to either side, with a little air."""
    return view.outline.box[2] + _AIR * view.frame[3] if view.outline else view.frame[2] / 2


def numbered(view: View, layer: Layer, targets: Callable[[str], Target], numbers: Mapping[str, int], name: str, *, again: bool) -> str:
    """Return what a plate shows, without its frame; ids begin with `name`."""
    drawn = _skin(view, name, again=again) + _layer(view, layer, targets, name, view.layers)
    return drawn + _labels(view, layer, numbers, f"{name}-lines-{layer.name}")


def _labels(view: View, layer: Layer, numbers: Mapping[str, int], name: str) -> str:
    """Return the numbers in two columns beside the body, each with a line from its region; the left ones are of the mirrored half."""
    own = [*view.standing(layer.name), *layer.regions]
    over = [*view.over(layer.name), *layer.cover]
    places = [(open_place(view, region.outline, over), numbers[region.slug]) for region in own]
    places += [(view.place(region, layer.name), numbers[region.slug]) for region in view.beneath(layer.name)]
    anchors = sorted(places, key=lambda one: one[0].y)
    sides = [_side(view, anchors[::2], -1), _side(view, anchors[1::2], 1)]
    lines, texts = ("".join(parts) for parts in zip(*sides, strict=True))
    size = round(_LABEL * view.frame[3] * view.scale)
    return f'<g class="guide-map__numbers" aria-hidden="true" font-size="{size}">{leaders(name, lines)}{texts}</g>' if texts else ""


def _side(view: View, anchors: list[tuple[Point, int]], sign: int) -> tuple[str, str]:
    """Return the lines and the numbers of one column."""
    scale, height = view.scale, view.frame[3] * _LABEL
    half, column = _half(view), view.frame[3] * _COLUMN
    edge, at = round(sign * (half + column * 0.25) * scale), round(sign * (half + column * 0.65) * scale)
    levels = [round(level * scale) for level in spread([point.y for point, _ in anchors], height * 1.25)]
    placed = list(zip(anchors, levels, strict=True))
    lines = "".join(f"M{round(sign * point.x * scale)} {round(point.y * scale)}L{edge} {level}" for (point, _), level in placed)
    texts = "".join(f'<text x="{at}" y="{level + round(height * scale / 3)}">{number}</text>' for (_, number), level in placed)
    return lines, texts
