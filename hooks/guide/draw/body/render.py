"""From figures to SVG: one half of the body is written, the other is its mirror image. Colors are those of the style sheet."""

from __future__ import annotations

from collections.abc import Collection
from html import escape

from guide.draw.body.drawing import Frame, View
from guide.draw.body.figures import Figure, Lit

MIRROR = 'transform="scale(-1 1)" aria-hidden="true"'
PATTERNS = {"secondary": "map-hatch", "stabilizer": "map-dots"}
"""The pattern of each role; a role without one is solid."""
DEFINITIONS = (
    '<defs><pattern id="map-hatch" class="guide-map__hatch" width="7" height="7" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path d="M0 0h7v7H0z"/><path d="M0 0h3.5v7H0z"/></pattern>'
    '<pattern id="map-dots" class="guide-map__dots" width="7" height="7" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path d="M0 0h7v7H0z"/><circle cx="3.5" cy="3.5" r="2"/></pattern></defs>'
)


def frame_of(frame: Frame, scale: int) -> str:
    """Return a frame as the value of `viewBox`."""
    return " ".join(str(round(number * scale)) for number in frame)


def _path(name: str, d: str) -> str:
    return f'<path class="guide-map__{name}" d="{d}"/>' if d else ""


def skin(view: View, name: str, *, again: bool = False) -> str:
    """Return the skin of one half, with a strip over the midline so that no seam shows; `again`: as another figure has it."""
    if again or view.outline is None:
        return f'<use href="#{name}"/>' if view.outline else ""
    top, bottom = (round(point.y * view.scale) for point in (view.outline.subpaths[0].start, view.outline.subpaths[-1].pieces[-1][-1]))
    drawn = f'{_path("skin", view.outline.d)}<path class="guide-map__seam" d="M-1 {top + 1}H1V{bottom - 1}H-1z"/>'
    return f'<g id="{name}">{drawn}{_path("detail", view.details_d)}</g>'


def _context(figure: Figure) -> str:
    """Return one half of the open layer but for what is lit: sheets and muscles."""
    layer = figure.view.layers[figure.layer]
    lit = {region.slug for one in figure.lit for region in one.regions}
    plain = "".join(region.outline.d for region in layer.regions if region.slug not in lit and region.slug not in figure.pale)
    pale = "".join(region.outline.d for region in layer.regions if region.slug in figure.pale)
    return _path("tissue", layer.tissue_d) + _path("muscle", plain) + _path("pale", pale)


def _ghost(figure: Figure) -> str:
    """Return one half of a figure that is on the page already, as what the muscles of a lower layer lie under."""
    name = figure_name(figure)
    lit = "".join(f'<use href="#{name}-{one.mark.slug}"/>' for one in figure.lit)
    return f'<g class="guide-map__ghost"><use href="#{name}-plain"/>{lit}</g>'


def figure_name(figure: Figure) -> str:
    """Return what the ids of a figure begin with."""
    return f"map-{figure.view.name}" + ("" if figure.top else f"-{figure.layer}")


def shape(one: Lit, name: str) -> str:
    """Return the regions of a mark, a path for each layer, with their mirror image; fibers only where no pattern is."""
    layers: dict[str, str] = {}
    for region in one.regions:
        layers[region.layer] = layers.get(region.layer, "") + region.outline.d
    paths = "".join(f'<path d="{d}"/>' for d in layers.values())
    if one.mark.role not in PATTERNS:
        paths += _path("fiber", "".join(region.fibers_d for region in one.regions))
    return f'<g id="{name}" class="guide-map__shape">{paths}</g><use href="#{name}" {MIRROR}/>'


def _fill(role: str) -> str:
    """Return the attribute with the pattern of a role."""
    return f' fill="url(#{PATTERNS[role]})"' if role in PATTERNS else ""


def swatch(role: str) -> str:
    """Return a small field in the look of a role; the patterns are those of the page's figures."""
    field = f'<path class="guide-map__mark guide-map__mark--{role}"{_fill(role)} d="M2 2h28v16H2z"/>'
    return f'<svg class="guide-swatch" viewBox="0 0 32 20" aria-hidden="true">{field}</svg>'


def _mark(one: Lit, name: str) -> str:
    """Return a lit muscle: a link if it has one, hidden from assistive technology if another figure shows it."""
    mark = one.mark
    hidden = "" if one.exposed else ' tabindex="-1" aria-hidden="true"' if mark.href else ' aria-hidden="true"'
    given = f'class="guide-map__mark guide-map__mark--{mark.role}" data-muscle="{mark.slug}"{_fill(mark.role)}{hidden}'
    inner = f"<title>{escape(mark.label)}</title>{shape(one, name)}"
    return f'<a {given} href="{escape(mark.href)}">{inner}</a>' if mark.href else f"<g {given}>{inner}</g>"


def svg(figure: Figure, title: str, description: str, *, before: Collection[Figure] = (), labels: str = "") -> str:
    """Return a figure as SVG; what the figures `before` it on the page have is not written again."""
    name = figure_name(figure)
    same = next((other for other in before if other.view is figure.view), None)
    skinned = skin(figure.view, f"map-{figure.view.name}-skin", again=same is not None)
    context = _ghost(same) if same and not figure.top else f'<g id="{name}-plain">{_context(figure)}</g>'
    links = any(one.mark.href and one.exposed for one in figure.lit)
    return (
        f'<svg class="guide-map__body" viewBox="{frame_of(figure.frame or figure.view.frame, figure.view.scale)}" role="{"group" if links else "img"}" '
        f'aria-labelledby="{name}-title" aria-describedby="{name}-desc">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-desc">{escape(description)}</desc>'
        f"{'' if before else DEFINITIONS}"
        f'<g id="{name}">{skinned}{context}</g><use href="#{name}" {MIRROR}/>'
        f"{''.join(_mark(one, f'{name}-{one.mark.slug}') for one in figure.lit)}{labels}</svg>"
    )
