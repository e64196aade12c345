"""The drawn body as typed values: views, their layers, and what lies over what."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from guide.draw.maps import geometry
from guide.draw.maps.shape import Frame, Region, Shape, scale_of
from guide.problems import Problem

_NEAR = 5.0


@dataclass
class Layer:
    """One layer of a view: regions in the order of the file, and sheets that are no muscle."""

    name: str
    file: str
    regions: list[Region] = field(default_factory=list)
    tissue: list[Shape] = field(default_factory=list)

    @cached_property
    def by_slug(self) -> dict[str, Region]:
        """The regions by the slug of their muscle."""
        return {region.slug: region for region in self.regions}

    @cached_property
    def _contacts(self) -> dict[str, dict[str, int]]:
        near = _NEAR / next(iter(self.regions)).outline.scale
        return geometry.contacts({region.slug: region.outline.polygons for region in self.regions}, near)

    def beside(self, slug: str) -> list[str]:
        """Return the muscles around one, those that share the longest border with it first."""
        found = self._contacts[slug]
        return sorted(found, key=lambda other: (-found[other], other))


@dataclass
class View:
    """The body from one side: the skin's outline, quiet details, bones, and the layers that are drawn."""

    name: str
    file: str
    frame: Frame
    outline: Shape | None = None
    details: list[Shape] = field(default_factory=list)
    bones: list[Shape] = field(default_factory=list)
    layers: dict[str, Layer] = field(default_factory=dict)

    @property
    def scale(self) -> int:
        """How many units on pages stand for one of the drawing."""
        return scale_of(self.frame)

    @cached_property
    def regions(self) -> dict[str, Region]:
        """Every region of the view by the slug of its muscle."""
        return {region.slug: region for layer in self.layers.values() for region in layer.regions}

    @cached_property
    def depth(self) -> dict[str, int]:
        """How deep each layer lies, from 0."""
        return {name: index for index, name in enumerate(self.layers)}

    @cached_property
    def details_d(self) -> str:
        """The path data of the details."""
        return "".join(shape.d for shape in self.details)

    @cached_property
    def _covers(self) -> dict[str, list[tuple[str, float]]]:
        return {}

    def covers(self, slug: str) -> list[tuple[str, float]]:
        """Return (slug, share of it that is covered) for each region that lies over a muscle's own in a layer above."""
        if slug not in self._covers:
            region, above = self.regions[slug], []
            for layer in self.layers.values():
                if layer.name == region.layer:
                    break
                above += [(other.slug, region.outline.share_in(other.outline)) for other in layer.regions]
            self._covers[slug] = [(other, share) for other, share in above if share >= _COVERING]
        return self._covers[slug]

    @cached_property
    def peeping(self) -> list[Region]:
        """The regions of the second layer of which a good piece is seen between those of the first."""
        below = [region for layer in list(self.layers.values())[1:2] for region in layer.regions]
        seen = {region.slug: (1 - sum(share for _, share in self.covers(region.slug))) * region.area for region in below}
        return [region for region in below if seen[region.slug] > _PEEPING]


_COVERING = 0.05
_PEEPING = 200.0
"""The least area that is worth drawing between others, in square thousandths of body height."""


@dataclass
class Body:
    """Every view of the body, in the order of their names; none where nothing is drawn."""

    views: dict[str, View] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    source: str = ""
    """A digest of the files that it was read from."""

    @cached_property
    def regions(self) -> list[Region]:
        """Every region of every view, as drawn."""
        return [region for view in self.views.values() for layer in view.layers.values() for region in layer.regions]

    @cached_property
    def drawn(self) -> dict[str, list[Region]]:
        """The regions of each muscle."""
        found: dict[str, list[Region]] = {}
        for region in self.regions:
            found.setdefault(region.slug, []).append(region)
        return found
