"""The drawn body as typed values: views, their layers, and the region of each muscle."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from guide.draw.body import geometry
from guide.draw.body.path import Point, Subpath, write
from guide.problems import Place, Problem

Frame = tuple[float, float, float, float]
"""Left, top, width and height of a drawing."""
_FINE = 1000
_LEVELS = 12
_CLOSE, _SMALL, _QUIET = 0.25, 0.8, 5.0
"""How far a curve may run off, in units on pages: what a figure is about, what is around it, quiet strokes."""
_NEAR = 5.0


def scale_of(frame: Frame) -> int:
    """Return how many units on pages stand for one of the drawing, so that whole numbers are fine enough."""
    return max(1, round(_FINE / max(frame[2:])))


@dataclass(frozen=True)
class Shape:
    """One path of a drawing; on pages it has whole numbers, `scale` for one unit of the drawing."""

    subpaths: tuple[Subpath, ...]
    place: Place
    scale: int = 1

    @cached_property
    def polygons(self) -> tuple[geometry.Polygon, ...]:
        """The subpaths with straight pieces for curves."""
        return tuple(map(geometry.flatten, self.subpaths))

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        return geometry.box(self.polygons)

    @cached_property
    def moments(self) -> tuple[float, Point]:
        """Area and centroid."""
        return geometry.moments(self.polygons)

    @cached_property
    def samples(self) -> list[Point]:
        """Points spread over the shape."""
        return geometry.samples(self.polygons)

    @cached_property
    def d(self) -> str:
        """The path data as it stands on pages."""
        return write(self.subpaths, self.scale, slack=_CLOSE)

    @cached_property
    def small(self) -> str:
        """The path data for figures in which it is small and not what they are about."""
        return write(self.subpaths, self.scale, grain=2, slack=_SMALL)

    @cached_property
    def pieces(self) -> list[tuple[str, tuple[float, float, float, float]]]:
        """The path data of each subpath with its box."""
        return [
            (write((one,), self.scale, slack=_CLOSE), geometry.box([polygon]))
            for one, polygon in zip(self.subpaths, self.polygons, strict=True)
        ]

    def seen_in(self, frame: Frame) -> str:
        """Return the path data of the subpaths that show within a frame."""
        left, top, right, bottom = frame[0], frame[1], frame[0] + frame[2], frame[1] + frame[3]
        return "".join(d for d, box in self.pieces if box[0] <= right and box[2] >= left and box[1] <= bottom and box[3] >= top)

    def anchor(self, frame: Frame) -> tuple[Point, float]:
        """Return the middle of the broadest place of the shape within a frame, and how broad it is there."""
        left, top, width, height = frame
        high, low = max(self.box[1], top), min(self.box[3], top + height)
        best = (Point(self.box[0], self.box[1]), 0.0)
        for step in range(1, _LEVELS):
            y = high + (low - high) * step / _LEVELS
            for a, b in geometry.spans(self.polygons, y) if low > high else ():
                a, b = max(a, left), min(b, left + width)
                best = max(best, (Point((a + b) / 2, y), b - a), key=lambda one: one[1])
        return best

    def share_in(self, other: Shape) -> float:
        """Return which part of this shape lies in another, about, from 0 to 1."""
        left, top, right, bottom = self.box
        if not self.samples or left > other.box[2] or right < other.box[0] or top > other.box[3] or bottom < other.box[1]:
            return 0.0
        return sum(geometry.inside(point, other.polygons) for point in self.samples) / len(self.samples)


@dataclass(frozen=True)
class Region:
    """Where a muscle is seen in one layer of one view: its outline on one side of the body, and strokes along its fibers."""

    slug: str
    view: str
    layer: str
    outline: Shape
    fibers: tuple[Shape, ...]
    place: Place

    @property
    def area(self) -> float:
        """Its area on one side of the body."""
        return self.outline.moments[0]

    @cached_property
    def fibers_d(self) -> str:
        """The path data of all fibers."""
        return "".join(write(shape.subpaths, shape.scale, grain=2, slack=_QUIET) for shape in self.fibers)


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
