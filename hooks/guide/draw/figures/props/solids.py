"""Props as simple solids in the world, about a place of their own: boxes, discs, balls, rods and ropes."""

from __future__ import annotations

from dataclasses import dataclass

from guide.draw.figures.pose.vectors import Vec

PLATE = 128.0
"""Radius of a full-size plate: 450 mm on a person of 1.75 m."""
BALL = 165.0
"""Radius of a big ball."""


@dataclass(frozen=True)
class Solid:
    """A piece of a prop, about its own origin: `shape` is box, disc (round about z), ball, rod or rope."""

    shape: str
    at: Vec = (0.0, 0.0, 0.0)
    size: Vec = (0.0, 0.0, 0.0)
    """Box: its three lengths. Disc: radius, and thickness along z. Ball: radius. Rod: from `at` to `at` + `size`.

    Rope: `at` is the hundredths of its length after which it is seen, and how far it lies beside its line.
    """
    width: float = 10.0
    front: bool = False
    """Drawn over the body, not behind it."""
    look: str = "prop"
    firm: bool = False
    """Whether a body can't be inside it."""


@dataclass(frozen=True)
class Group:
    """Solids that stand or move together: fixed at a place, or carried by a part of the body; a rope runs between the two."""

    solids: tuple[Solid, ...]
    origin: Vec = (0.0, 0.0, 0.0)
    by: str = ""
    rope_from: Vec | None = None
    turns_with: str = ""
    """The segment with which it turns; left out, it stays upright."""


def box(x: float, top: float, z: float, long: float, high: float, wide: float, look: str = "prop", firm: bool = True) -> Solid:
    """Return a box by the middle of its top and its lengths along x, y and z."""
    return Solid("box", (x, top - high / 2, z), (long, high, wide), look=look, firm=firm)
