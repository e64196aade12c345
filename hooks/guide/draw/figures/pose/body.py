"""The solved body: where its joints are, how its segments are turned, and how far its skin reaches."""

from __future__ import annotations

from dataclasses import dataclass, field

from guide.draw.figures.pose.settings import Setting
from guide.draw.figures.pose.vectors import WORLD, Frame, Vec, turned

# Skin beyond the bones, in thousandths of body height: what a body lies, sits and kneels on.
SKIN = {"seat": 58.0, "back": 60.0, "belly": 60.0, "side": 84.0, "knee": 33.0, "palm": 18.0}
PALM = 45.0
"""From the wrist to the middle of the palm."""
BALL = 80.0
"""From the ankle's plumb line to the ball of the toes."""
LOW = 39.0
"""How far the sole is drawn below the ankle."""


@dataclass
class Body:
    """Where every joint is, how every segment is turned, and how far hands and feet stay from where they should be."""

    joints: dict[str, Vec]
    frames: dict[str, Frame]
    gaps: dict[str, float] = field(default_factory=dict)
    setting: Setting = field(default_factory=Setting)


def level_frame(setting: Setting, out: float, side: int) -> Frame:
    """Return the frame of a foot or hand that lies level, pointing `out` degrees outward."""
    return turned(turned(WORLD, setting.values["turn"], 1), out, side)
