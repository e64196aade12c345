"""What lies between key poses: every value on a smooth curve through them."""

from __future__ import annotations

from typing import NamedTuple

from guide.draw.figures.pose.settings import SIDES, LimbSetting, Setting
from guide.draw.figures.pose.smooth import Knots, smooth
from guide.draw.figures.pose.vectors import Vec


class Curve(NamedTuple):
    """The way through key poses, and where on it each of them is."""

    knots: Knots

    def _blended(self, of: list[dict[str, float]], at: float) -> dict[str, float]:
        """Return what lies between some values of each name."""
        return {
            name: value if all(other[name] == value for other in of) else smooth([other[name] for other in of], at, self.knots)
            for name, value in of[0].items()
        }

    def place(self, points: list[Vec], at: float) -> Vec:
        """Return the place between some others."""
        x, y, z = (smooth([point[i] for point in points], at, self.knots) for i in range(3))
        return (x, y, z)

    def _limb(self, poses: list[LimbSetting], near: int, at: float) -> LimbSetting:
        """Return what lies between the settings of a limb; what has no between is as in pose number `near`."""
        feet = [limb.feet for limb in poses if limb.feet]
        hands = [limb.hands for limb in poses if limb.hands]
        return LimbSetting(
            self._blended([limb.values for limb in poses], at),
            poses[near].foot,
            poses[near].hand,
            poses[near].plumb,
            self.place(feet, at) if len(feet) == len(poses) else None,
            self.place(hands, at) if len(hands) == len(poses) else None,
        )

    def setting(self, poses: list[Setting], near: int, at: float) -> Setting:
        """Return the setting between some others at one moment or at a row of them, all nearest to number `near`."""
        limbs = {name: self._limb([pose.limbs[name] for pose in poses], near, at) for name in SIDES}
        values = self._blended([pose.values for pose in poses], at)
        return Setting(values, limbs, poses[0].fixed, self.place([pose.at for pose in poses], at))
