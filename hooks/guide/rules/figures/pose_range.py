"""A joint of the figure bends further than the table of `data/skeleton.yml` says."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figures.measure.joint_angles import angles_of, sides
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.settings import SIDES
from guide.model.skeleton import Skeleton
from guide.problems import Trail
from guide.rules.figures._faults import Fault, on_movements


def faults(movement: Movement, skeleton: Skeleton) -> Iterator[Fault]:
    """Yield each joint that bends further than the table says, where it does so most."""
    worst: dict[str, tuple[float, float, str, Trail]] = {}
    for frame, body in enumerate(movement.frames):
        for name, value, trail in angles_of(movement, frame, body):
            low, high = getattr(skeleton.ranges, name)
            label = _label(movement, trail)
            excess = max(low - value, value - high)
            if excess > max(0.5, worst.get(label, (0.0,))[0]):
                worst[label] = (excess, value, name, trail)
    for label, (_, value, name, trail) in worst.items():
        low, high = getattr(skeleton.ranges, name)
        mend = f"write {low:g} or more" if value < low else f"write {high:g} at most, or move what the hand or foot reaches for"
        yield Fault(trail, f"{label} comes to {value:.0f} degrees, the table allows {low:g} to {high:g}", mend)


def _label(movement: Movement, trail: Trail) -> str:
    words = [str(step) for step in trail[3:]]
    return " ".join(word for word in words if word not in SIDES or sides(movement)[word]).replace("_", " ")


check = on_movements("pose-range", faults)
