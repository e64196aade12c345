"""Named poses on the way from the floor to standing with one arm straight up, on common ground: one can follow the other."""

from __future__ import annotations

from typing import Any

from guide.model.figure import Limbs, Stance
from guide.model.props import Spot

FOOT_AT = 250
"""Where the left foot stands in all of these poses, in thousandths of body height ahead of where the body sat."""


def _rising(left: Limbs | None = None, **body: Any) -> Stance:
    """Return a body whose left foot stays where it stands and whose left arm points straight up, however the trunk lies."""
    stays = {"foot": "flat", "feet": Spot(x=FOOT_AT, y=0), "hand": "grip", "plumb": True, "shoulder": 180, "elbow": 0}
    own = left.model_dump(exclude_none=True) if left else {}
    return Stance.model_validate({**body, "left": {**stays, **own}})


def _posted(**leg: Any) -> Limbs:
    """Return a right side whose hand stays where it carries, the shoulder pressed down, and whose leg is free if nothing else is said."""
    hand = {"shoulders_up": -12, "hand": "flat", "fingers": 72, "hands": Spot(x=-196, y=0, z=304)}
    return Limbs.model_validate({"foot": "free", **hand, **leg})


_TUCKED = Spot(x=-220, y=0, z=51)
"""Where the ball of the right foot stands behind the knee, its toes tucked."""


RISING: dict[str | None, Stance] = {
    "lying-arm-up": _rising(
        hips=Spot(x=0, y=62),
        trunk=-90,
        right=Limbs(foot="free", hip=0, hip_out=12, hand="free", elbows=82, hands=Spot(x=-28, y=24, z=372)),
    ),
    "on-elbow-arm-up": _rising(
        hips=Spot(x=0, y=62),
        trunk=-56,
        roll=8,
        twist=12,
        neck=-15,
        right=Limbs(foot="free", hip=35, hip_out=12, hand="free", elbows=32, hands=Spot(x=-60, y=20, z=250)),
    ),
    "on-hand-arm-up": _rising(
        hips=Spot(x=0, y=62),
        trunk=-17,
        roll=4,
        twist=12,
        neck=-25,
        right=_posted(hip=74.5, hip_out=12),
    ),
    "hips-up-arm-up": _rising(
        hips=Spot(x=36, y=191),
        trunk=-52,
        roll=14,
        neck=-25,
        right=_posted(foot="heel", sole=50, feet=Spot(x=507, y=0, z=160)),
    ),
    "leg-sweep-arm-up": _rising(
        hips=Spot(x=24, y=238),
        turn=14,
        trunk=-42,
        roll=34,
        bend=8,
        neck=-25,
        left=Limbs(knees_out=14),
        right=_posted(hip=106, hip_out=26, hip_turn=14, knee=150, ankle=-55),
    ),
    "kneeling-windmill": _rising(
        hips=Spot(x=10, y=303),
        turn=30,
        trunk=-28,
        roll=42,
        bend=22,
        neck=-20,
        left=Limbs(knees_out=30),
        right=_posted(hip=-18, hip_out=38, knee=112, ankle=-60),
    ),
    "half-kneeling-arm-up": _rising(
        hips=Spot(x=10, y=277),
        left=Limbs(shoulder=178),
        right=Limbs(foot="free", knee=94, ankle=-60, hand="free", hands=Spot(x=20, y=300, z=240)),
    ),
    "half-kneeling-toes-arm-up": _rising(
        hips=Spot(x=20, y=281),
        left=Limbs(shoulder=178),
        right=Limbs(foot="toes", sole=-70, feet=_TUCKED, hand="free", hands=Spot(x=20, y=300, z=240)),
    ),
    "rising-arm-up": _rising(
        hips=Spot(x=60, y=325),
        trunk=2,
        left=Limbs(shoulder=178),
        right=Limbs(foot="toes", sole=-70, feet=_TUCKED, hand="free", hands=Spot(x=150, y=400, z=235)),
    ),
    "stepping-arm-up": _rising(
        hips=Spot(x=200, y=467),
        trunk=2,
        left=Limbs(shoulder=178),
        right=Limbs(foot="free", hip=50, knee=125, ankle=10, hand="free", hands=Spot(x=210, y=440, z=230)),
    ),
    "standing-arm-up": _rising(
        hips=Spot(x=250, y=528),
        left=Limbs(shoulder=178),
        right=Limbs(foot="flat", hip=2, knee=4, hand="free", hands=Spot(x=270, y=470, z=250)),
    ),
}
"""From lying to standing, in this order: the right side props the body, the left holds what is lifted."""
