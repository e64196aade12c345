"""Plane geometry of closed outlines, in units of the drawing: no more than the checks and the maps need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from guide.draw.maps.path_data import Point, Subpath

Polygon = tuple[Point, ...]
_Side = tuple[float, float, int, int, Point, Point]
STEPS = 8
"""How many straight pieces stand for a curve."""


def flatten(subpath: Subpath, steps: int = STEPS) -> Polygon:
    """Return the points of a subpath, each curve as `steps` straight pieces; the start is not repeated at the end."""
    points = [subpath.start]
    for piece in subpath.pieces:
        points += [piece[0]] if len(piece) == 1 else _curve(points[-1], *piece, steps=steps)
    if len(points) > 1 and subpath.closed and points[0] == points[-1]:
        points.pop()
    return tuple(points)


def _curve(a: Point, b: Point, c: Point, d: Point, *, steps: int) -> list[Point]:
    found = []
    for step in range(1, steps):
        t = step / steps
        s = 1 - t
        p, q, r, u = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        found.append(Point(p * a.x + q * b.x + r * c.x + u * d.x, p * a.y + q * b.y + r * c.y + u * d.y))
    return [*found, d]


def _sides(polygon: Polygon) -> Iterable[tuple[Point, Point]]:
    return zip(polygon, (*polygon[1:], polygon[0]), strict=True)


def moments(polygons: Sequence[Polygon]) -> tuple[float, Point]:
    """Return the area of polygons that lie apart, and their common centroid (the first point if the area is nothing)."""
    area = x = y = 0.0
    for polygon in polygons:
        twice = cx = cy = 0.0
        for a, b in _sides(polygon):
            cross = a.x * b.y - b.x * a.y
            twice += cross
            cx += (a.x + b.x) * cross
            cy += (a.y + b.y) * cross
        sign = 1 if twice >= 0 else -1
        area, x, y = area + sign * twice / 2, x + sign * cx / 6, y + sign * cy / 6
    return area, Point(x / area, y / area) if area else polygons[0][0]


def box(polygons: Sequence[Polygon]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of polygons."""
    xs = [point.x for polygon in polygons for point in polygon]
    ys = [point.y for polygon in polygons for point in polygon]
    return min(xs), min(ys), max(xs), max(ys)


def inside(point: Point, polygons: Sequence[Polygon]) -> bool:
    """Tell whether a point lies in one of the polygons."""
    x, y = point
    odd = False
    for polygon in polygons:
        ax, ay = polygon[-1]
        for bx, by in polygon:
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                odd = not odd
            ax, ay = bx, by
    return odd


def spans(polygons: Sequence[Polygon], y: float) -> list[tuple[float, float]]:
    """Return where a level line at height `y` runs inside the polygons, from left to right."""
    found = []
    for polygon in polygons:
        for a, b in _sides(polygon):
            if (a.y > y) != (b.y > y):
                found.append((b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x)
    found.sort()
    return list(zip(found[::2], found[1::2], strict=False))


def samples(polygons: Sequence[Polygon], rows: int = 16, columns: int = 4) -> list[Point]:
    """Return points spread over polygons: some in every run of some level lines."""
    _, top, _, bottom = box(polygons)
    levels = (top + (bottom - top) * (row + 0.5) / rows for row in range(rows))
    return [
        Point(left + (right - left) * (column + 0.5) / columns, y)
        for y in levels
        for left, right in spans(polygons, y)
        for column in range(columns)
    ]


def crossing(polygons: Sequence[Polygon]) -> Point | None:
    """Return a point where the sides of polygons cross each other or themselves, or None."""
    sides: list[_Side] = []
    for which, polygon in enumerate(polygons):
        for index, (a, b) in enumerate(_sides(polygon)):
            if a != b:
                sides.append((min(a.x, b.x), max(a.x, b.x), which, index, a, b))
    sides.sort(key=lambda side: side[0])
    open_sides: list[_Side] = []
    for side in sides:
        open_sides = [other for other in open_sides if other[1] >= side[0]]
        for other in open_sides:
            if _level(side, other) and (point := _meeting(*side[4:], *other[4:])):
                return point
        open_sides.append(side)
    return None


def _level(side: _Side, other: _Side) -> bool:
    """Tell whether two sides share a height."""
    return max(other[4].y, other[5].y) >= min(side[4].y, side[5].y) and max(side[4].y, side[5].y) >= min(other[4].y, other[5].y)


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)


def _meeting(a: Point, b: Point, c: Point, d: Point) -> Point | None:
    """Return where two sides cross in their inner parts; sides that only touch do not cross."""
    first, second, third, fourth = _turn(a, b, c), _turn(a, b, d), _turn(c, d, a), _turn(c, d, b)
    if first * second < 0 and third * fourth < 0:
        t = third / (third - fourth)
        return Point(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y))
    return None


def contacts(shapes: Mapping[str, Sequence[Polygon]], reach: float) -> dict[str, dict[str, int]]:
    """Return, for each shape by name, the others near it, each with how many of its points lie within about `reach`."""
    cells: dict[tuple[int, int], set[str]] = {}
    points = {name: {(int(x // reach), int(y // reach)) for polygon in polygons for x, y in polygon} for name, polygons in shapes.items()}
    for name, own in points.items():
        for cell in own:
            cells.setdefault(cell, set()).add(name)
    found: dict[str, dict[str, int]] = {name: {} for name in shapes}
    for name, own in points.items():
        for column, row in own:
            around = {other for dx in (-1, 0, 1) for dy in (-1, 0, 1) for other in cells.get((column + dx, row + dy), ())}
            for other in around - {name}:
                found[name][other] = found[name].get(other, 0) + 1
    return found
