"""The pieces of a drawing: the shapes that it uses, each group of props, and the chains of segments in the order of their depth."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from guide.draw.figures.picture import prop_shapes
from guide.draw.figures.picture.projection import ARM, GIRDLE, LEG, TRUNK, kind
from guide.draw.figures.picture.skin import EDGE, Skin
from guide.draw.figures.pose.settings import SIDES

FAR = -20.0
"""From the side, a limb whose depth is below this lies behind the trunk."""
NEAR = 45.0
"""From elsewhere, a limb whose depth is above this lies before the trunk."""


class Chain(NamedTuple):
    """Segments that hang on each other, drawn together: far ones darker, near ones with an edge against what is behind."""

    part: str
    segments: tuple[str, ...]
    tone: str = "plain"
    hidden: tuple[str, ...] = ()
    """Segments that another chain shows."""

    @property
    def shown(self) -> tuple[str, ...]:
        """The segments that this chain shows."""
        return tuple(segment for segment in self.segments if segment not in self.hidden)


_USED = re.compile(r'href="#([^"]+)"')


def used(parts: Mapping[str, str], *pictures: str) -> list[str]:
    """Return those of some shapes that pictures use."""
    names = {name.removesuffix(EDGE) for picture in pictures for name in _USED.findall(picture)}
    return [part for name, part in parts.items() if name in names]


def definitions(parts: Iterable[str]) -> str:
    """Return shapes that the pictures of a page use, in an SVG that takes no room."""
    return f'<svg class="fig-parts" width="0" height="0" aria-hidden="true"><defs>{"".join(parts)}</defs></svg>'


@dataclass(frozen=True)
class Tree(Skin):
    """The segments of a movement in the order of their depth, and its props."""

    @cached_property
    def order(self) -> list[Chain]:
        """The chains of segments from the farthest to the nearest."""
        aside = self.track.view == "side" and self.track.looks["chest"].seen == "side"
        return self._from_the_side() if aside else self._from_elsewhere()

    def _limbs(self) -> list[tuple[float, str, tuple[str, ...]]]:
        """Return depth, part and segments of every limb, the farthest first."""
        found = []
        for name, depth in self.track.depths.items():
            part, _, side = name.partition("-")
            found.append((depth, part, tuple(f"{piece}-{side}" for piece in (ARM if part == "arm" else LEG))))
        return sorted(found)

    def _from_the_side(self) -> list[Chain]:
        """Return the chains as seen from the side: at the hips the trunk lies over the near leg, so that the seat is seen.

        A forearm that passes between the legs lies behind the near one, its upper arm before the trunk.
        """
        far = [Chain(part, segments, "far") for depth, part, segments in self._limbs() if depth < FAR]
        near = [Chain(part, segments, "edged") for depth, part, segments in self._limbs() if depth >= FAR]
        legs, arms = ([chain for chain in near if (chain.part == "leg") == wanted] for wanted in (True, False))
        between = [arm for arm in arms if arm.segments[0].rpartition("-")[2] in self.track.tucked]
        lower = [arm._replace(hidden=arm.segments[:1]) for arm in between]
        arms = [arm._replace(hidden=arm.segments[1:]) if arm in between else arm for arm in arms]
        return [*far, *lower, *legs, Chain("trunk", TRUNK), *arms]

    def _from_elsewhere(self) -> list[Chain]:
        """Return the chains from the front, the back or above: shoulders and hips lie over limbs that are no nearer than they."""
        behind = [Chain(part, segments, "edged") for depth, part, segments in self._limbs() if depth < NEAR]
        before = [Chain(part, segments, "edged") for depth, part, segments in self._limbs() if depth >= NEAR]
        girdles = [Chain(GIRDLE, (f"{GIRDLE}-{side}",)) for side in SIDES if self.track.looks[f"{GIRDLE}-{side}"].seen == "front"]
        head = Chain("head", TRUNK[-1:], "edged" if self.track.nods else "plain")
        return [*behind, *girdles, Chain("trunk", TRUNK[:-1]), head, *before]

    def parts(self) -> dict[str, str]:
        """Return the shapes that every picture uses, each once, by its name."""
        return {self.prefix + self.name(segment): self.part(segment) for chain in self.order for segment in chain.segments}

    def use(self, segment: str, tag: str, edge: bool = False) -> str:
        """Return a segment, or for its edge the outline alone, with more attributes."""
        if kind(segment) == "toes" and self.track.looks[segment].end_on:
            return ""  # the foot's own outline from the front has them
        return f'<use href="#{self.prefix}{self.name(segment)}{EDGE if edge else ""}"{tag}/>'

    def props(self, tags: Mapping[str, str], front: bool) -> str:
        """Return the props before or behind the body, with a tag for each group: gNUMBER."""
        return "".join(self._group(index, tags[f"g{index}"], front) for index in range(len(self.track.groups)))

    def _group(self, index: int, tag: str, front: bool) -> str:
        solids = zip(self.track.groups[index].solids, self.track.before[index], strict=True)
        inside = [prop_shapes.element(solid, self.track.view) for solid, before in solids if before == front]
        return f"<g{tag}>{''.join(inside)}</g>" if inside else ""
