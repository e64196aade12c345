"""Props that stand still: benches, chairs, bars to hang from, racks."""

from __future__ import annotations

from guide.draw.figures.props.solids import Solid, box

CROSSWISE = 260.0
"""A bench that is shorter along x than this stands crosswise: its own length is across."""


def bench(x: float, top: float, length: float, z: float = 0.0) -> list[Solid]:
    """Return a flat bench by the middle of its top; a short one stands crosswise."""
    wide = 680 if length < CROSSWISE else 150
    pad = box(x, top, z, length, 34, wide, "pad")
    legs = [box(x + share * length, top - 34, z, 20, max(top - 34, 1), wide * 0.7, firm=False) for share in (-0.4, 0.4)]
    return [pad, *legs]


def chair(x: float, y: float) -> list[Solid]:
    """Return a chair with its back behind, by the middle of its seat."""
    seat = box(x, y, 0, 240, 24, 230, "pad")
    legs = [box(x + dx, y - 24, 0, 16, y - 24, 200, firm=False) for dx in (-108, 108)]
    return [seat, *legs, box(x - 124, y + 260, 0, 18, 290, 210, firm=False)]


_HALF = 330.0
"""Half the length of a bar to hang from."""


def overhead_bar(x: float, y: float, view: str) -> list[Solid]:
    """Return a bar for hanging, held by two posts that stand in front of it so that the body hangs free; the face is toward the bar."""
    post = x + 280
    return [
        *(box(post, y + 16, side * _HALF, 24, y + 16, 24, "step", firm=False) for side in (1, -1)),
        *(box((x + post) / 2, y + 11, side * _HALF, 304, 22, 24, "step", firm=False) for side in (1, -1)),
        *(box(x + 120, 14, side * _HALF, 400, 14, 24, "step", firm=False) for side in (1, -1)),
        Solid("rod", (x, y, -_HALF), (0, 0, 2 * _HALF), 16, front=view != "back", look="bar"),
    ]


def low_bar(x: float, y: float) -> list[Solid]:
    """Return a bar at the height of the hips between the posts of a rack."""
    return [
        *(box(x, y + 120, side * _HALF, 24, y + 120, 24, "step", firm=False) for side in (1, -1)),
        *(box(x, 14, side * _HALF, 240, 14, 24, "step", firm=False) for side in (1, -1)),
        Solid("rod", (x, y, -_HALF), (0, 0, 2 * _HALF), 16, front=True, look="bar"),
    ]


def rack(x: float, pins: float | None = None) -> list[Solid]:
    """Return two posts of a rack, with the hooks on which a bar waits at mid-chest height, and safety pins at a height, if one is given."""
    return [
        *(Solid("rod", (x, pins, side * 330), (-96, 0, 0), 12, look="bar", firm=False) for side in (1, -1) if pins is not None),
        *(box(x, 960, side * 330, 24, 960, 24, "step", firm=False) for side in (1, -1)),
        *(box(x, 14, side * 330, 260, 14, 24, "step", firm=False) for side in (1, -1)),
        *(box(x - 22, 748, side * 330, 44, 14, 24, "step", firm=False) for side in (1, -1)),
        *(box(x - 40, 764, side * 330, 10, 26, 24, "step", firm=False) for side in (1, -1)),
    ]
