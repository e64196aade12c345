"""The box around what is seen: skin around the points of bodies, and their props."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guide.draw.figures.picture import prop_shapes
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.rows import turn
from guide.draw.figures.props.carrying import GROUND
from guide.draw.figures.props.solids import Group

Box = tuple[int, int, int, int]
"""Left, top, width and height."""
MARGIN = 26
REACH = 62
"""How far skin reaches around the points of the body, at most."""
_BELOW = 34.0
"""How much is seen below the floor."""
_Edges = tuple[float, float, float, float]


def _of_props(groups: list[Group], bodies: list[Body], view: str) -> Iterator[_Edges]:
    for group in (group for group in groups if group.by != GROUND):
        extents = [prop_shapes.extent(solid, view) for solid in group.solids if solid.shape != "rope"]
        for body in bodies:
            x, y, angle, _ = prop_shapes.stretch(group, body, view)
            yield from ((x + a, y + b, x + c, y + d) for a, b, c, d in (_turned(edges, angle) for edges in extents))


def _turned(edges: _Edges, angle: float) -> _Edges:
    """Return the edges around what turns with the body that carries it, as a bell in full swing does."""
    if not angle:
        return edges
    c, s = turn(angle)
    corners = [(c * x - s * y, s * x + c * y) for x in edges[::2] for y in edges[1::2]]
    return min(x for x, _ in corners), min(y for _, y in corners), max(x for x, _ in corners), max(y for _, y in corners)


def of_size(box: Box, wide: int, high: int, view: str) -> Box:
    """Return a box widened about its middle to a size, and heightened upward, so that the floor stays at its lower edge."""
    left, top, own_wide, own_high = box
    up = (high - own_high) // 2 if view == "top" else high - own_high
    return left - (wide - own_wide) // 2, top - up, wide, high


def around(spots: Sequence[tuple[float, float]], groups: list[Group], bodies: list[Body], view: str) -> Box:
    """Return the box around points of bodies and around the props of these bodies, in whole units, with a margin."""
    edges = [(x - REACH, y - REACH, x + REACH, y + REACH) for x, y in spots] + list(_of_props(groups, bodies, view))
    left, top = min(e[0] for e in edges) - MARGIN, min(e[1] for e in edges) - MARGIN
    right, bottom = max(e[2] for e in edges) + MARGIN, max(e[3] for e in edges) + MARGIN
    if view != "top":
        bottom = min(bottom, _BELOW)
    return round(left), round(top), round(right - left), round(bottom - top)
