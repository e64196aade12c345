"""The figure of an exercise: a view, props and key poses, written the way a coach thinks."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from guide.model.entry import Part
from guide.model.props import Degrees, Prop, Spot
from guide.model.values import Line, Text

View = Literal["side", "front", "back", "top"]
BasePose = Literal["standing", "single-leg-stance", "single-leg-hinge", "split-stance", "bowed", "crouched", "sitting", "long-sitting",
                   "kneeling", "half-kneeling", "hands-and-knees", "propped-sitting", "supine", "hook-lying", "prone", "side-lying",
                   "plank", "hang", "lying-arm-up", "on-elbow-arm-up", "on-hand-arm-up", "hips-up-arm-up", "leg-sweep-arm-up",
                   "kneeling-windmill", "half-kneeling-arm-up", "half-kneeling-toes-arm-up", "rising-arm-up", "stepping-arm-up",
                   "standing-arm-up"]  # fmt: skip
Anchor = Literal["feet", "heels", "toes", "knees", "seat", "back", "belly", "side", "hands", "hips"]
Point = Literal["head", "neck", "shoulder", "shoulder-blade", "elbow", "wrist", "hand", "chest", "upper-back", "lower-back", "belly", "hip",
                "seat", "thigh", "knee", "lower-leg", "ankle", "heel", "foot", "upper-arm", "forearm"]  # fmt: skip
Build = Literal["broad-shoulders", "broad-hips"]
MOST_POSES = 12
"""So many key poses fit into the bytes of a moving figure."""


class Limbs(Part):
    """Arms and legs: joint angles from the anatomical position, or a place that the hand or foot is brought to."""

    hip: Degrees | None = None
    """Hip flexion; negative is extension."""
    hip_out: Degrees | None = None
    """Hip abduction."""
    hip_turn: Degrees | None = None
    """Outward rotation of the thigh."""
    knee: Degrees | None = None
    """How far the knee bends."""
    ankle: Degrees | None = None
    """Dorsiflexion; negative points the foot. A foot that is flat on something needs none."""
    foot: Literal["flat", "heel", "toes", "rest", "free"] | None = None
    """How the foot meets the ground: flat, on its heel, on its toes, with its ankle resting on something, or not at all."""
    sole: Degrees | None = None
    """Tilt of the sole of a foot on its heel or toes: positive is toes up, negative is heel up."""
    feet: Spot | None = None
    """Where the foot stands or rests: below the ankle, or its heel or the ball of its toes; the knee is solved."""
    knees_out: Degrees | None = None
    """How far a solved knee, and a foot that stands, points outward."""
    toes_out: Degrees | None = None
    """How much further outward than the knee a foot that stands points."""
    toes_up: Degrees | None = None
    """How far the toes are lifted from the foot."""
    shoulder: Degrees | None = None
    """Shoulder flexion; negative is extension."""
    arm_out: Degrees | None = None
    """Abduction of the upper arm, after its flexion: with the shoulder at 0 the arm hangs at 0, makes a T at 90 and a Y at 145; at 90
    degrees of flexion it is horizontal abduction."""
    arm_turn: Degrees | None = None
    """Outward rotation of the upper arm."""
    plumb: bool | None = None
    """`true`: the arms hang, and their angles count from the plumb line, not from the trunk."""
    elbow: Degrees | None = None
    """Elbow flexion."""
    wrist: Degrees | None = None
    """Wrist flexion; negative is extension."""
    hands: Spot | None = None
    """Where the palm is; the elbow is solved."""
    hand: Literal["grip", "flat", "wall", "free"] | None = None
    """The hand grips something, lies flat on it, lies flat on what is upright with its fingers up, or none of these."""
    fingers: Degrees | None = None
    """Where the fingers of a flat hand point: 0 forward, 90 outward, 180 backward; on a wall, where its palm faces."""
    elbows: Degrees | None = None
    """Where a solved elbow points, turned about the line from shoulder to hand: 0 backward or down, 90 out to the side."""
    shoulders_up: Degrees | None = None
    """Elevation of the shoulder; negative is depression."""
    shoulders_back: Degrees | None = None
    """Retraction of the shoulder; negative is protraction."""


class Stance(Limbs):
    """A whole body; what is left out is as in the pose before it."""

    trunk: Degrees | None = None
    """Lean of the pelvis: 0 upright, 90 face down, -90 face up."""
    roll: Degrees | None = None
    """Lean of the pelvis to the figure's right."""
    turn: Degrees | None = None
    """Turn of the whole body to its right, seen from above."""
    back: Degrees | None = None
    """Flexion of the spine, spread over it; negative is extension."""
    upper_back: Degrees | None = None
    """How much more of that is in the upper part than in the lower one, as when the spine rolls down from above; negative is less."""
    bend: Degrees | None = None
    """Side bend of the spine to the right."""
    twist: Degrees | None = None
    """Rotation of the spine to the right."""
    neck: Degrees | None = None
    """Neck flexion; negative looks up."""
    hips: Spot | None = None
    """Where the middle of the hips is, in place of `fixed`."""
    fixed: Anchor | None = None
    """The part of the body that stays where it is and places all the rest."""
    at: Spot | None = None
    """Where that part is; of feet, knees, seat and back the underside, so `y` is the height of the box or pad. Left out, on the floor
    at the origin."""
    left: Limbs | None = None
    """What differs on the left."""
    right: Limbs | None = None
    """What differs on the right."""


class Pose(Stance):
    """One key pose."""

    base: BasePose | None = None
    """The named pose to begin from; without it a pose begins from the one before."""
    step: Annotated[int, Field(ge=1, le=20)] | None = None
    """The number of the step that the pose shows; left out for the starting position."""
    pause: Annotated[float, Field(gt=0, le=20)] | None = None
    """For how many seconds the movement rests in this pose; at the start and the end the tempo says it, where this does not."""
    share: Annotated[float, Field(gt=0, lt=1)] | None = None
    """What part of the time it takes to come here from the pose before; left out, it follows from how far the body moves."""
    held: Text | None = None
    """Why the body need not balance here: what holds it."""
    thrown: Text | None = None
    """Why the body need not balance here: what sets it in motion."""


class Wrong(Stance):
    """A mistake as a pose: what differs from a key pose."""

    pose: Annotated[int, Field(ge=1, le=MOST_POSES)]
    """The number of the key pose that goes wrong."""
    view: View | None = None
    """Where it is seen from; left out, as the figure is."""
    props: list[Prop] = []
    """The things as they wrongly stand; left out, as they are in the figure."""
    marks: list[Point] = []
    """Where on the body the difference shows."""
    side: Literal["right", "left"] | None = None
    """On which side of the figure the rings are; left out, on the one that works, else on the nearer one."""
    breaks: list[Line] = []
    """What of `data/technique.yml` it breaks, each by set and measure, like `trunk/back`."""
    cannot: Text | None = None
    """In place of `breaks`: why no pose can show what is wrong, like a matter of speed."""

    @model_validator(mode="after")
    def _one_of_two(self) -> Wrong:
        if self.breaks and self.cannot:
            raise PydanticCustomError("breaks", "a mistake has either 'breaks' or 'cannot'; write one of the two")
        return self


class Figure(Part):
    """The picture of an exercise, as data."""

    view: View = "side"
    """Where it is seen from."""
    also: View | None = None
    """A second side from which the end is shown, where one view can't tell everything."""
    card: Annotated[int, Field(ge=1, le=MOST_POSES)] | None = None
    """The number of the key pose that small pictures show; left out, the one that spreads most."""
    card_view: View | None = None
    """Where small pictures are seen from; left out, as the figure is."""
    first: Literal["lifting", "lowering"] = "lifting"
    """What happens on the way from the first pose to the last."""
    cycle: Literal["back", "sides", "walk"] = "back"
    """How it goes on from the last pose: back to the first; the same, and then with left and right exchanged; or, for a step, on to
    the next one with the other foot, the ground moving below."""
    build: Build | None = None
    """Which body shows it: the outline differs, not the bones; left out, it follows from the name of the file."""
    leg: Literal["right", "left", "both"] | None = None
    """Where one side works at a time: the leg that works, which lights up and is marked, or both; left out, the right one."""
    arm: Literal["right", "left"] | None = None
    """Where one side works at a time: the arm that works; left out, the right one, or both where they do the same."""
    props: list[Prop] = []
    """The things it needs; the floor is always there."""
    poses: list[Pose]
    """Two to twelve key poses, from the start to the end of the movement."""

    @model_validator(mode="after")
    def _enough_poses(self) -> Figure:
        if not 2 <= len(self.poses) <= MOST_POSES:
            raise PydanticCustomError("poses", "a figure has two to twelve poses; write the start and the end")
        if self.poses[0].base is None:
            raise PydanticCustomError("base", "the first pose begins from nothing; add 'base:' with a named pose")
        return self
