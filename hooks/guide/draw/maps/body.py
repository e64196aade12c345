"""The drawn body as typed values: views, their layers, and what lies over what."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from statistics import fmean

from guide.draw.maps import geometry
from guide.draw.maps.layer import Layer
from guide.draw.maps.path_data import Point
from guide.draw.maps.shape import REACHES, Frame, Region, Shape, clear, in_seam, scale_of, within
from guide.problems import Problem


@dataclass
class View:
    """The body from one side: the skin's outline, the ground of its flesh, quiet details, bones, and the layers that are drawn."""

    name: str
    file: str
    frame: Frame
    outline: Shape | None = None
    ground: list[Shape] = field(default_factory=list)
    """What lies under all muscles, so that no gap between them and no muscle taken away leaves bare skin."""
    details: list[Shape] = field(default_factory=list)
    bones: dict[str, Shape] = field(default_factory=dict)
    """The bones by name, each over those before it."""
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
    def few_details_d(self) -> str:
        """The path data of the details that are long enough to be seen in a small map."""
        large = [one for one in self.details if max(one.box[2] - one.box[0], one.box[3] - one.box[1]) >= _LARGE * self.frame[3]]
        return "".join(shape.quiet for shape in large)

    @cached_property
    def _hidden(self) -> dict[str, list[tuple[Region, frozenset[int]]]]:
        return {}

    def _hiding(self, slug: str) -> list[tuple[Region, frozenset[int]]]:
        """Return each region of the layers above a muscle's own that lies over it, with which of its samples."""
        if slug not in self._hidden:
            region = self.regions[slug]
            above = [other for layer in list(self.layers.values())[: self.depth[region.layer]] for other in layer.regions]
            found = [(other, region.outline.samples_in(other.outline)) for other in above]
            self._hidden[slug] = [(other, samples) for other, samples in found if samples]
        return self._hidden[slug]

    def covers(self, slug: str) -> list[tuple[str, float]]:
        """Return (slug, share of it that is covered) for each region that lies over a muscle's own in a layer above."""
        count = len(self.regions[slug].outline.samples)
        shares = [(other.slug, len(samples) / count) for other, samples in self._hiding(slug)]
        return [(other, share) for other, share in shares if share >= _COVERING]

    @cached_property
    def _open(self) -> dict[tuple[str, str], list[Point]]:
        return {}

    def seen(self, slug: str, layer: str) -> list[Point]:
        """Return those samples of a region that are seen where all layers above `layer` are taken away; sheets hide, too."""
        if (slug, layer) not in self._open:
            outline = self.regions[slug].outline
            hiding = [(other, samples) for other, samples in self._hiding(slug) if self.depth[other.layer] >= self.depth[layer]]
            hiding += [(other, outline.samples_in(other.outline)) for other in self.standing(layer) if other.slug != slug]
            hidden = {at for _, samples in hiding for at in samples}
            for other in list(self.layers.values())[self.depth[layer] : self.depth[self.regions[slug].layer]]:
                hidden.update(at for sheet in (*other.tissue, *other.bare, *other.flesh) for at in outline.samples_in(sheet))
            bare = [point for at, point in enumerate(outline.samples) if at not in hidden]
            over = [other.outline for other, _ in hiding]
            self._open[slug, layer] = [point for point in bare if not in_seam(point, over, _SEAM)]
        return self._open[slug, layer]

    def beneath(self, layer: str) -> list[Region]:
        """Return the regions below a layer of which a good piece is seen between those of it, the deepest first."""
        if layer not in self._beneath:
            below = [one for other in list(self.layers.values())[self.depth[layer] + 1 :] for one in other.regions]
            found = [one for one in below if self.seen_area(one, layer) >= PEEPING]
            self._beneath[layer] = sorted(found, key=lambda one: -self.depth[one.layer])
        return self._beneath[layer]

    def place(self, region: Region, layer: str) -> Point:
        """Return a place amid what is seen of a region from under a layer, clear of bones and borders where there is such a place."""
        depth = self.depth[layer]
        bones = [bone for one in list(self.layers)[depth:] for bone in self.over(one)] if depth else []
        found = self.seen(region.slug, layer)
        bare = [point for point in found if clear(point, bones)] or found
        middle = Point(fmean(point.x for point in bare), fmean(point.y for point in bare))
        over = [*bones, *self._upon(region, layer)]
        places = region.outline.roomiest(bare, over, REACHES[:2])
        fine = [] if places else geometry.samples(region.outline.polygons, _ROWS, _COLUMNS)
        places = places or region.outline.roomiest(fine, over) or bare
        return min(places, key=lambda point: math.dist(point, middle))

    def _upon(self, region: Region, layer: str) -> list[Shape]:
        """Return the muscles and sheets that lie over a region where all layers above `layer` are taken away."""
        depth = self.depth[layer]
        muscles = [other for other, _ in self._hiding(region.slug) if self.depth[other.layer] >= depth]
        muscles += [other for other in self.standing(layer) if other.slug != region.slug]
        between = list(self.layers.values())[depth : self.depth[region.layer]]
        sheets = [sheet for one in between for sheet in (*one.tissue, *one.bare, *one.flesh, *one.cover)]
        return [other.outline for other in muscles] + sheets

    @cached_property
    def _beneath(self) -> dict[str, list[Region]]:
        return {}

    def standing(self, layer: str) -> list[Region]:
        """Return the muscles of other layers that a picture of one shows beside its own."""
        found = self.layers[layer]
        return [*found.again, *(self._as_above(slug, layer) for slug in found.staying)]

    def _as_above(self, slug: str, layer: str) -> Region:
        """Return the region of a muscle as the nearest layer above has it, or else its own."""
        above = list(self.layers.values())[: self.depth[layer]]
        found = (region for one in reversed(above) for region in one.again if region.slug == slug)
        return next(found, self.regions[slug])

    def shown(self, layer: str) -> list[Region]:
        """Return the regions of a picture of one layer: what is seen from below it, what of other layers stands there, then its own."""
        return [*self.beneath(layer), *self.standing(layer), *self.layers[layer].regions]

    def over(self, layer: str) -> list[Shape]:
        """Return the bones that lie over the muscles of a layer."""
        return [self.bones[name] for name in self.layers[layer].over]

    def seen_area(self, region: Region, layer: str, frame: Frame | None = None) -> float:
        """Return about how much of a region is seen from under a layer, in a frame, in square units of the drawing."""
        seen = within(self.seen(region.slug, layer), frame or self.frame)
        return region.area * len(seen) / max(1, len(region.outline.samples))


def kind_of(bone: str) -> str:
    """Return what is drawn under a name among the bones: `bone`, or by the first part of the name `flesh` between them, or `ground`."""
    first = bone.partition("-")[0]
    return first if first in ("flesh", "ground") else "bone"


_COVERING = 0.05
_SEAM = 1.6
"""What lies between two muscles that are no farther apart than this is not seen, in thousandths of body height."""
_ROWS, _COLUMNS = 32, 10
"""At how many heights, and how many times across, a place is looked for where little of a muscle is seen."""
_LARGE = 0.0115
"""The least size of a detail in a small map, in heights of the drawing."""
PEEPING = 100.0
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
