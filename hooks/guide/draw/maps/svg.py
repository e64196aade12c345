"""From panels to SVG: one half of the body is written, the other is its mirror image. Colors are those of the style sheet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from html import escape
from itertools import groupby
from operator import itemgetter

from guide.draw.maps.body import View, kind_of
from guide.draw.maps.legend import DEFINITIONS, PATTERNS, fill
from guide.draw.maps.panels import HERE, NEIGHBOR, Lit, Panel
from guide.draw.maps.relief import MIRROR, TURNED, shade
from guide.draw.maps.shape import Frame, Region, Shape

WITHOUT_FIBERS = {*PATTERNS, NEIGHBOR}
_NUMBER = 0.055
_WORTH = 220.0
"""The least area that is worth drawing from below a layer in a map that is about others, in square thousandths of body height."""
SEAM = 2.0
"""How broad the line is that closes the seams between the heads of a lit muscle, in thousandths of body height."""
_RIM = 0.004
"""How far the one outline of a lit muscle stands out around all its heads, in heights of the panel."""


def frame_of(frame: Frame, scale: int) -> str:
    """Return a frame as attributes; from the size a style sheet knows the shape of a drawing before it is laid out."""
    left, top, wide, high = (round(number * scale) for number in frame)
    return f'width="{wide}" height="{high}" viewBox="{left} {top} {wide} {high}"'


def _path(name: str, d: str) -> str:
    return f'<path class="guide-map__{name}" d="{d}"/>' if d else ""


def skin(view: View, name: str, *, again: bool = False, fine: bool = False) -> str:
    """Return the skin of one half, with a strip over the midline so that no seam shows; `again`: as another panel has it.

    A `fine` one is for a body that is shown large, whose details are written with its first layer: they are of the skin alone.
    """
    if again or view.outline is None:
        return f'<use href="#{name}"/>' if view.outline else ""
    top, bottom = (round(point.y * view.scale) for point in (view.outline.subpaths[0].start, view.outline.subpaths[-1].pieces[-1][-1]))
    outline = view.outline.d if fine else view.outline.small
    ground = _path("ground", "".join(one.d if fine else one.small for one in view.ground))
    drawn = f'<path id="{name}-edge" class="guide-map__skin" d="{outline}"/>{_path("seam", f"M-1 {top + 1}H1V{bottom - 1}H-1z")}'
    drawn += f'{ground}<use class="guide-map__edge" href="#{name}-edge"/>' if ground else ""
    return f'<g id="{name}">{drawn}{"" if fine else _path("detail", view.few_details_d)}</g>'


def _context(panel: Panel) -> str:
    """Return one half of the open layer but for what is lit: bones where the outer layers are gone, sheets and muscles."""
    layer = panel.view.layers[panel.layer]
    frame = panel.frame
    lit = {region.slug for one in panel.lit for region in one.regions}
    plain = "".join(_seen((one.outline for one in layer.regions if one.slug not in lit and one.slug not in panel.pale), frame))
    tissue, bare = ("".join(_seen(shapes, frame)) for shapes in (layer.tissue, layer.bare))
    flesh = _path("flesh", "".join(_seen(layer.flesh, frame))) if panel.near else ""  # a small map has no room for it
    sheets = _path("tissue", tissue) + _path("bone", bare)
    return _bones(panel) + _under(panel) + flesh + sheets + _path("muscle", plain) + _pale(panel)


def _bones(panel: Panel) -> str:
    """Return the bones under the open layer and the flesh between them, in order; nothing under the first layer."""
    over = panel.view.layers[panel.layer].over
    bare = {} if panel.top else {name: bone for name, bone in panel.view.bones.items() if name not in over}
    drawn = ((kind_of(name), _rough(bone, panel.frame)) for name, bone in bare.items())
    return "".join(_path(kind, "".join(d for _, d in run)) for kind, run in groupby(drawn, key=itemgetter(0)))


def _rough(bone: Shape, frame: Frame | None) -> str:
    """Return the path data of what shows of a bone within a frame, or of all of it without one."""
    return bone.seen_in(frame, rough=True) if frame else bone.rough


def _over(panel: Panel) -> str:
    """Return the sheets and bones that lie over the muscles of the open layer, both halves."""
    drawn = _path("tissue", "".join(_seen(panel.view.layers[panel.layer].cover, panel.frame)))
    names = panel.view.layers[panel.layer].over
    drawn += "".join(_path(kind_of(name), _rough(panel.view.bones[name], panel.frame)) for name in names)
    return f'<g id="{panel.name}-over">{drawn}</g><use href="#{panel.name}-over" {MIRROR}/>' if drawn else ""


def _pale(panel: Panel) -> str:
    """Return the muscles of the open layer that deeper ones show through, with an id: they are seen over those once more."""
    layer = panel.view.layers[panel.layer]
    pale = "".join(region.outline.small for region in layer.regions if region.slug in panel.pale)
    return f'<path id="{panel.name}-pale" class="guide-map__pale" d="{pale}"/>' if pale else ""


def _veil(panel: Panel) -> str:
    """Return the edges of the pale muscles over the lit ones below them, so that these are seen to lie deeper."""
    pale = f"{panel.name}-pale"
    return f'<g class="guide-map__veil"><use href="#{pale}"/><use href="#{pale}" {MIRROR}/></g>' if panel.pale else ""


def _under(panel: Panel) -> str:
    """Return what is seen between the muscles of the open layer: those of the layers below, the deepest first."""
    lit = {region.slug for one in panel.lit for region in one.regions}
    view = panel.view
    seen = [] if panel.near else [one for one in view.beneath(panel.layer) if view.seen_area(one, panel.layer) >= _WORTH]
    below = [region for region in seen if region.slug not in lit]
    return under(below, panel.frame)


def under(regions: Iterable[Region], frame: Frame | None = None) -> str:
    """Return regions that are seen from under a layer, a path for each layer that they are in."""
    layers: dict[str, list[Shape]] = {}
    for region in regions:
        layers.setdefault(region.layer, []).append(region.outline)
    return "".join(_path("under", "".join(_seen(shapes, frame))) for shapes in layers.values())


def _seen(shapes: Iterable[Shape], frame: Frame | None) -> Iterator[str]:
    """Yield the path data of what shows within a frame, or of everything as small as it is without one."""
    return (shape.seen_in(frame) if frame else shape.small for shape in shapes)


def _ghost(panel: Panel) -> str:
    """Return one half of a panel that is on the page already, as what the muscles of a lower layer lie under."""
    lit = "".join(f'<use href="#{one}"/>' for one in _ids(panel))
    return f'<g class="guide-map__ghost"><use href="#{panel.name}-plain"/>{lit}</g>'


def _ids(panel: Panel) -> list[str]:
    """Return the ids of what is lit, in order."""
    return [f"{panel.name}-{at}" for at in range(len(panel.lit))]


def shape(one: Lit, name: str, rim: float, layer: str, half: int) -> str:
    """Return the regions of a mark, a path for each layer, one rim around all and the mirror image; fibers only where no pattern is.

    What lies below the open `layer` has a broken edge and no fibers. Of a `half`, 1 or -1, the other is as where nothing is lit.
    """
    layers: dict[str, str] = {}
    for region in one.regions:
        layers[region.layer] = layers.get(region.layer, "") + region.outline.small
    paths = "".join(f'<path d="{d}"/>' if of == layer else _path("low", d) for of, d in layers.items())
    if one.mark.role not in WITHOUT_FIBERS:
        paths += _path("fiber", "".join(region.few_fibers_d for region in one.regions if region.layer == layer))
    plain, mirrored = f'<use href="#{name}"/>', f'<use href="#{name}" {MIRROR}/>'
    drawn = f'<g class="guide-map__rim" stroke-width="{rim:.1f}">{plain}{"" if half else mirrored}</g>'
    drawn += f'<g id="{name}" class="guide-map__shape">{paths}</g>'
    if not half:
        return drawn + mirrored
    idle = (mirrored if half > 0 else plain).replace("<use", '<use class="guide-map__muscle guide-map__idle"')
    return idle + (drawn if half > 0 else f"<g {TURNED}>{drawn}</g>")


def _mark(one: Lit, name: str, rim: float, panel: Panel) -> str:
    """Return a lit muscle: a link if it has one, hidden from assistive technology if another panel shows it."""
    mark = one.mark
    hidden = "" if one.exposed else ' tabindex="-1" aria-hidden="true"' if mark.href else ' aria-hidden="true"'
    given = f'class="guide-map__mark guide-map__mark--{mark.role}"{fill(mark.role)}{hidden}'
    inner = f"<title>{escape(mark.label)}</title>{shape(one, name, rim, panel.layer, panel.half(mark))}"
    return f'<a {given} href="{escape(mark.href)}">{inner}</a>' if mark.href else f"<g {given}>{inner}</g>"


def _numbers(panel: Panel) -> str:
    """Return the number of each neighbor in a close look, in the order in which they are lit."""
    frame, scale = panel.frame or panel.view.frame, panel.view.scale
    size = round(frame[2] * scale * _NUMBER)
    over = panel.view.over(panel.layer)
    places = [one.regions[0].outline.anchor(frame, over)[0] for one in panel.lit[:-1]]
    texts = "".join(
        f'<text x="{round(x * scale)}" y="{round(y * scale + size / 3)}">{number}</text>' for number, (x, y) in enumerate(places, start=1)
    )
    return f'<g class="guide-map__numbers" font-size="{size}" aria-hidden="true">{texts}</g>' if texts else ""


def _plain(panel: Panel) -> bool:
    """Whether a panel is of a muscle's own page, where nothing has a role and so no pattern."""
    return all(one.mark.role in (HERE, NEIGHBOR) for one in panel.lit)


def svg(panel: Panel, title: str, description: str, before: Collection[Panel] = ()) -> str:
    """Return a panel as SVG; what the panels `before` it on the page have is not written again."""
    name, view = panel.name, panel.view
    same = next((other for other in before if other.view is view), None)
    skinned = skin(view, f"map-{view.name}-skin", again=same is not None)
    ghost = same if not panel.top and not panel.near else None
    context = _ghost(ghost) if ghost else f'<g id="{name}-plain">{_context(panel)}</g>'
    links = any(one.mark.href for one in panel.lit)
    frame = frame_of(panel.frame or view.frame, view.scale)
    rim = (panel.frame or view.frame)[3] * view.scale * _RIM * 2 + SEAM
    marks = _ids(panel)
    relief = shade(name, [f"{name}-plain", *marks] if panel.top else marks, view.scale)
    drawn = "".join(_mark(one, own, rim, panel) for one, own in zip(panel.lit, marks, strict=True))
    return (
        f'<svg class="guide-map__body" {frame} role="{"group" if links else "img"}" '
        f'aria-labelledby="{name}-title" aria-describedby="{name}-desc">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-desc">{escape(description)}</desc>'
        f"{'' if before or _plain(panel) else DEFINITIONS}"
        f'<g id="{name}">{skinned}{context}</g><use href="#{name}" {MIRROR}/>'
        f"{drawn}{_veil(panel)}{relief}{'' if panel.top or ghost else _over(panel)}"
        f"{_numbers(panel) if panel.near else ''}</svg>"
    )
