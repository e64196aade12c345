"""A still of a figure as an SVG file of its own: for cards, lists and shared links, where no style sheet reaches it.

Its colors are attributes and lie between light and dark, so that it reads on either. It is too small for the patterns of the
roles: each has a color that is as strong as its pattern looks on the page.
"""

from __future__ import annotations

import re
from math import ceil, gcd

from guide.draw.figures.picture.coarse import coarser
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
_ROLES = {"primary": "#b4521f", "secondary": "#a98b2c", "stabilizer": "#5584b7"}
"""The color of each role."""
_LINE = 'fill="none" stroke="#60747b" stroke-linecap="round"'
_CLASS = re.compile(r'class="(fig-[a-z]+)((?: fig-line)?)"')
_TINT = re.compile(r'class="fig-(primary|secondary|stabilizer)" fill="[^"]*"')
_SHAPE = re.compile(r'(?<= d=")[^"]+')
_GRID = 4
"""How coarse the outlines of a small picture are, in thousandths of body height: a third of a pixel on a card."""


def _colored(svg: str) -> str:
    tinted = _TINT.sub(lambda match: f'fill="{_ROLES[match[1]]}"', svg)
    return _CLASS.sub(lambda match: _LINE if match[2] else _LOOKS[match[1]], tinted)


def _grown(box: Box, size: tuple[int, int]) -> Box:
    """Return a box widened or heightened around its middle to the exact shape of a picture; the floor stays at its lower edge."""
    left, top, wide, high = box
    common = gcd(*size)
    across, down = size[0] // common, size[1] // common
    times = ceil(max(wide / across, high / down))
    return left - (across * times - wide) // 2, top + high - down * times, across * times, down * times


def _svg(drawing: Drawing, box: Box, size: tuple[int, int], parts: str, behind: str = "") -> str:
    track = drawing.track
    picture = drawing.still(track.movement.poses[-1], track.poses[-1], box, "")
    inside = picture[picture.index(">") + 1 :]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{" ".join(map(str, box))}" width="{size[0]}" height="{size[1]}">'
    return f"{head}<defs>{_colored(parts)}</defs>{behind}{_colored(inside)}"


def _bounds(drawing: Drawing) -> Box:
    """Return the box around the last key pose."""
    return drawing.track.box_of([drawing.track.movement.poses[-1]], [drawing.track.poses[-1]])


def small(drawing: Drawing) -> str:
    """Return the last key pose as the text of an SVG file for a card: small, so its outlines are coarse."""
    box = _bounds(drawing)
    parts = _SHAPE.sub(lambda match: coarser(match[0], _GRID), "".join(drawing.parts()))
    return _svg(drawing, box, box[2:], parts)


def framed(drawing: Drawing, size: tuple[int, int], ground: str) -> str:
    """Return the last key pose as the text of an SVG file of a size in pixels, with a color behind it."""
    left, top, wide, high = box = _grown(_bounds(drawing), size)
    behind = f'<rect x="{left}" y="{top}" width="{wide}" height="{high}" fill="{ground}"/>'
    return _svg(drawing, box, size, "".join(drawing.parts()), behind)
