"""What a figure holds, lies on and pulls, and things of a guide's own, from `data/props.yml`: simple solids, put together."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from guide.model.entry import Part
from guide.model.values import Line, Text

Degrees = Annotated[float, Field(ge=-360, le=360)]
Units = Annotated[float, Field(ge=-3000, le=3000)]
Size = Annotated[float, Field(gt=0, le=3000)]
PropName = Literal["wall", "barbell", "trap-bar", "dumbbell", "kettlebell", "band", "cable", "pull-down-machine", "row-machine",
                   "pull-up-bar", "low-bar", "bench", "back-extension-bench", "box", "chair", "ball", "sliders", "mat", "curl-bench",
                   "curl-chair", "stick", "rack", "bar-pad"]  # fmt: skip
Carrier = Literal["hands", "right-hand", "left-hand", "right-elbow", "left-elbow", "hips", "shoulders", "knees", "ankles", "feet",
                  "right-foot", "left-foot", "chest", "back"]  # fmt: skip


class Spot(Part):
    """A place in thousandths of body height: x forward, y above the floor, z to the figure's right."""

    x: Units | None = None
    """How far forward of the origin."""
    y: Units | None = None
    """How far above the floor."""
    z: Units | None = None
    """How far from the midline: hands and feet to their own side, all else to the right; left out, it is the width of the body there."""


class Piece(Part):
    """One solid of a thing, about the place of the thing: a box, a rod, a disc that is round as seen from the side, or a ball."""

    piece: Literal["box", "rod", "disc", "ball"]
    """Which solid it is."""
    x: Units = 0
    """How far forward of the thing's place its middle is; of a rod, its beginning."""
    y: Units = 0
    """How far above it; of a box, its top."""
    z: Units = 0
    """How far to the figure's right of it."""
    to: Spot | None = None
    """Of a rod: where it ends, from where it begins."""
    long: Size = 40
    """Of a box: its length along x."""
    high: Size = 40
    """Of a box: its height."""
    wide: Size = 40
    """Of a box or a disc: its length along z."""
    radius: Size = 40
    """Of a disc or a ball."""
    thick: Size = 12
    """Of a rod."""
    look: Literal["prop", "bar", "plate", "pad", "step", "mat", "rope", "band"] = "prop"
    """How it is drawn; what hands grip is a bar."""
    front: bool = False
    """`true`: drawn over the body."""
    firm: bool = False
    """`true` for a box that a body can lie and stand on, and can't be inside."""
    holds: bool = False
    """`true` where it keeps down the foot, ankle or knee that touches it, such as a roller or a hand."""


class Thing(Part):
    """A thing of a guide's own, to be named under `prop`."""

    name: Line
    """What figures call it, in small letters with hyphens."""
    about: Text | None = None
    """What it is, in a few words."""
    y: Units | None = None
    """How high its place or its fixed end is above the floor, where a figure does not say."""
    line: Literal["rope", "band", "bar"] | None = None
    """What runs from its fixed end, if it has one, to what holds it; a rope and a band pull, a bar rests on its end."""
    each: bool = False
    """`true`: one for each hand."""
    floor: bool = False
    """`true`: it stays on the floor below what moves it."""
    pieces: list[Piece] = []
    """The solids that it is made of, about its place or about what holds it."""


class Things(Part):
    """All things of a guide's own."""

    things: list[Thing]
    """One after the other."""


class Prop(Part):
    """A thing that the exercise needs."""

    prop: PropName | Line
    """What it is: one of those that are built in, or a name of `data/props.yml`."""
    x: Units | None = None
    """How far forward of the origin: its middle; for a cable or band, its fixed end."""
    y: Units | None = None
    """How far above the floor: its top, its bar, or its fixed end."""
    z: Units | None = None
    """How far to the figure's right."""
    long: Size | None = None
    """Its length along x."""
    turn: Degrees | None = None
    """By how much it is turned to the right, seen from above, where it stands or is held."""
    tilt: Degrees | None = None
    """By how much its pads are tilted, the end that is forward up."""
    neutral: bool = False
    """`true` for a dumbbell whose handle points forward, as with palms that face each other."""
    swings: bool = False
    """`true` for a weight in the hands that goes on in the line of the forearm, as a bell in full swing; else it hangs straight down."""
    by: Carrier | None = None
    """What holds it and moves it; left out, it stands still. What an elbow holds lies between it and the trunk."""
    to: Carrier | None = None
    """For a band without a fixed end: what holds its other end."""
    load: Annotated[float, Field(ge=0, le=3)] | None = None
    """Its weight, or its pull, as a share of the body's weight."""
    front: bool = False
    """`true`: what runs from its fixed end passes in front of the body, as it is seen."""
    line: Literal["rope", "band", "bar"] | None = None
    """What runs from its fixed end to what holds it, where its pieces stand here."""
    each: bool = False
    """`true`: one for each hand, where its pieces stand here."""
    floor: bool = False
    """`true`: it stays on the floor below what moves it, where its pieces stand here."""
    pieces: list[Piece] = []
    """The solids of a thing that only this figure needs; one that others need, too, stands in `data/props.yml`."""

    @model_validator(mode="after")
    def _both_ends(self) -> Prop:
        if self.to and (self.prop != "band" or not self.by):
            raise PydanticCustomError("to", "only a band with 'by:' has another end 'to:'; take it out, or write both")
        return self

    def made_of(self, thing: Thing) -> Prop:
        """Return the prop with what the guide says of the thing it names; what stands here goes before that."""
        said = {name: getattr(thing, name) for name in ("y", "line", "each", "floor", "pieces")}
        return self.model_copy(update={name: value for name, value in said.items() if getattr(self, name) in (None, False, [])})
