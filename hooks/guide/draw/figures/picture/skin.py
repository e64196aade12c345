"""The skin of the mannequin: how each segment looks in a drawing, with the tints of its muscles, its shoes, hair, light and shade.

Class names begin with `fig-`, ids with `f-`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from guide.draw.figures.picture import outlines, shading, shapes
from guide.draw.figures.picture.builds import BUILDS
from guide.draw.figures.picture.hung import SEGMENTS
from guide.draw.figures.picture.patches import patch, rows_of
from guide.draw.figures.picture.projection import LEG, TRUNK, kind
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.mirror import arms_alike
from guide.draw.figures.pose.settings import SIDES
from guide.model.figure import Build
from guide.model.zones import Piece, Zone

EDGE = "-o"
"""What the id of an outline ends with, and the id of all of a shape does not."""


_HANDS = {"grip": "fist", "flat": "flat", "wall": "flat", "free": "hand"}
"""What a hand looks like, by what it does at the end."""

_NEARER = ("forearm", "hand", "flat", "fist", "shank")
"""What lies over the rest of its limb where this points at the reader."""


def _flipped(facing: int) -> str:
    return ' transform="scale(1-1)"' if facing < 0 else ""


@dataclass(frozen=True)
class Skin:
    """The segments of a movement as a view shows them, with the zones that are tinted, by role."""

    track: Track
    tints: Mapping[str, str] = field(default_factory=dict)
    """The name of a zone to its role."""
    zones: Sequence[Zone] = ()
    """The zones of the body."""
    build: Build = BUILDS[0]
    """Whose outline it has."""
    one_sided: bool = False
    """Whether the limbs of one side alone do the work, and so are tinted: the right ones, or the leg that the figure names."""
    prefix: str = "f-"
    """What ids begin with; two drawings on one page have different ones."""

    def shape(self, segment: str) -> str:
        """Return the name of a segment's outline: a hand that grips is a fist, and one that lies on something is flat."""
        part, side = kind(segment), segment.rpartition("-")[2]
        return _HANDS[self.track.movement.settings[-1].limbs[side].hand] if part == "hand" else part

    def name(self, segment: str) -> str:
        """Return the name of how a segment looks; from the side, left and right look alike and share it."""
        return self._names[segment]

    @cached_property
    def _names(self) -> dict[str, str]:
        return {segment: self._named(segment) for segment in SEGMENTS}

    def _named(self, segment: str) -> str:
        inside = self.track.looks[segment].face == "inside" and kind(segment) in self._pieces
        marks = {"idle": self._idle(segment), "inside": inside, "low": self.dim[segment] > 0}
        return "-".join((self.outline(segment), *(mark for mark, there in marks.items() if there)))

    def outline(self, segment: str) -> str:
        """Return the name of a segment's outline."""
        return f"{self.shape(segment)}-{self._face(segment)}{'' if self.track.looks[segment].facing > 0 else '-turned'}"

    def _face(self, segment: str) -> str:
        """Return from where a segment is seen: side, front, back or end."""
        look = self.track.looks[segment]
        return look.seen if look.seen != "front" else look.face

    def works(self, legs: bool) -> str:
        """Return the side whose arm, or leg, works where one side does."""
        figure = self.track.movement.figure
        return (figure.leg if legs else figure.arm) or "right"

    @cached_property
    def _one(self) -> dict[bool, bool]:
        """Whether one arm (False), or leg (True), works; both arms do where they do the same, as with a weight in each hand."""
        movement = self.track.movement
        alike = movement.figure.arm is None and all(map(arms_alike, movement.poses))
        return {True: self.one_sided and movement.figure.leg != "both", False: self.one_sided and not alike}

    def _idle(self, segment: str) -> bool:
        side, legs = segment.rpartition("-")[2], kind(segment) in LEG
        return side in SIDES and self._one[legs] and side != self.works(legs)

    @cached_property
    def _limb_of(self) -> dict[str, bool]:
        """The zones of the trunk that go with an arm (False) or a leg (True) of which one works."""
        found = {zone.zone: zone.goes_with == "leg" for zone in self.zones if zone.goes_with}
        return {zone: legs for zone, legs in found.items() if self._one[legs]}

    def _half(self, segment: str, zone: str) -> int | None:
        """Return on which half of the trunk a zone lies as it is drawn, 1 or -1; 0 for both, None where it is on the far side."""
        if segment not in TRUNK or zone not in self._limb_of:
            return 0
        look, legs = self.track.looks[segment], self._limb_of[zone]
        if look.seen == "side":
            return 0 if self.track.nearer("hip" if legs else "shoulder") == self.works(legs) else None
        return look.facing if self.works(legs) == "right" else -look.facing

    @cached_property
    def _pieces(self) -> dict[str, list[tuple[str, Piece]]]:
        """For each segment that muscles tint, the pieces on it with the names of their zones, the nearest to the skin last."""
        found: dict[str, list[tuple[str, Piece]]] = {}
        for zone in self.zones:
            for piece in zone.pieces if zone.zone in self.tints else ():
                found.setdefault(piece.on, []).append((zone.zone, piece))
        return found

    @cached_property
    def dim(self) -> dict[str, int]:
        """On which side of each segment its shade lies."""
        return shading.sides(self.track)

    def patches(self, segment: str) -> Iterator[tuple[str, str]]:
        """Yield (zone, path data) of every patch that is seen of a segment."""
        look = self.track.looks[segment]
        for zone, piece in self._pieces.get(kind(segment), ()) if not self._idle(segment) else ():
            half = self._half(segment, zone)
            if half is not None and (rows := rows_of(piece, look.face)):
                yield zone, patch(self.shape(segment), rows, look.seen, look.facing, self.build, half)

    def _tinted(self, segment: str) -> str:
        """Return the patches that muscles tint on a segment; those of one role that follow each other are one element."""
        roles = groupby(self.patches(segment), lambda patch: self.tints[patch[0]])
        joined = ((role, "".join(d for _, d in patches)) for role, patches in roles)
        return "".join(f'<path class="fig-{role}" fill="url(#fig-{role})" d="{d}"/>' for role, d in joined)

    def _lined(self, segment: str) -> str:
        """Return the few lines that tell front from back, fingers from each other, and what points at the reader from what is behind."""
        look, shape = self.track.looks[segment], self.shape(segment)
        if look.seen == "end":
            lines = outlines.outline(shape, "end", 1, self.build) + shapes.TIPS.get(shape, "") if shape in _NEARER else None
        else:
            lines = shapes.GRIPS.get(shape) or (shapes.LINES.get((segment, look.front_shows)) if look.seen == "front" else None)
        return f'<path class="fig-face" d="{lines}"{_flipped(look.facing)}/>' if lines else ""

    def _hair(self, segment: str) -> str:
        """Return the hair, which reaches beyond the head."""
        locks = outlines.hair(self._face(segment), self.track.looks[segment].facing, self.build) if segment == "head" else []
        return f'<path class="fig-hair" d="{"".join(locks)}"/>' if locks else ""

    def _shoe(self, segment: str) -> str:
        """Return what of a foot is a shoe, with the upper edge of its sole."""
        look = self.track.looks[segment]
        shoe, sole = (of.get((kind(segment), look.seen)) for of in (shapes.SHOES, shapes.SOLES))
        pieces = ((name, d) for name, d in (("fig-shoe", shoe), ("fig-face", sole)) if d)
        return "".join(f'<path class="{name}" d="{d}"{_flipped(look.facing)}/>' for name, d in pieces)

    def part(self, segment: str) -> str:
        """Return the shape of a segment: its outline, and within it the tints, light and shade."""
        look, name = self.track.looks[segment], self.name(segment)
        d = outlines.outline(self.shape(segment), look.seen, look.facing, self.build)
        own = f"{self.prefix}{name}"
        within = self._shoe(segment) + self._tinted(segment) + shading.tone(kind(segment), d, self.dim[segment]) + self._lined(segment)
        hair = self._hair(segment)
        clip = f' clip-path="url(#{own}-c)"'
        body = f'<path id="{own}{EDGE}" d="{d}"/>{within}'
        inside = f'<g id="{own}"><g{clip}>{body}</g>{hair}</g>' if hair else f'<g id="{own}"{clip}>{body}</g>'
        return f'<clipPath id="{own}-c"><path d="{d}"/></clipPath>{inside}'
