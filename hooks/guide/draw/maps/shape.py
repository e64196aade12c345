"""The shapes of the drawn body: paths with their areas and path data, and the region of a muscle in one layer of one view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from guide.draw.maps import geometry
from guide.draw.maps.path_data import Point, Subpath, write
from guide.draw.maps.trimming import trimmed
from guide.problems import Place

Frame = tuple[float, float, float, float]
"""Left, top, width and height of a drawing."""
_FINE = 1000
_BROAD = 20.0
"""How wide and high, in units on pages, something behind others is whose ends may lie on even places."""
_SLANT = 0.5**0.5
_AROUND = ((1, 0), (-1, 0), (0, 1), (0, -1), (_SLANT, _SLANT), (-_SLANT, _SLANT), (_SLANT, -_SLANT), (-_SLANT, -_SLANT))
"""The directions around a place."""
_LEVELS = 12
_CLEAR = 3.0
"""How far from the dot of a leader nothing may lie over its shape, in thousandths of body height."""
REACHES = (4.0, 2.5, 1.8, 1.2)
"""How far around the middle of a dot there is nothing but its shape: as is good, as far as the dot reaches, or about half of it."""
_CLOSE, _SMALL, _BEHIND, _QUIET = 0.25, 1.6, 4.0, 5.0
"""How far a curve may run off, in units on pages: what a panel is about, what is around it or behind it, quiet strokes."""


def _rough(subpaths: tuple[Subpath, ...], scale: int) -> str:
    """Return the path data of what other things lie over."""
    return write(subpaths, scale, grain=4, ends=2, slack=_BEHIND, broad=_BROAD / scale)


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
        """The path data for panels in which it is small and not what they are about."""
        return write(self.subpaths, self.scale, grain=2, slack=_SMALL)

    @cached_property
    def pieces(self) -> list[tuple[Subpath, tuple[float, float, float, float]]]:
        """Each subpath with its box."""
        return [(one, geometry.box([polygon])) for one, polygon in zip(self.subpaths, self.polygons, strict=True)]

    @cached_property
    def rough(self) -> str:
        """The path data of bones and the like, which other things lie over."""
        return _rough(self.subpaths, self.scale)

    @cached_property
    def quiet(self) -> str:
        """The path data for strokes that nobody looks at closely."""
        return write(self.subpaths, self.scale, grain=2, ends=2, slack=_QUIET)

    def seen_in(self, frame: Frame, *, rough: bool = False) -> str:
        """Return the path data of the subpaths that show within a frame; `rough`: as other things lie over them."""
        left, top, right, bottom = frame[0], frame[1], frame[0] + frame[2], frame[1] + frame[3]
        pieces = (one for one, box in self.pieces if box[0] <= right and box[2] >= left and box[1] <= bottom and box[3] >= top)
        seen = [trimmed(one, frame) for one in pieces]
        return _rough(tuple(seen), self.scale) if rough else write(tuple(seen), self.scale, grain=2, slack=_SMALL)

    def anchor(self, frame: Frame, over: Sequence[Shape] = ()) -> tuple[Point, float]:
        """Return the middle of the broadest place of the shape within a frame, and how broad it is there; nothing lies `over` it."""
        left, top, width, height = frame
        high, low = max(self.box[1], top), min(self.box[3], top + height)
        best = (Point(self.box[0], self.box[1]), 0.0)
        for step in range(1, _LEVELS):
            y = high + (low - high) * step / _LEVELS
            for a, b in geometry.spans(self.polygons, y) if low > high else ():
                a, b = max(a, left), min(b, left + width)
                best = max([best, *((place, b - a) for place in bare(a, b, y, over))], key=lambda one: one[1])
        return best if best[1] or not over else self.anchor(frame)

    def roomiest(self, places: Iterable[Point], over: Sequence[Shape] = (), reaches: Sequence[float] = REACHES) -> list[Point]:
        """Return the places around which the shape is alone the farthest, with nothing `over` it; none where it nowhere is."""
        tried = list(places)
        kept = ([place for place in tried if self._holds(place, reach, over)] for reach in reaches)
        return next(filter(None, kept), [])

    def _holds(self, place: Point, reach: float, over: Sequence[Shape]) -> bool:
        spots = [Point(place.x + x * reach, place.y + y * reach) for x, y in _AROUND]
        if not all(geometry.inside(spot, self.polygons) for spot in spots):
            return False
        near = [one for one in over if _within(place, one.box, reach)]
        return not any(geometry.inside(spot, one.polygons) for one in near for spot in spots)

    def has(self, point: Point) -> bool:
        """Tell whether a point lies in the shape."""
        return _within(point, self.box, 0.0) and geometry.inside(point, self.polygons)

    def samples_in(self, other: Shape) -> frozenset[int]:
        """Return which of the samples of this shape lie in another."""
        left, top, right, bottom = self.box
        if left > other.box[2] or right < other.box[0] or top > other.box[3] or bottom < other.box[1]:
            return frozenset()
        return frozenset(at for at, point in enumerate(self.samples) if geometry.inside(point, other.polygons))


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
        return "".join(shape.quiet for shape in self.fibers)

    @cached_property
    def few_fibers_d(self) -> str:
        """The path data of every other fiber, for small maps."""
        return "".join(write(shape.subpaths[::2], shape.scale, grain=2, ends=2, slack=_QUIET) for shape in self.fibers)


def bare(a: float, b: float, y: float, over: Sequence[Shape]) -> list[Point]:
    """Return the middle of a level span, or where something lies over that, those of its halves that are bare."""
    middle, *halves = (Point(a + (b - a) * part, y) for part in (0.5, 0.25, 0.75))
    seen = [place for place in (middle, *halves) if clear(place, over)]
    return seen if middle not in seen else [middle]


def clear(place: Point, over: Sequence[Shape]) -> bool:
    """Tell whether nothing lies over a place nor so close above or below it that a dot there would touch it."""
    near = [one for one in over if _within(place, one.box, _CLEAR)]
    spots = [Point(place.x, place.y + step) for step in (-_CLEAR, 0.0, _CLEAR)]
    return not any(geometry.inside(spot, one.polygons) for one in near for spot in spots)


def in_seam(point: Point, shapes: Iterable[Shape], broad: float) -> bool:
    """Tell whether a point lies between shapes that are nowhere farther apart there than about `broad`."""
    near = [one for one in shapes if _within(point, one.box, broad)]
    ways = ((broad, 0.0), (0.0, broad), (broad * _SLANT, broad * _SLANT), (broad * _SLANT, -broad * _SLANT))
    both = ((Point(point.x + x, point.y + y), Point(point.x - x, point.y - y)) for x, y in ways)
    return any(all(any(geometry.inside(end, one.polygons) for one in near) for end in ends) for ends in both)


def _within(point: Point, box: tuple[float, float, float, float], far: float) -> bool:
    return box[0] - far <= point.x <= box[2] + far and box[1] - far <= point.y <= box[3] + far


def within(points: list[Point], frame: Frame) -> list[Point]:
    """Return those of some points that lie in a frame."""
    left, top, width, height = frame
    return [point for point in points if left <= point.x <= left + width and top <= point.y <= top + height]
