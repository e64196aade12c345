"""What meets in the body meets in the drawing: one test for each of the facts that a drawing must respect."""

from __future__ import annotations

import math
from collections.abc import Iterable
from statistics import fmean

from guide.draw.maps.body import Body
from guide.draw.maps.geometry import inside, spans
from guide.draw.maps.path_data import Point
from guide.draw.maps.shape import Region, Shape
from tests.content.measured import outline_points, polygons

TOUCHING = 6.0
"""Two borders that meet in the body lie this close in the drawing, in thousandths of height."""


def back(body: Body, slug: str) -> Region:
    """Return a muscle's region from the back."""
    return body.views["back"].regions[slug]


def front(body: Body, slug: str) -> Region:
    """Return a muscle's region from the front."""
    return body.views["front"].regions[slug]


def distance(a: Region, b: Region) -> float:
    """Return how close the borders of two regions come."""
    return min(math.dist(p, q) for p in outline_points(a) for q in outline_points(b))


def covered(region: Region, covers: Iterable[Region], sheets: Iterable[Shape] = ()) -> float:
    """Return which share of a region lies under others and tendon sheets together."""
    shapes = [polygon for cover in covers for polygon in polygons(cover)] + [polygon for sheet in sheets for polygon in sheet.polygons]
    under = [any(inside(point, [shape]) for shape in shapes) for point in grid(region)]
    return sum(under) / len(under)


def grid(region: Region) -> list[Point]:
    """Return points that lie evenly over the area of a region, on 40 lines across it."""
    _, top, _, bottom = region.outline.box
    lines = [top + (bottom - top) * (index + 0.5) / 40 for index in range(40)]
    return [Point(x / 2, y) for y in lines for a, b in spans(polygons(region), y) for x in range(math.ceil(2 * a), int(2 * b) + 1)]


def reach(region: Region, y: float) -> tuple[float, float]:
    """Return the innermost and outermost x of a region at a height."""
    found = spans(polygons(region), y)
    assert found, f"{region.slug} does not reach {y}"
    return found[0][0], found[-1][1]


def strokes(region: Region) -> list[tuple[Point, Point]]:
    """Return the two ends of each fiber, the outer end first."""
    ends = [(subpath.start, subpath.pieces[-1][-1]) for shape in region.fibers for subpath in shape.subpaths]
    return [(a, b) if a.x >= b.x else (b, a) for a, b in ends]


def test_1_lower_trapezius(body: Body) -> None:
    """It ends in a point on the midline at T12, well above the pelvis, and reaches the latissimus dorsi there."""
    lower = back(body, "trapezius-lower")
    bottom = max(outline_points(lower), key=lambda point: point.y)
    assert 322 <= bottom.y <= 352 and bottom.x <= 6
    inner, outer = reach(lower, bottom.y - 8)
    assert outer - inner <= 14
    assert distance(lower, back(body, "latissimus-dorsi")) <= TOUCHING


def test_2_trapezius_covers(body: Body) -> None:
    """It covers, with its sheet at the neck, the rhomboids, almost all of the levator scapulae and the supraspinatus, which lie deeper."""
    trapezius = [back(body, f"trapezius-{part}") for part in ("upper", "middle", "lower")]
    for slug, share in (("rhomboid-major", 0.7), ("rhomboid-minor", 0.95), ("levator-scapulae", 0.8), ("supraspinatus", 0.75)):
        assert back(body, slug).layer != "superficial"
        assert covered(back(body, slug), trapezius, body.views["back"].layers["superficial"].tissue) >= share, slug


def test_3_rhomboids(body: Body) -> None:
    """They fill the gap from spine to shoulder blade, minor above major, fibers down and outward; levator scapulae ends right above."""
    major, minor = back(body, "rhomboid-major"), back(body, "rhomboid-minor")
    for region in (major, minor):
        left, _, right, _ = region.outline.box
        assert left <= 12 and 30 <= right <= 66, region.slug
        assert all(outer.y > inner.y for outer, inner in strokes(region)), region.slug
    assert minor.outline.box[3] < major.outline.moments[1].y and minor.outline.moments[1].y < major.outline.moments[1].y
    assert distance(minor, major) <= TOUCHING
    levator = back(body, "levator-scapulae")
    end = max(outline_points(levator), key=lambda point: point.y)
    assert math.dist(end, (54, 181)) <= 25 and distance(levator, minor) <= 10
    assert end.y <= minor.outline.box[3]


def test_4_latissimus(body: Body) -> None:
    """Its flesh lies outside a line from T12 to the iliac crest; its upper edge crosses the lower angle of the blade; it goes forward."""
    region = back(body, "latissimus-dorsi")
    line = [(340 + step, step * 40 / 56) for step in range(4, 56, 4)]
    assert all(reach(region, y)[0] >= x - 5 for y, x in line if spans(polygons(region), y))
    edge = min(y for y in range(200, 330) for left, right in spans(polygons(region), y) if left <= 61 <= right)
    assert abs(edge - 265) <= 22
    assert max(point.x for point in outline_points(region)) >= 85
    assert "latissimus-dorsi" in body.views["front"].regions


def test_5_erector_spinae(body: Body) -> None:
    """Deep under the sheets, three columns from the midline outward, from sacrum to skull, as broad as they should be."""
    columns = [back(body, slug) for slug in ("spinalis-thoracis", "longissimus-thoracis", "iliocostalis-thoracis")]
    assert all(region.layer == "deep" for region in columns)
    middles = [sum(reach(region, 270)) / 2 for region in columns]
    assert middles == sorted(middles)
    inner, outer = reach(columns[0], 260)
    assert outer - inner <= 12
    lumbar = back(body, "iliocostalis-lumborum")
    assert abs(reach(lumbar, 390)[1] - 40) <= 10
    assert abs(max(reach(region, 320)[1] for region in (lumbar, columns[1])) - 60) <= 12
    everything = [lumbar, *columns, back(body, "longissimus-capitis")]
    assert max(region.outline.box[3] for region in everything) >= 420
    assert min(region.outline.box[1] for region in everything) <= 110


def test_6_abdominal_wall(body: Body) -> None:
    """Three layers that end at the outer edge of the rectus; fibers level, up and inward, down and inward from the inside out."""
    layers = {slug: front(body, slug).layer for slug in ("transversus-abdominis", "internal-oblique", "external-oblique")}
    assert list(layers.values()) == ["deep", "intermediate", "superficial"]
    edge = reach(front(body, "rectus-abdominis"), 380)[1]
    assert 40 <= edge <= 54
    assert edge - 2 <= reach(front(body, "external-oblique"), 380)[0] <= 58
    slopes = {slug: [(inner.y - outer.y) / (outer.x - inner.x) for outer, inner in strokes(front(body, slug))] for slug in layers}
    assert fmean(map(abs, slopes["transversus-abdominis"])) < 0.4
    assert fmean(slopes["internal-oblique"]) < -0.2
    assert fmean(slopes["external-oblique"]) > 0.2


def test_7_gluteus_medius(body: Body) -> None:
    """It shows above and outside the gluteus maximus; the gluteus minimus is covered."""
    medius, maximus, minimus = (back(body, f"gluteus-{name}") for name in ("medius", "maximus", "minimus"))
    assert medius.outline.moments[1].y < maximus.outline.moments[1].y and medius.outline.moments[1].x > maximus.outline.moments[1].x
    assert medius.outline.box[1] <= maximus.outline.box[1] + 5
    assert minimus.layer == "deep" and covered(minimus, [medius, maximus]) >= 0.9


def test_8_gluteal_fold(body: Body) -> None:
    """The lower edge of the gluteus maximus runs down and outward; the fold is level and is not that edge."""
    maximus = back(body, "gluteus-maximus")
    edge = [max(point.y for point in outline_points(maximus) if abs(point.x - x) <= 4) for x in (25, 50, 75)]
    assert edge[0] + 8 < edge[1] and edge[0] + 15 < edge[2]
    folds = [shape.box for shape in body.views["back"].details if shape.box[1] >= 525 and shape.box[3] <= 560 and shape.box[0] <= 40]
    assert any(right - left >= 15 and bottom - top <= 12 for left, top, right, bottom in folds)


def test_9_hamstrings(body: Body) -> None:
    """Biceps outside, then semitendinosus, semimembranosus under it and wider, seen on both sides low down; they part above the knee."""
    biceps, tendinosus, membranosus = (back(body, slug) for slug in ("biceps-femoris-long-head", "semitendinosus", "semimembranosus"))
    assert biceps.outline.moments[1].x > tendinosus.outline.moments[1].x
    assert membranosus.layer == "intermediate"
    inner, outer = reach(membranosus, 660)
    left, right = reach(tendinosus, 660)
    assert inner < left and outer > right and outer - inner > right - left
    assert reach(biceps, 690)[0] - reach(tendinosus, 690)[1] >= 3


def test_10_calf(body: Body) -> None:
    """The inner head of the gastrocnemius reaches lower; the soleus shows on both sides of it and below it."""
    inner, outer, soleus = (back(body, slug) for slug in ("gastrocnemius-medial", "gastrocnemius-lateral", "soleus"))
    assert inner.outline.moments[1].x < outer.outline.moments[1].x
    assert inner.outline.box[3] > outer.outline.box[3] + 5
    lowest = inner.outline.box[3]
    assert any(reach(soleus, y)[0] < reach(inner, y)[0] - 1 for y in range(800, int(lowest)))
    assert any(reach(soleus, y)[1] > reach(outer, y)[1] + 1 for y in range(800, int(outer.outline.box[3])))
    assert soleus.outline.box[3] > lowest + 20


def test_11_shoulder_triangle(body: Body) -> None:
    """The rear deltoid begins next to the middle trapezius; infraspinatus and both teres show between it and the latissimus dorsi."""
    deltoid = back(body, "deltoid-posterior")
    assert distance(deltoid, back(body, "trapezius-middle")) <= TOUCHING
    surface = body.views["back"].layers["superficial"].regions
    for slug in ("infraspinatus", "teres-minor"):
        assert covered(back(body, slug), surface) <= 0.95, slug
    major = back(body, "teres-major")
    assert major.layer == "superficial"
    assert deltoid.outline.moments[1].y < major.outline.moments[1].y < back(body, "latissimus-dorsi").outline.moments[1].y


def test_12_one_half(body: Body) -> None:
    """One side is drawn, the other is its mirror image, so left and right are the same in both views."""
    assert all(point.x >= -0.5 for region in body.regions for point in outline_points(region))
    for view in body.views.values():
        assert view.outline
        ends = (view.outline.subpaths[0].start, view.outline.subpaths[-1].pieces[-1][-1])
        assert all(abs(end.x) <= 0.5 for end in ends)
        left, _, width, _ = view.frame
        assert left == -width / 2
