"""Vectors and frames: tuples of numbers, in thousandths of body height; angles in degrees. Each number may be a row, a value a moment."""

from __future__ import annotations

from math import acos, degrees
from typing import NamedTuple

from guide.draw.figures.pose.rows import Row, apart, each, least, sqrt, turn

Vec = tuple[float, float, float]


class Frame(NamedTuple):
    """Three unit vectors of a body segment: its front, its upper end and the figure's right."""

    front: Vec
    up: Vec
    right: Vec


WORLD = Frame((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def add(a: Vec, b: Vec, times: float = 1.0) -> Vec:
    """Return a + times · b."""
    return (a[0] + times * b[0], a[1] + times * b[1], a[2] + times * b[2])


def sub(a: Vec, b: Vec) -> Vec:
    """Return a - b."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def dot(a: Vec, b: Vec) -> float:
    """Return the inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """Return the outer product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vec) -> float:
    """Return the length."""
    found: float = sqrt(dot(a, a))
    return found


def distance(a: Vec, b: Vec) -> float:
    """Return the distance of two points."""
    return length(sub(a, b))


def unit(a: Vec, otherwise: Vec = (0.0, 1.0, 0.0)) -> Vec:
    """Return the vector with length one; `otherwise` where it has no direction."""
    size = length(a)
    if least(size) > 1e-9:
        return (a[0] / size, a[1] / size, a[2] / size)
    return apart(unit, a, otherwise) if isinstance(size, Row) else otherwise


def mean(points: list[Vec]) -> Vec:
    """Return the point in the middle of some points."""
    n = len(points)
    return (sum(p[0] for p in points) / n, sum(p[1] for p in points) / n, sum(p[2] for p in points) / n)


def _spun(a: Vec, b: Vec, angle: float) -> tuple[Vec, Vec]:
    """Return cos · a + sin · b and cos · b - sin · a: two vectors that are square to each other, the first turned towards the second."""
    c, s = turn(angle)
    one = (c * a[0] + s * b[0], c * a[1] + s * b[1], c * a[2] + s * b[2])
    other = (c * b[0] - s * a[0], c * b[1] - s * a[1], c * b[2] - s * a[2])
    if isinstance(angle, Row) and 0 in angle.of:  # what is not turned stays as it is, the sign of its zeros too
        return _where_turned(angle, one, a), _where_turned(angle, other, b)
    return one, other


def _where_turned(angle: float, after: Vec, before: Vec) -> Vec:
    x, y, z = (each(_turned, angle, new, old) for new, old in zip(after, before, strict=True))
    return (x, y, z)


def _turned(angle: float, after: float, before: float) -> float:
    return after if angle else before


def flexed(frame: Frame, angle: float) -> Frame:
    """Return the frame turned about its right, so that what hangs down swings forward."""
    if not angle:
        return frame
    front, up = _spun(frame.front, frame.up, angle)
    return Frame(front, up, frame.right)


def abducted(frame: Frame, angle: float, side: int) -> Frame:
    """Return the frame turned about its front, so that what hangs down swings out to `side` (1 right, -1 left)."""
    if not angle:
        return frame
    right, up = _spun(frame.right, frame.up, side * angle)
    return Frame(frame.front, up, right)


def turned(frame: Frame, angle: float, side: int) -> Frame:
    """Return the frame turned about its length, its front towards `side`."""
    if not angle:
        return frame
    front, right = _spun(frame.front, frame.right, side * angle)
    return Frame(front, frame.up, right)


def blended(a: Frame, b: Frame, share: float) -> Frame:
    """Return the frame between two others: `share` 0 is the first, 1 the second."""
    front = unit(add(a.front, sub(b.front, a.front), share), a.front)
    along = add(a.up, sub(b.up, a.up), share)
    up = unit(add(along, front, -1.0 * dot(along, front)), a.up)
    return Frame(front, up, cross(front, up))


def joined(parent: Frame, flexion: float, out: float, turn: float, side: int) -> Frame:
    """Return the frame of a limb at its joint: flexion first, then out to the side, then the turn about its own length."""
    return turned(abducted(flexed(parent, flexion), out, side), turn, side)


def local(frame: Frame, point: Vec) -> Vec:
    """Return the components of a vector along front, up and right."""
    return (dot(point, frame.front), dot(point, frame.up), dot(point, frame.right))


def world(frame: Frame, point: Vec) -> Vec:
    """Return the vector whose components along front, up and right are given."""
    f, u, r = frame
    x, y, z = point
    return (x * f[0] + y * u[0] + z * r[0], x * f[1] + y * u[1] + z * r[1], x * f[2] + y * u[2] + z * r[2])


def angle_between(a: Vec, b: Vec) -> float:
    """Return the angle of two vectors in degrees."""
    found: float = each(_arc, dot(unit(a), unit(b)))
    return found


def _arc(cosine: float) -> float:
    return degrees(acos(max(-1.0, min(1.0, cosine))))
