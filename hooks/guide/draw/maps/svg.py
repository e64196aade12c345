"""From panels to SVG: one half of the body is written, the other is its mirror image. Colors are those of the style sheet."""

from __future__ import annotations

from collections.abc import Collection
from html import escape

from guide.draw.maps.close import roomiest
from guide.draw.maps.context import beneath, context, frame_of, over, path, skin, veil
from guide.draw.maps.legend import DEFINITIONS, PATTERNS, fill
from guide.draw.maps.panels import HERE, NEIGHBOR, THERE, Lit, Panel
from guide.draw.maps.relief import MIRROR, TURNED, shade

WITHOUT_FIBERS = {*PATTERNS, NEIGHBOR, THERE}
_NUMBER = 0.055
SEAM = 2.0
"""How broad the line is that closes the seams between the heads of a lit muscle, in thousandths of body height."""
_RIM = 0.004
"""How far the one outline of a lit muscle stands out around all its heads, in heights of the panel."""


def _ghost(panel: Panel) -> str:
    """Return one half of a panel that is on the page already, as what the muscles of a lower layer lie under."""
    lit = "".join(f'<use href="#{one}"/>' for one in _ids(panel))
    return f'<g class="guide-map__ghost"><use href="#{panel.name}-plain"/>{lit}</g>'


def _ids(panel: Panel) -> list[str]:
    """Return the ids of what is lit, in order."""
    return [f"{panel.name}-{at}" for at in range(len(panel.lit))]


def _under_ids(panel: Panel) -> list[str]:
    """Return the ids of the neighbors that are seen from under the open layer."""
    return [f"{panel.name}-u{at}" for at in range(len(panel.under))]


def shape(one: Lit, name: str, rim: float, panel: Panel) -> str:
    """Return the regions of a mark, a path for each layer, one rim around all and the mirror image; fibers only where no pattern is.

    What lies below the open layer has a broken edge and no fibers, but for neighbors and for muscles of a place. Where one half of the
    drawing alone is lit, the other is as where nothing is.
    """
    layer, half = panel.layer, panel.half(one.mark)
    layers: dict[str, str] = {}
    for region in one.regions:
        d = region.outline.seen_in(panel.frame) if panel.near and panel.frame else region.outline.small
        layers[region.layer] = layers.get(region.layer, "") + d
    whole = one.mark.role in (NEIGHBOR, THERE)
    paths = "".join(f'<path d="{d}"/>' if whole or of == layer else path("low", d) for of, d in layers.items())
    if one.mark.role not in WITHOUT_FIBERS:
        paths += path("fiber", "".join(region.few_fibers_d for region in one.regions if region.layer == layer))
    plain, mirrored = f'<use href="#{name}"/>', f'<use href="#{name}" {MIRROR}/>' if panel.both(one) else ""
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
    inner = f"<title>{escape(mark.label)}</title>{shape(one, name, rim, panel)}"
    return f'<a {given} href="{escape(mark.href)}">{inner}</a>' if mark.href else f"<g {given}>{inner}</g>"


def _numbers(panel: Panel) -> str:
    """Return the number of each neighbor in a close look, in the order in which they are lit."""
    frame, scale = panel.frame or panel.view.frame, panel.view.scale
    size = round(frame[2] * scale * _NUMBER)
    over = panel.view.over(panel.layer)
    places = [roomiest(panel.view, one.regions[0], panel.layer, frame) for one in panel.under]
    places += [one.regions[0].outline.anchor(frame, over)[0] for one in panel.lit[:-1]]
    texts = "".join(
        f'<text x="{round(x * scale)}" y="{round(y * scale + size / 3)}">{number}</text>' for number, (x, y) in enumerate(places, start=1)
    )
    return f'<g class="guide-map__numbers" font-size="{size}" aria-hidden="true">{texts}</g>' if texts else ""


def _plain(panel: Panel) -> bool:
    """Whether a panel is of a muscle's own page, where nothing has a role and so no pattern."""
    return all(one.mark.role in (HERE, NEIGHBOR, THERE) for one in panel.lit)


def _ground(panel: Panel, skinned: str, ghost: Panel | None, rim: float) -> str:
    """Return both halves of what the lit muscles lie on; neighbors that are seen from under the open layer are part of it."""
    name = panel.name
    mirrored = f'<use href="#{name}" {MIRROR}/>'
    if ghost:
        return f'<g id="{name}">{skinned}{_ghost(ghost)}</g>{mirrored}'
    if not panel.under:
        return f'<g id="{name}">{skinned}<g id="{name}-plain">{beneath(panel)}{context(panel)}</g></g>{mirrored}'
    under = "".join(_mark(one, own, rim, panel) for one, own in zip(panel.under, _under_ids(panel), strict=True))
    plain = f'<g id="{name}-plain">{context(panel)}</g><use href="#{name}-plain" {MIRROR}/>'
    return f'<g id="{name}">{skinned}{beneath(panel)}</g>{mirrored}<g class="guide-map__under">{under}</g>{plain}'


def svg(panel: Panel, title: str, description: str, before: Collection[Panel] = ()) -> str:
    """Return a panel as SVG; what the panels `before` it on the page have is not written again."""
    name, view = panel.name, panel.view
    same = next((other for other in before if other.view is view), None)
    skinned = skin(view, f"map-{view.name}-skin", again=same is not None)
    ghost = same if not panel.top and not panel.near else None
    links = any(one.mark.href for one in panel.lit)
    frame = frame_of(panel.frame or view.frame, view.scale)
    rim = (panel.frame or view.frame)[3] * view.scale * _RIM * 2 + SEAM
    marks = _ids(panel)
    relief = shade(name, [*_under_ids(panel), f"{name}-plain", *marks] if panel.top else marks, view.scale)
    drawn = "".join(_mark(one, own, rim, panel) for one, own in zip(panel.lit, marks, strict=True))
    return (
        f'<svg class="guide-map__body" {frame} role="{"group" if links else "img"}" '
        f'aria-labelledby="{name}-title" aria-describedby="{name}-desc">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-desc">{escape(description)}</desc>'
        f"{'' if before or _plain(panel) else DEFINITIONS}"
        f"{_ground(panel, skinned, ghost, rim)}{drawn}{veil(panel)}{relief}{'' if panel.top or ghost else over(panel)}"
        f"{_numbers(panel) if panel.near else ''}</svg>"
    )
