"""The zones of the moving figure: what of its surface muscles tint, from `data/skeleton.yml`."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from guide.model.entry import Part
from guide.model.values import SLUG, Line

Segment = Literal["pelvis", "waist", "chest", "neck", "head", "girdle", "upper-arm", "forearm", "hand", "thigh", "shank", "foot"]
Row = Annotated[list[float], Field(min_length=3, max_length=3)]


class Piece(Part):
    """A piece of a zone on one segment of the body, as it is seen from each side; a side that can't see it is left out.

    A side is a list of rows from one end of the piece to the other: how far along the segment in thousandths of body height (limbs
    from their upper end, trunk and neck from their lower), and from where to where across it, in shares of how far the body reaches.
    """

    on: Segment
    """The segment of the body on which it lies, and with which it moves."""
    outside: list[Row] = []
    """Seen from the outer side; across: 1 is the edge in front, -1 that behind."""
    inside: list[Row] = []
    """Of a limb, seen from the midline; across as outside."""
    front: list[Row] = []
    """Seen from the front; across: of a limb, 1 is the outer edge, -1 the inner; of the trunk, 0 is the middle, 1 the edge of each half."""
    back: list[Row] = []
    """Seen from behind; across as in front."""

    @model_validator(mode="after")
    def _rows_in_order(self) -> Piece:
        for side in ("outside", "inside", "front", "back"):
            rows = getattr(self, side)
            if len(rows) == 1 or any(a[0] >= b[0] for a, b in pairwise(rows)) or any(near >= far for _, near, far in rows):
                raise PydanticCustomError(
                    "rows",
                    "the rows of '{side}' don't make a shape; write two or more, each further along, its second number below its third",
                    {"side": side},
                )
        return self


class Zone(Part):
    """A part of the figure's surface that muscles tint."""

    zone: Annotated[Line, Field(pattern=f"^{SLUG.pattern}$")]
    """Its name, by which muscles know it."""
    goes_with: Literal["arm", "leg"] | None = None
    """The limb that a zone of the trunk moves or holds: where that of one side works, the zone lights up on that side alone."""
    pieces: list[Piece]
    """Its pieces; a later zone lies over an earlier one."""
