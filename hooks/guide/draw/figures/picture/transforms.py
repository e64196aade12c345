"""How segments and props lie, as the values of `transform` attributes."""

from __future__ import annotations

from guide.draw.figures.picture.hung import Hung


def number(value: float) -> str:
    """Return a number as short as it can be written with one digit after the point."""
    return f"{round(value, 1) or 0:g}"


def attribute(own: Hung) -> str:
    """Return how a segment lies in its parent as the value of a `transform` attribute."""
    move = f"translate({number(own.x)} {number(own.y)})" if abs(own.x) >= 0.05 or abs(own.y) >= 0.05 else ""
    return f"{move}rotate({number(own.angle)})" if abs(own.angle) >= 0.05 else move


def squeezed(share: float) -> str:
    """Return how a segment that points towards the reader is shortened, as the value of a `transform` attribute."""
    return f"scale({share:.2f} 1)" if share < 0.97 else ""


def written(transform: str) -> str:
    """Return the attribute itself, or nothing where nothing is moved."""
    return f' transform="{transform}"' if transform else ""
