"""Props as simple solids in the world, about a place of their own: boxes, discs, balls, rods and ropes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from guide.draw.figures.pose.vectors import WORLD, Frame, Vec, add, sub, world

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
    axes: Frame = WORLD
    """How a box is turned."""
    holds: bool = False
    """Whether it keeps down what touches it from below."""

    def corners(self) -> Iterator[Vec]:
        """Yield the corners of a box, about its group's origin."""
        for signs in product((-0.5, 0.5), repeat=3):
            x, y, z = (sign * size for sign, size in zip(signs, self.size, strict=True))
            yield add(self.at, world(self.axes, (x, y, z)))

    def turned(self, about: Vec, axes: Frame) -> Solid:
        """Return the solid turned about a point: a disc keeps its axis."""
        at = add(about, world(axes, sub(self.at, about)))
        if self.shape == "box":
            return replace(self, at=at, axes=axes)
        return replace(self, at=at, size=world(axes, self.size) if self.shape == "rod" else self.size)


@dataclass(frozen=True)
class Group:
    """Solids that stand or move together: fixed at a place, or carried by a part of the body; a rope runs between the two."""

    solids: tuple[Solid, ...]
    origin: Vec = (0.0, 0.0, 0.0)
    by: str = ""
    rope_from: Vec | None = None
    rope_by: str = ""
    """What holds the other end of a rope that has no fixed one."""
    ground: bool = False
    """Whether it stays on the floor below what carries it."""
    turns_with: str = ""
    """The segment with which it turns; left out, it stays upright."""
    name: str = ""
    """What it is called in messages."""

    @property
    def stretches(self) -> bool:
        """Whether it is a rope, which reaches from one place to another."""
        return self.rope_from is not None or bool(self.rope_by)


def box(x: float, top: float, z: float, long: float, high: float, wide: float, look: str = "prop", firm: bool = True) -> Solid:
    """Return a box by the middle of its top and its lengths along x, y and z."""
    return Solid("box", (x, top - high / 2, z), (long, high, wide), look=look, firm=firm)
