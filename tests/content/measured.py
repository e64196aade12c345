"""The measured table, and how a drawn region differs from its row."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from guide.draw.maps import geometry
from guide.draw.maps.body import Body
from guide.draw.maps.path_data import Point
from guide.draw.maps.shape import Region
from tests.content.proportions import broader, drawn

TABLE = Path(__file__).parent / "regions.csv"
STATIONS = (0.25, 0.5, 0.75)
FINE = 24
_REACH = 4.0
SEEN_AREA, SEEN_SHARE = 150.0, 0.25
"""A row counts where at least this much of the muscle, or this part of it, is seen."""

EXCEPTIONS = {
    (
        "multifidus",
        "back",
    ): "only its thin upper end peeps out from under its neighbors in the model; the drawing shows its thick lower part",
    (
        "flexor-digitorum-profundus",
        "front",
    ): "only its tendons are seen beside those of the flexor over it in the model; the drawing shows its belly on the ulna",
}
"""Rows that are not held against the drawing, by muscle and view, with the fact of anatomy that wins over the number."""
_CORD = "the row counts the tendons beyond the wrist, the ankle or the thigh; on maps a muscle ends where its flesh does"
WITH_TENDON = {
    ("palmaris-longus", "front"): _CORD,
    ("extensor-digitorum-longus", "front"): _CORD,
    ("extensor-digitorum", "back"): _CORD,
    ("fibularis-longus", "back"): _CORD,
    ("iliocostalis-lumborum", "back"): "the row counts the sheet that goes on from it to the sacrum",
    ("rectus-femoris", "front"): _CORD,
    ("internal-oblique", "front"): "the row counts the tendon sheet as far as the midline",
    ("transversus-abdominis", "front"): "the row counts the tendon sheet as far as the midline; it is drawn with the internal oblique",
}
"""Regions that are measured together with the tendon or sheet that goes on from them, each with the reason."""
_IN = {("transversus-abdominis", "front"): "intermediate"}
"""The layer that has the sheet of a region, where it is not the region's own or the next above."""
_IN_FLESH = {("internal-oblique", "front"), ("transversus-abdominis", "front")}
"""Regions whose sheet goes on in the tone of flesh, because it is thin there."""
_SHEET = "the row counts the tendon sheet as far as the midline; the flesh ends at the outer edge of the rectus abdominis"
FACTS_WIN = {
    ("transversus-abdominis", "front"): _SHEET,
    (
        "external-oblique",
        "front",
    ): "its flesh ends at a line from the navel to the front of the hip bone; the row has its sheet down to the groin",
    ("iliacus", "front"): "the whole fan in the hollow of the pelvis is drawn; the row has what is seen below the wall of the belly",
    ("serratus-posterior-inferior", "back"): "the row counts its sheet as far as the midline; the flesh begins a third of the way out",
    ("serratus-anterior", "front"): "its fingers reach as far as those of the external oblique begin; the row has them cut short",
    ("transversus-abdominis", "back"): "it begins at the last ribs and is drawn up to them; in the row its upper end is narrow",
    ("latissimus-dorsi", "front"): "the arms hang closer to the trunk than the model's, so less of it is seen in the armpit",
    ("gastrocnemius-medial", "back"): "the hamstrings lie over its upper end; the row has all of it",
    ("triceps-medial-head", "back"): "the whole head is drawn; the row has the sliver that is seen between the other heads",
}
"""Regions whose breadth differs from the row by more than allowed, each with the reason; a test holds that no others do."""


@dataclass(frozen=True)
class Row:
    """What was measured of one muscle in one view and layer."""

    share: float
    area: float
    centroid: Point
    top: Point
    bottom: Point
    widths: tuple[float, float, float]

    @property
    def counts(self) -> bool:
        """Whether enough is seen to hold a drawing against it."""
        return self.area >= SEEN_AREA or self.share >= SEEN_SHARE


@dataclass(frozen=True)
class Difference:
    """How one region differs from its row: centroid error, and drawn and measured breadth at each station, in thousandths of height."""

    region: Region
    centroid: float
    widths: tuple[tuple[float, float], ...]

    @property
    def excess(self) -> float:
        """By how much the worst breadth is off beyond what is allowed: a fifth, or 6 units."""
        return max(abs(drawn - measured) - max(0.2 * measured, 6.0) for drawn, measured in self.widths)


def table() -> dict[tuple[str, str, str], Row]:
    """Return the measured rows by muscle, view and layer, in the proportions of the drawn body."""
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    found: dict[tuple[str, str, str], Row] = {}
    for given in csv.DictReader(lines):
        value = {name: float(text or 0) for name, text in given.items() if name not in ("muscle", "view", "layer")}
        centroid, top, bottom = (Point(value[f"{name}_x"], value[f"{name}_y"]) for name in ("centroid", "axis_top", "axis_bottom"))
        widths = _widths(top, bottom, (value["width_at_25"], value["width_at_50"], value["width_at_75"]))
        row = Row(value["visible_share"], value["area"], drawn(centroid), drawn(top), drawn(bottom), widths)
        found[given["muscle"], given["view"], given["layer"]] = row
    return found


def _widths(top: Point, bottom: Point, widths: Sequence[float]) -> tuple[float, float, float]:
    """Return breadths along an axis as they are in the drawn body."""
    long = math.dist(top, bottom) or 1.0
    across = ((bottom.y - top.y) / long, (top.x - bottom.x) / long)
    places = [Point(top.x + (bottom.x - top.x) * at, top.y + (bottom.y - top.y) * at) for at in STATIONS]
    first, second, third = (width * broader(place, across) for width, place in zip(widths, places, strict=True))
    return first, second, third


def polygons(region: Region) -> list[geometry.Polygon]:
    """Return the outline of a region with many straight pieces."""
    return [geometry.flatten(subpath, FINE) for subpath in region.outline.subpaths]


def outline_points(region: Region) -> list[Point]:
    """Return the points of a region's outline."""
    return [point for polygon in polygons(region) for point in polygon]


def breadth(shape: Sequence[geometry.Polygon], top: Point, bottom: Point, at: float) -> float:
    """Return the length of shape on the line across an axis at a part of it."""
    angle = math.atan2(bottom.y - top.y, bottom.x - top.x) - math.pi / 2
    cos, sin = math.cos(-angle), math.sin(-angle)
    turned = [tuple(Point(x * cos - y * sin, x * sin + y * cos) for x, y in polygon) for polygon in shape]
    x, y = top.x + (bottom.x - top.x) * at, top.y + (bottom.y - top.y) * at
    return sum(right - left for left, right in geometry.spans(turned, x * sin + y * cos))


def _cells(polygon: Iterable[Point]) -> set[tuple[int, int]]:
    return {(int(x // _REACH), int(y // _REACH)) for x, y in polygon}


def _joined(sheet: Sequence[geometry.Polygon], cells: set[tuple[int, int]]) -> list[geometry.Polygon]:
    """Return the pieces of a sheet that lie at some places, and those that lie at them."""
    found = [one for one in sheet if cells & _cells(one)]
    rest = [one for one in sheet if one not in found]
    return [*found, *_joined(rest, {cell for one in found for cell in _cells(one)})] if found and rest else found


def tendons(body: Body, region: Region) -> list[geometry.Polygon]:
    """Return the tendons and sheets, also thin ones in the tone of flesh, that go on from a region: of its layer, or one above."""
    view = body.views[region.view]
    first = _IN.get((region.slug, region.view), region.layer)
    cells = _cells(outline_points(region))
    for layer in list(view.layers.values())[view.depth[first] :: -1]:
        sheets = [[geometry.flatten(path, FINE) for path in sheet.subpaths] for sheet in layer.tissue]
        if found := [one for sheet in sheets for one in _joined(sheet, cells)]:
            more = {cell for one in found for cell in _cells(one)}
            flesh = layer.flesh if (region.slug, region.view) in _IN_FLESH else []
            thin = [[geometry.flatten(path, FINE) for path in sheet.subpaths] for sheet in flesh]
            return found + [one for sheet in thin for one in _joined(sheet, more)]
    return []


def difference(region: Region, row: Row, more: Sequence[geometry.Polygon] = ()) -> Difference:
    """Return how a region, with `more` that its row counts, differs from its row."""
    shape = [*polygons(region), *more]
    centroid = geometry.moments(shape)[1]
    widths = tuple((breadth(shape, row.top, row.bottom, at), measured) for at, measured in zip(STATIONS, row.widths, strict=True))
    return Difference(region, math.dist(centroid, row.centroid), widths)


def differences(body: Body) -> list[Difference]:
    """Return the differences of every region that has a row which counts, the worst centroid first."""
    rows = table()
    keys = [(region, (region.slug, region.view, region.layer)) for region in body.regions]
    due = [(region, key) for region, key in keys if key in rows and rows[key].counts and key[:2] not in EXCEPTIONS]
    found = [difference(region, rows[key], tendons(body, region) if key[:2] in WITH_TENDON else ()) for region, key in due]
    return sorted(found, key=lambda one: -one.centroid)


def overlap(a: Sequence[geometry.Polygon], b: Sequence[geometry.Polygon], step: float = 0.5) -> float:
    """Return the area that two shapes share, added up from level lines."""
    (left, top, right, bottom), (left_b, top_b, right_b, bottom_b) = geometry.box(a), geometry.box(b)
    if left > right_b or left_b > right:
        return 0.0
    low, high = max(top, top_b), min(bottom, bottom_b)
    total = 0.0
    for index in range(max(0, math.ceil((high - low) / step))):
        y = low + (index + 0.5) * step
        others = geometry.spans(b, y)
        total += sum(max(0.0, min(q, v) - max(p, u)) for p, q in geometry.spans(a, y) for u, v in others)
    return total * step
