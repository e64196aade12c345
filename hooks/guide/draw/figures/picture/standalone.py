"""A still of a figure as an SVG file of its own: for cards, lists and shared links, where no style sheet reaches it.

Its colors are attributes and lie between light and dark, so that it reads on either. It is too small for the patterns of the
roles: each has the color that it has on the page.
"""

from __future__ import annotations

import re
from dataclasses import replace

from guide.draw.figures.picture.bounds import Box, around
from guide.draw.figures.picture.coarse import coarser, straight
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.hung import Moment, points
from guide.draw.figures.picture.layers import laid, seen
from guide.draw.figures.picture.shading import gradients
from guide.draw.figures.picture.telling import card_pose
from guide.draw.figures.picture.track import Track
from guide.draw.figures.picture.tree import used
from guide.draw.figures.pose.body import Body
from guide.draw.share.art import Art

_LOOKS = {
    "fig-body": 'fill="#9fb2b9"',
    "fig-far": 'fill="#72858c"',
    "fig-edge": 'fill="#7a8e96" stroke="#7a8e96" stroke-width="6"',
    "fig-face": 'fill="none" stroke="#72858c" stroke-width="4"',
    "fig-hair": 'fill="#85979e"',
    "fig-light": 'stop-color="#fff"',
    "fig-shade": 'stop-color="#000"',
    "fig-shoe": 'fill="#72858c" fill-opacity=".55"',
    "fig-tone": 'fill="none" stroke-width="24"',
    "fig-floor": 'fill="#8fa3ab" fill-opacity=".3"',
    "fig-prop": 'fill="#60747b"',
    "fig-bar": 'fill="#60747b"',
    "fig-plate": 'fill="#60747b" fill-opacity=".35" stroke="#60747b" stroke-width="6"',
    "fig-pad": 'fill="#83969e"',
    "fig-step": 'fill="#83969e"',
    "fig-mat": 'fill="#83969e" fill-opacity=".35" stroke="#83969e" stroke-width="5"',
    "fig-rope": 'fill="none" stroke="#60747b"',
    "fig-ring": 'fill="none" stroke="#c0392b" stroke-width="7" stroke-dasharray="16 9"',
    "fig-band": 'fill="none" stroke="#4b83bd"',
}
ROLES = {"primary": "#a63c0c", "secondary": "#dd7c3d", "stabilizer": "#f3c596"}
"""The color of each role: as on the page, in its light colors."""
_LINE = 'fill="none" stroke="#60747b" stroke-linecap="round"'
_LINES = {"fig-band": _LOOKS["fig-band"] + ' stroke-linecap="round"'}
_CLASS = re.compile(r'class="(fig-[a-z]+)((?: fig-line)?)"')
_TINT = re.compile(r'class="fig-(primary|secondary|stabilizer)" fill="[^"]*"')
_TONE = re.compile(r'<path class="fig-tone"[^>]*>')
_FLOOR = re.compile(r'<path class="fig-floor"[^>]*>')
_TONES = re.compile(r'<path class="fig-(?:tone|shoe|face)"[^>]*>')
"""The tones and lines of the body, for which a card is too small."""
_CLIPS = re.compile(r'<clipPath id="([^"]+)">[^>]*></clipPath>(<g[^>]*?) clip-path="url\(#\1\)">(<path[^>]*>)</g>')
"""What clips a plain outline, once its tones are left out."""
_EDGE = re.compile(r'(fill="url\([^"]+" d=")([^"]+)')
_SHAPE = re.compile(r'(?<= d=")[^"]+')
_PALE = 0.35
"""How pale a ghost is."""
_GRID = 4
"""How coarse the outlines of a small picture are, in thousandths of body height: a third of a pixel on a card."""


def _colored(svg: str) -> str:
    tinted = _TINT.sub(lambda match: f'fill="{ROLES[match[1]]}"', svg)
    return _CLASS.sub(lambda match: _LINES.get(match[1], _LINE) if match[2] else _LOOKS[match[1]], tinted)


def _inside(drawing: Drawing, box: Box) -> str:
    """Return the pose that tells most with its ghost behind it, without the tag around it."""
    track, index = drawing.track, card_pose(drawing.track.movement, drawing.track.view)
    picture = drawing.still(track.movement.poses[index], track.poses[index], box, "")
    return _ghost(drawing, index) + picture[picture.index(">") + 1 : -len("</svg>")]


def _shapes(drawing: Drawing, inside: str) -> str:
    return "".join(used(drawing.parts(), inside))


def _plain(parts: str) -> str:
    """Return shapes without their tones, their outlines coarse, their tints with straight edges."""
    parts = _EDGE.sub(lambda match: match[1] + straight(match[2], _GRID), parts)
    return _SHAPE.sub(lambda match: coarser(match[0], _GRID), _CLIPS.sub(r"\2>\3</g>", _TONES.sub("", parts)))


def _other(drawing: Drawing, index: int) -> int:
    """Return the pose that shows as a ghost beside a pose: the last, or for the last one the first."""
    last = len(drawing.track.poses) - 1
    return 0 if index == last else last


def _ghost(drawing: Drawing, index: int) -> str:
    """Return a pale body where the movement comes from or goes to: its outlines alone."""
    tags = laid(drawing.track.poses[_other(drawing, index)])
    body = "".join(drawing.use(segment, tags[segment], edge=True) for chain in seen(drawing, tags) for segment in chain.shown)
    return f'<g class="fig-body" opacity="{_PALE}">{body}</g>'


def _bounds(drawing: Drawing) -> Box:
    """Return the box around the body, in its pose and as a ghost, and around what it carries; what stands may run out of it."""
    track, index = drawing.track, card_pose(drawing.track.movement, drawing.track.view)
    shown = [index, _other(drawing, index)]
    spots = [spot for each in shown for spot in points(track.poses[each]).values()]
    carried = [group for group in track.groups if group.by and not group.stretches]
    return around(spots, carried, [track.movement.poses[index]], track.view)


def _turned(drawing: Drawing) -> Drawing:
    """Return the drawing for a card: from where the figure says small pictures are seen, if not from where it is itself."""
    track = drawing.track
    view = track.movement.figure.card_view or track.view
    body = track.movement.poses[card_pose(track.movement, view)]
    return drawing.showing(body) if view == track.view else replace(drawing, track=Track.of_one(track.movement, view, body))


def small(drawing: Drawing) -> str:
    """Return the pose that tells most as the text of an SVG file for a card: small, so its outlines are coarse."""
    drawing = _turned(drawing)
    left, top, wide, high = box = _bounds(drawing)
    inside = _inside(drawing, box)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {wide} {high}" width="{wide}" height="{high}">'
    return f"{head}<defs>{_colored(_plain(_shapes(drawing, inside)))}</defs>{_colored(inside)}</svg>"


def art(drawing: Drawing, ghost: str) -> Art:
    """Return the pose that tells most, without its floor, for a picture beside a link; its ghost has a color in place of being pale.

    Tones, and layers that are seen through, would take longer to paint than all the rest.
    """
    drawing = _turned(drawing)
    inside = _FLOOR.sub("", _inside(drawing, box := _bounds(drawing)))
    shapes = _CLIPS.sub(r"\2>\3</g>", _TONE.sub("", _shapes(drawing, inside)))
    body = _colored(inside.replace(f'class="fig-body" opacity="{_PALE}"', f'fill="{ghost}"', 1))
    return Art(f"<defs>{_colored(shapes)}</defs>{body}", box, drawing.track.view != "top")


def alone(drawing: Drawing, body: Body, moment: Moment, box: Box, marks: str, about: str) -> str:
    """Return a picture of one body as the text of an SVG file, as fine as on its page; `about` is what the file says of itself."""
    picture = drawing.still(body, moment, box, "", marks)
    inside = picture[picture.index(">") + 1 :]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{" ".join(map(str, box))}" width="{box[2]}" height="{box[3]}" role="img">'
    return f"{head}{about}<defs>{_colored(gradients() + ''.join(used(drawing.parts(), inside)))}</defs>{_colored(inside)}"
