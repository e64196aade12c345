"""The pieces of a drawing: the shape of each segment, each group of props, and the chains of segments in the order of their depth.

Class names begin with `fig-`, ids with `f-`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from guide.draw.figures.picture import outlines, patches, prop_shapes, shapes
from guide.draw.figures.picture.projection import ARM, GIRDLE, LEG, TRUNK, Look, kind
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.settings import SIDES

FAR = -20.0
"""From the side, a limb whose depth is below this lies behind the trunk."""
NEAR = 45.0
"""From elsewhere, a limb whose depth is above this lies before the trunk."""
HIDDEN = {"side": (), "front": ("back", "middle"), "back": ("front", "middle")}
"""Faces of the body that a view does not show."""


class Chain(NamedTuple):
    """Segments that hang on each other, drawn together: far ones darker, near ones with an edge against what is behind."""

    part: str
    segments: tuple[str, ...]
    tone: str = "plain"


def definitions(parts: Iterable[str]) -> str:
    """Return shapes that the pictures of a page use, in an SVG that takes no room."""
    return f'<svg class="fig-parts" width="0" height="0" aria-hidden="true"><defs>{"".join(parts)}</defs></svg>'


@dataclass(frozen=True)
class Tree:
    """A track with the patches that are tinted, by role."""

    track: Track
    tints: Mapping[str, str] = field(default_factory=dict)
    """Patch to role."""
    one_sided: bool = False
    """Whether the right limbs alone do the work, and so are tinted."""
    prefix: str = "f-"
    """What ids begin with; two drawings on one page have different ones."""

    def shape(self, segment: str) -> str:
        """Return the name of a segment's outline: a hand that grips is a fist."""
        part = kind(segment)
        if part != "hand":
            return part
        side = segment.rpartition("-")[2]
        return "fist" if self.track.movement.settings[-1].limbs[side].hand == "grip" else "hand"

    @cached_property
    def order(self) -> list[Chain]:
        """The chains of segments from the farthest to the nearest."""
        return self._from_the_side() if self.track.view == "side" else self._from_elsewhere()

    def _limbs(self) -> list[tuple[float, str, tuple[str, ...]]]:
        """Return depth, part and segments of every limb, the farthest first."""
        found = []
        for name, depth in self.track.depths.items():
            part, _, side = name.partition("-")
            found.append((depth, part, tuple(f"{piece}-{side}" for piece in (ARM if part == "arm" else LEG))))
        return sorted(found)

    def _from_the_side(self) -> list[Chain]:
        """Return the chains as seen from the side: at the hips the trunk lies over the near leg, so that the seat is seen."""
        far = [Chain(part, segments, "far") for depth, part, segments in self._limbs() if depth < FAR]
        near = [Chain(part, segments, "edged") for depth, part, segments in self._limbs() if depth >= FAR]
        legs, arms = ([chain for chain in near if (chain.part == "leg") == wanted] for wanted in (True, False))
        return [*far, *legs, Chain("trunk", TRUNK), *arms]

    def _from_elsewhere(self) -> list[Chain]:
        """Return the chains from the front, the back or above: shoulders and hips lie over limbs that are no nearer than they."""
        behind = [Chain(part, segments, "edged") for depth, part, segments in self._limbs() if depth < NEAR]
        before = [Chain(part, segments, "edged") for depth, part, segments in self._limbs() if depth >= NEAR]
        girdles = [Chain(GIRDLE, (f"{GIRDLE}-{side}",)) for side in SIDES if self.track.looks[f"{GIRDLE}-{side}"].seen == "front"]
        head = Chain("head", TRUNK[-1:], "edged" if self.track.nods else "plain")
        return [*behind, *girdles, Chain("trunk", TRUNK[:-1]), head, *before]

    def _shown(self, patch: str, segment: str) -> bool:
        look = self.track.looks[segment]
        face = shapes.PATCHES[patch][3]
        return not look.end_on and face not in HIDDEN["side" if look.seen == "side" else "front" if look.front_shows else "back"]

    def _id(self, segment: str) -> str:
        """Return the name of how a segment looks; from the side, left and right look alike and share it."""
        return f"{self.outline(segment)}{'-idle' if self._idle(segment) else ''}"

    def outline(self, segment: str) -> str:
        """Return the name of a segment's outline."""
        look = self.track.looks[segment]
        return f"{self.shape(segment)}-{self._way(look)}{'' if look.facing > 0 else '-turned'}"

    @staticmethod
    def _way(look: Look) -> str:
        """Return from where a segment is seen: side, front, back or end."""
        return look.seen if look.seen != "front" else "front" if look.front_shows else "back"

    def _idle(self, segment: str) -> bool:
        return self.one_sided and segment.endswith("left")

    def _tinted(self, segment: str) -> str:
        """Return the patches that muscles tint on a segment."""
        look = self.track.looks[segment]
        return "".join(
            f'<path class="fig-{role}" fill="url(#fig-{role})" d="{patches.patch(patch, look.seen, look.facing)}"/>'
            for patch, role in self.tints.items()
            if shapes.PATCHES[patch][0] == kind(segment) and self._shown(patch, segment) and not self._idle(segment)
        )

    def _lined(self, segment: str) -> str:
        """Return the hair and the few lines that tell front from back."""
        look = self.track.looks[segment]
        lines = shapes.LINES.get((segment, look.front_shows)) if look.seen == "front" else None
        drawn = f'<path class="fig-face" d="{lines}"/>' if lines else ""
        if segment == "head":
            drawn += f'<path class="fig-hair" d="{outlines.hair(self._way(look), look.facing)}"/>'
        return drawn

    @cached_property
    def _upon(self) -> dict[str, str]:
        """What lies on the outline of each segment."""
        return {segment: self._tinted(segment) + self._lined(segment) for chain in self.order for segment in chain.segments}

    def _part(self, segment: str) -> str:
        """Return the shape of a segment; where something lies on its outline, this has a name of its own."""
        look, name, upon = self.track.looks[segment], self._id(segment), self._upon[segment]
        d = outlines.outline(self.shape(segment), look.seen, look.facing)
        if not upon:
            return f'<path id="{self.prefix}{name}" d="{d}"/>'
        return f'<g id="{self.prefix}{name}"><path id="{self.prefix}o-{name}" d="{d}"/>{upon}</g>'

    def parts(self) -> list[str]:
        """Return the shapes that every picture uses, each once."""
        return list(dict.fromkeys(self._part(segment) for chain in self.order for segment in chain.segments))

    def use(self, segment: str, tag: str, edge: bool = False) -> str:
        """Return a segment, or for its edge the outline alone, with more attributes."""
        if kind(segment) == "toes" and self.track.looks[segment].end_on:
            return ""  # the foot's own outline from the front has them
        outline = "o-" if edge and self._upon[segment] else ""
        return f'<use href="#{self.prefix}{outline}{self._id(segment)}"{tag}/>'

    def props(self, tags: Mapping[str, str], front: bool) -> str:
        """Return the props before or behind the body, with a tag for each group: gNUMBER."""
        return "".join(self._group(index, tags[f"g{index}"], front) for index in range(len(self.track.groups)))

    def _group(self, index: int, tag: str, front: bool) -> str:
        inside = [prop_shapes.element(solid, self.track.view) for solid in self.track.groups[index].solids if solid.front == front]
        return f"<g{tag}>{''.join(inside)}</g>" if inside else ""
