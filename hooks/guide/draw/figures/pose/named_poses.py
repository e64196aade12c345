"""Named poses to begin from, so that a figure writes only what is its own."""

from __future__ import annotations

from guide.draw.figures.pose.rising import RISING
from guide.model.figure import Limbs, Stance
from guide.model.props import Spot

NAMED: dict[str | None, Stance] = {
    "standing": Stance(fixed="feet", foot="flat", hand="grip", shoulder=0, elbow=5),
    "single-leg-stance": Stance(
        fixed="feet", foot="flat", hand="free", plumb=True, shoulder=4, elbow=6, left=Limbs(foot="free", hip=18, knee=54, ankle=0)
    ),
    "single-leg-hinge": Stance(
        fixed="feet",
        foot="flat",
        hand="free",
        plumb=True,
        shoulder=4,
        elbow=6,
        trunk=72,
        neck=-12,
        right=Limbs(hip=87, knee=18),
        left=Limbs(foot="free", hip=-2, knee=5, ankle=-6),
    ),
    "split-stance": Stance(
        hips=Spot(x=0, y=505),
        foot="flat",
        hand="free",
        shoulder=0,
        elbow=10,
        right=Limbs(feet=Spot(x=150, y=0)),
        left=Limbs(foot="toes", sole=-30, feet=Spot(x=-130, y=0)),
    ),
    "bowed": Stance(fixed="feet", foot="flat", trunk=60, hip=75, knee=25, shoulder=60, hand="grip"),
    "crouched": Stance(fixed="feet", foot="flat", trunk=35, hip=110, knee=105, shoulder=60, hand="free"),
    "sitting": Stance(fixed="seat", foot="flat", hip=81, knee=81, at=Spot(y=265), hand="free", shoulder=20, elbow=30),
    "long-sitting": Stance(fixed="seat", foot="free", trunk=-20, hip=70, ankle=0, hand="flat", fingers=90, hands=Spot(x=-150, y=0, z=160)),
    "kneeling": Stance(fixed="knees", foot="free", knee=90, ankle=-60, hand="free"),
    "half-kneeling": Stance(
        hips=Spot(x=0, y=283), foot="free", hand="free", right=Limbs(foot="flat", feet=Spot(x=250, y=0)), left=Limbs(knee=90, ankle=-60)
    ),
    "hands-and-knees": Stance(
        fixed="knees", trunk=85, hip=85, knee=90, foot="free", ankle=-60, neck=-10, hand="flat", hands=Spot(x=300, y=0)
    ),
    "propped-sitting": Stance(
        hips=Spot(x=0, y=62),
        trunk=-34,
        neck=10,
        foot="free",
        right=Limbs(foot="flat", feet=Spot(x=250, y=0), hand="free", shoulder=40, elbow=30),
        left=Limbs(hip=56, hip_out=12, ankle=0, hand="flat", fingers=120, hands=Spot(x=-130, y=0, z=270)),
    ),
    "supine": Stance(fixed="back", trunk=-90, foot="free", hand="free"),
    "hook-lying": Stance(fixed="back", trunk=-90, foot="flat", hand="free", feet=Spot(x=250, y=0)),
    "prone": Stance(fixed="belly", trunk=90, foot="free", ankle=-50, hand="free"),
    "side-lying": Stance(
        fixed="side", roll=80, foot="free", hand="free", right=Limbs(hip_out=-10, shoulder=90), left=Limbs(shoulder=15, elbow=10)
    ),
    "plank": Stance(fixed="toes", foot="toes", sole=-70, trunk=74, hand="flat", hands=Spot(x=724, y=0)),
    "hang": Stance(fixed="hands", foot="free", ankle=-20, hand="grip", shoulder=180, at=Spot(y=1330)),
    **RISING,
}

NEEDS = {"sitting": "chair", "hang": "pull-up-bar"}
"""What a named pose can't be without, at its usual place."""
SEEN = {"side-lying": "front"}
"""From where a named pose is seen best, if not from the side."""
