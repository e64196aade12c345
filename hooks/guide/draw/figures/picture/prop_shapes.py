"""Props in the plane of the drawing: each solid as one SVG element, in whole units."""

from __future__ import annotations

from math import atan2, degrees, hypot

from guide.draw.figures.picture.projection import PROJECTIONS
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.rows import each
from guide.draw.figures.pose.vectors import WORLD, Vec, add, sub
from guide.draw.figures.props.carrying import frame, origin, rope_start
from guide.draw.figures.props.solids import Group, Solid

ROPE = 100.0
"""The length of a rope before it is stretched to where it reaches."""


def _number(value: float) -> str:
    return f"{round(value, 1):g}"


def _outline(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the corners around some points, in order."""
    ordered = sorted(set(points))

    def chain(of: list[tuple[float, float]]) -> list[tuple[float, float]]:
        found: list[tuple[float, float]] = []
        for x, y in of:
            while len(found) > 1 and (found[-1][0] - found[-2][0]) * (y - found[-2][1]) <= (found[-1][1] - found[-2][1]) * (
                x - found[-2][0]
            ):
                found.pop()
            found.append((x, y))
        return found[:-1]

    return chain(ordered) + chain(ordered[::-1])


def _turned_box(solid: Solid, view: str) -> str:
    """Return a box that lies aslant: the outline of its corners, with round joins."""
    corners = _outline([(round(x), round(y)) for x, y, _ in map(PROJECTIONS[view], solid.corners())])
    return f'<polygon points="{" ".join(f"{x:g} {y:g}" for x, y in corners)}"'


def _box(solid: Solid, view: str) -> str:
    if solid.axes is not WORLD:
        return _turned_box(solid, view)
    x, y, _ = PROJECTIONS[view](solid.at)
    a, b, _ = (abs(part) for part in PROJECTIONS[view](solid.size))
    corner = min(10.0, a / 3, b / 3)
    return f'<rect x="{_number(x - a / 2)}" y="{_number(y - b / 2)}" width="{_number(a)}" height="{_number(b)}" rx="{_number(corner)}"'


def _disc(solid: Solid, view: str) -> str:
    x, y, _ = PROJECTIONS[view](solid.at)
    if view == "side":
        return f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(solid.size[0])}"'
    return _box(Solid("box", solid.at, (2 * solid.size[0], 2 * solid.size[0], solid.size[2])), view)


def _ball(solid: Solid, view: str) -> str:
    x, y, _ = PROJECTIONS[view](solid.at)
    return f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(solid.size[0])}"'


def _rod(solid: Solid, view: str) -> str:
    a = PROJECTIONS[view](solid.at)
    b = PROJECTIONS[view](add(solid.at, solid.size))
    if hypot(b[0] - a[0], b[1] - a[1]) < 1:
        return f'<circle cx="{_number(a[0])}" cy="{_number(a[1])}" r="{_number(solid.width * 0.8)}"'
    return f'<path d="M{_number(a[0])} {_number(a[1])}L{_number(b[0])} {_number(b[1])}" stroke-width="{_number(solid.width)}"'


_MAKERS = {"box": _box, "disc": _disc, "ball": _ball, "rod": _rod}


def element(solid: Solid, view: str) -> str:
    """Return a solid as an SVG element about its group's origin."""
    if solid.shape == "rope":
        start, aside = _number(solid.at[0]), _number(solid.at[1])
        return f'<path class="fig-{solid.look}" d="M{start} {aside}H{ROPE:g}" stroke-width="{_number(solid.width)}"/>'
    drawn = _MAKERS[solid.shape](solid, view)
    line = " fig-line" if drawn.startswith("<path") else ""
    return f'{drawn} class="fig-{solid.look}{line}"/>'


def extent(solid: Solid, view: str) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a solid about its group's origin."""
    if solid.shape == "rod":
        ends = [PROJECTIONS[view](p) for p in (solid.at, add(solid.at, solid.size))]
        xs, ys = [p[0] for p in ends], [p[1] for p in ends]
        return min(xs), min(ys), max(xs), max(ys)
    if solid.shape == "box" and solid.axes is not WORLD:
        corners = [PROJECTIONS[view](corner) for corner in solid.corners()]
        across, down = [corner[0] for corner in corners], [corner[1] for corner in corners]
        return min(across), min(down), max(across), max(down)
    x, y, _ = PROJECTIONS[view](solid.at)
    radius = solid.size[0]
    half = (abs(part) / 2 for part in PROJECTIONS[view](solid.size)) if solid.shape == "box" else (radius, radius, radius)
    a, b, _ = half
    return x - a, y - b, x + a, y + b


Stretch = tuple[float, float, float, float]
"""Where a group is in the drawing, how it is turned and by how much it is stretched along itself."""


def stretch(group: Group, body: Body, view: str) -> Stretch:
    """Return where a group is at a moment; a rope reaches from its fixed end to what holds it."""
    to: Vec = PROJECTIONS[view](origin(group, body))
    start_at = rope_start(group, body)
    if start_at is None:
        up = PROJECTIONS[view](frame(group, body).up)
        return to[0], to[1], each(_angle, up[0], -up[1]) if group.turns_with else 0.0, 1.0
    start = PROJECTIONS[view](start_at)
    way = sub(to, start)
    return start[0], start[1], each(_angle, way[1], way[0]), each(hypot, way[0], way[1]) / ROPE


def _angle(y: float, x: float) -> float:
    return degrees(atan2(y, x))
