"""A still of a figure as an SVG file of its own: for cards, lists and link previews, where no style sheet reaches it.

Its colors are attributes and lie between light and dark, so that it reads on either.
"""

from __future__ import annotations

import re

from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.track import Box

_LOOKS = {
    "fig-body": 'fill="#9fb2b9"',
    "fig-far": 'fill="#72858c"',
    "fig-edge": 'fill="#7a8e96" stroke="#7a8e96" stroke-width="6"',
    "fig-face": 'fill="none" stroke="#72858c" stroke-width="4"',
    "fig-hair": 'fill="#72858c" fill-opacity=".55"',
    "fig-floor": 'fill="#8fa3ab" fill-opacity=".3"',
    "fig-prop": 'fill="#60747b"',
    "fig-bar": 'fill="#60747b"',
    "fig-plate": 'fill="#60747b" fill-opacity=".35" stroke="#60747b" stroke-width="6"',
    "fig-pad": 'fill="#83969e"',
    "fig-step": 'fill="#83969e"',
    "fig-mat": 'fill="#83969e"',
    "fig-rope": 'fill="none" stroke="#60747b"',
    "fig-band": 'fill="none" stroke="#4b83bd"',
}
_ROLES = {
    "primary": ("#b4521f", ""),
    "secondary": ("#8a6f0f", '<path d="M-2 2l4-4M0 14L14 0M12 16l4-4" stroke="#fff" stroke-width="4"/>'),
    "stabilizer": ("#3f74ab", '<g fill="#fff"><circle cx="4" cy="4" r="2.4"/><circle cx="11" cy="11" r="2.4"/></g>'),
}
"""The color of each role and what makes its pattern, as on the page: full, hatched, dotted."""
_LINE = 'fill="none" stroke="#60747b" stroke-linecap="round"'
_CLASS = re.compile(r'class="(fig-[a-z]+)((?: fig-line)?)"')
_TINT = re.compile(r'class="fig-(?:primary|secondary|stabilizer)" ')


def _colored(svg: str) -> str:
    return _CLASS.sub(lambda match: _LINE if match[2] else _LOOKS[match[1]], _TINT.sub("", svg))


def _patterns() -> str:
    size = 'width="14" height="14" patternUnits="userSpaceOnUse"'
    return "".join(
        f'<pattern id="fig-{role}" {size}><path fill="{color}" d="M0 0h14v14H0z"/>{marks}</pattern>'
        for role, (color, marks) in _ROLES.items()
    )


def _grown(box: Box, shape: float | None) -> Box:
    """Return a box widened or heightened around its middle to a ratio of width to height; the floor stays at its lower edge."""
    left, top, wide, high = box
    if shape is None:
        return box
    if wide < shape * high:
        more = round(shape * high) - wide
        return left - more // 2, top, wide + more, high
    more = round(wide / shape) - high
    return left, top - more, wide, high + more


def standalone(drawing: Drawing, index: int = -1, shape: float | None = None, ground: str = "") -> str:
    """Return a key pose as the text of an SVG file; `shape` is its width over its height, `ground` the color behind it."""
    track = drawing.track
    body, moment = track.movement.poses[index], track.poses[index]
    left, top, wide, high = _grown(track.box_of([body], [moment]), shape)
    picture = drawing.still(body, moment, (left, top, wide, high), "")
    inside = picture[picture.index(">") + 1 :]
    parts = "".join(drawing.parts())
    behind = f'<rect x="{left}" y="{top}" width="{wide}" height="{high}" fill="{ground}"/>' if ground else ""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {wide} {high}" width="{wide}" height="{high}">'
    return f"{head}<defs>{_patterns()}{_colored(parts)}</defs>{behind}{_colored(inside)}"
