"""What a measure of technique looks at besides the body of one moment: the whole movement with its props."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from guide.draw.figures.measure.surfaces import TOUCH, Ball, depth_in_box, skin
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import Vec
from guide.draw.figures.props import props
from guide.draw.figures.props.carrying import carried
from guide.draw.figures.props.solids import Group, Solid
from guide.model.props import Prop

Reading = dict[str, float]
"""What was measured: one value for each side that has one, or a single one under an empty name."""


@dataclass(frozen=True)
class Scene:
    """A movement with its props, for the measures that need more than the body of one moment."""

    movement: Movement

    @cached_property
    def first(self) -> Body:
        """The body of the first key pose, which changes are counted from."""
        return self.movement.poses[0]

    @cached_property
    def groups(self) -> list[Group]:
        """The props, each as what stands and what is carried."""
        return props.groups(self.movement.figure)

    @cached_property
    def boxes(self) -> list[tuple[Group, Solid]]:
        """The boxes that stand and carry."""
        return [(group, solid) for group in self.groups if not group.by for solid in group.solids if solid.shape == "box" and solid.firm]

    @cached_property
    def weight(self) -> Prop | None:
        """The first weight that the body carries and that does not pull to a fixed end."""
        return next((prop for prop in self.movement.figure.props if prop.by and prop.load and not props.pulls(prop)), None)

    def weight_at(self, body: Body) -> Vec | None:
        """Return where the body holds that weight; None where it holds none."""
        return carried(body, self.weight.by) if self.weight and self.weight.by else None

    def rests(self, ball: Ball) -> bool:
        """Tell whether a piece of skin touches the floor or a box that carries."""
        on_floor = ball.radius - ball.center[1] > -TOUCH
        return on_floor or any(depth_in_box(ball, solid, group.origin) > -TOUCH for group, solid in self.boxes)

    def resting(self, body: Body) -> Iterator[Ball]:
        """Yield the pieces of skin that touch the floor or a box that carries."""
        return (ball for ball in skin(body, self.movement.lengths) if self.rests(ball))


def standing(body: Body) -> list[str]:
    """Return the sides whose foot stands on something; where none does, both."""
    found = [side for side, limb in body.setting.limbs.items() if limb.stands]
    return found or list(SIDES)
