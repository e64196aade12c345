"""The soft shade along one edge of each muscle, as a wash of ink gives it: laid over a drawing, so that its lines stay crisp.

What is drawn is used once more in white with dark borders, blurred, moved toward the light and turned into shade. Light falls on the
whole body from one side, from above and the left of who looks: the shade is on the same edge of every muscle, in both halves.
"""

from __future__ import annotations

from collections.abc import Iterable

TURNED = 'transform="scale(-1 1)"'
MIRROR = f'{TURNED} aria-hidden="true"'
_SOFT, _TOWARD = 2.2, (-2.8, -2.2)
"""How far the shade reaches, and how far it is moved toward the light, in thousandths of body height."""
_SHADE = (
    '<filter id="{name}-shade" color-interpolation-filters="sRGB">'
    '<feGaussianBlur stdDeviation="{soft}"/><feOffset dx="{across}" dy="{up}"/>'
    '<feColorMatrix values="0 0 0 0 .16 0 0 0 0 .06 0 0 0 0 .02 -1 0 0 1 0"/><feComposite in2="SourceAlpha" operator="in"/></filter>'
)


def shade(name: str, drawn: Iterable[str], scale: int) -> str:
    """Return the shade over the things with the ids `drawn` of one half and over their mirror image; its own id begins with `name`."""
    uses = "".join(f'<use href="#{one}"/>' for one in drawn)
    return _shaded(name, f'<g id="{name}-relief">{uses}</g><use href="#{name}-relief" {MIRROR}/>', scale)


def shade_of(name: str, drawn: str, scale: int) -> str:
    """Return the shade over the thing with the id `drawn`, which has both halves."""
    return _shaded(name, f'<use href="#{drawn}"/>', scale)


def _shaded(name: str, used: str, scale: int) -> str:
    made = _SHADE.format(name=name, soft=_SOFT * scale, across=_TOWARD[0] * scale, up=_TOWARD[1] * scale)
    return f'<g class="guide-map__relief" aria-hidden="true">{made}<g filter="url(#{name}-shade)">{used}</g></g>'
