"""Figures that differ from the real ones by small angles, each held against the checks on poses, so that no two of a corpus are alike."""

from __future__ import annotations

import random
from typing import Any

DEGREES = (1.2, 0.6, 0.3, 0.3, 0.1, 0.1, 0.03, 0.03, 0.0)
"""By how much an attempt changes each angle at most; the last changes nothing, so that there is always a figure that passes."""
_NO_ANGLES = ("step", "pause", "share")


def _turned(part: dict[str, Any], dice: random.Random, most: float) -> dict[str, Any]:
    """Return a pose, or one side of it, with each of its angles changed by at most `most` degrees; places stay as they are."""
    found = dict(part)
    for name, value in part.items():
        if name in ("left", "right"):
            found[name] = _turned(value, dice, most)
        elif isinstance(value, int | float) and not isinstance(value, bool) and name not in _NO_ANGLES:
            found[name] = round(value + dice.uniform(-most, most), 3)
    return found


def varied(figure: dict[str, Any], number: int, attempt: int) -> dict[str, Any]:
    """Return a figure as exercise `number` has it after some failed attempts: the same figure whenever it is asked."""
    dice = random.Random(f"{number} {attempt}")
    return {**figure, "poses": [_turned(pose, dice, DEGREES[attempt]) for pose in figure["poses"]]}
