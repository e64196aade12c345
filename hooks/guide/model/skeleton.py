"""The skeleton: segment lengths, masses and joint ranges of the figure, from `data/skeleton.yml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from guide.model.entry import Part
from guide.model.zones import Zone

Length = Annotated[float, Field(gt=0, le=1000)]
Share = Annotated[float, Field(ge=0, le=1)]
Range = Annotated[list[float], Field(min_length=2, max_length=2)]


class Lengths(Part):
    """Segment lengths in thousandths of body height."""

    pelvis: Length
    """Hip joints to the lowest lumbar joint."""
    waist: Length
    """Lumbar spine."""
    chest: Length
    """Thoracic spine, up to the neck."""
    neck: Length
    """Neck, up to the joint of the head."""
    head: Length
    """Joint of the head to the vertex."""
    upper_arm: Length
    """Shoulder to elbow."""
    forearm: Length
    """Elbow to wrist."""
    hand: Length
    """Wrist to fingertip."""
    thigh: Length
    """Hip to knee."""
    shank: Length
    """Knee to ankle."""
    foot: Length
    """Heel to toe."""
    ankle_height: Length
    """Ankle above the sole."""
    heel: Length
    """Heel behind the ankle."""
    shoulder_height: Length
    """Shoulders above the lower end of the thoracic spine."""
    shoulder_half: Length
    """Shoulder joint to the midline."""
    hip_half: Length
    """Hip joint to the midline."""


class Masses(Part):
    """Segment masses as shares of body mass."""

    head: Share
    """Head and neck."""
    chest: Share
    """Thorax."""
    waist: Share
    """Abdomen."""
    pelvis: Share
    """Pelvis."""
    upper_arm: Share
    """One upper arm."""
    forearm: Share
    """One forearm."""
    hand: Share
    """One hand."""
    thigh: Share
    """One thigh."""
    shank: Share
    """One lower leg."""
    foot: Share
    """One foot."""


class Centers(Part):
    """Centers of mass as shares of the segment's length from its upper end; where none is given, the middle."""

    upper_arm: Share
    """Upper arm."""
    forearm: Share
    """Forearm."""
    thigh: Share
    """Thigh."""
    shank: Share
    """Lower leg."""


class Ranges(Part):
    """How far joints are drawn to move, in degrees: least and most."""

    hip: Range
    """Hip flexion."""
    hip_out: Range
    """Hip abduction."""
    knee: Range
    """How far the knee bends."""
    ankle: Range
    """Dorsiflexion, the body's weight on the foot."""
    back: Range
    """Flexion of the spine."""
    bend: Range
    """Side bend of the spine."""
    twist: Range
    """Rotation of the spine."""
    neck: Range
    """Neck flexion."""
    shoulder: Range
    """Shoulder flexion, the shoulder blade's share included."""
    arm_out: Range
    """Abduction of the upper arm; horizontal where the arm is raised forward."""
    elbow: Range
    """Elbow flexion."""
    wrist: Range
    """Wrist flexion."""
    shoulders_up: Range
    """Elevation of the shoulder."""
    shoulders_back: Range
    """Retraction of the shoulder."""


class Skeleton(Part):
    """The proportions of the figure."""

    lengths: Lengths
    """Segment lengths."""
    masses: Masses
    """Segment masses."""
    centers: Centers
    """Centers of mass."""
    ranges: Ranges
    """Joint ranges."""
    zones: list[Zone] = []
    """The zones that muscles tint."""

    @model_validator(mode="after")
    def _one_each(self) -> Skeleton:
        names = [each.zone for each in self.zones]
        if twice := next((name for name in names if names.count(name) > 1), ""):
            raise PydanticCustomError("sets", "two zones have the name '{name}'; give one of them another", {"name": twice})
        return self
