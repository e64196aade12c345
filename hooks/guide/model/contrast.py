"""Contrast of two colors after WCAG 2 (relative luminance, 1.4.3), and the nearest shade of a color that has enough."""

from __future__ import annotations

ENOUGH = 4.5
"""Of text of any size on its ground."""
_STEPS = 100

Rgb = tuple[int, int, int]


def rgb(color: str) -> Rgb:
    """Return a color like `#1b7080` in parts of 255."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _luminance(color: str) -> float:
    red, green, blue = map(_linear, rgb(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colors, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _mixed(color: str, other: str, share: float) -> str:
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(rgb(color), rgb(other), strict=True))


def shade(color: str, toward: str, *grounds: str) -> str:
    """Return the color, or the first shade of it on the way to another, that has enough contrast on all of these grounds."""
    shades = (_mixed(color, toward, step / _STEPS) for step in range(_STEPS + 1))
    return next((one for one in shades if all(contrast(one, ground) >= ENOUGH for ground in grounds)), toward)
