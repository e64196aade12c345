"""The patches that muscles tint, as path data on their segments."""

from __future__ import annotations

from functools import cache

from guide.draw.figures.picture.outlines import curve, station_at, stations
from guide.draw.figures.picture.shapes import PATCHES, WINGS, Station


@cache
def patch(name: str, seen: str, facing: int) -> str:
    """Return path data of a patch on its segment: from the side a half or the middle, from the front or back all of the face."""
    segment, start, end, face = PATCHES[name]
    if segment == "foot":
        return curve([(0, -facing * 20), (40, -facing * 24), (86, -facing * 26), (60, -facing * 36), (0, -facing * 37)])
    rows = [station_at(stations(segment, seen), start + (end - start) * share) for share in (0, 0.12, 0.35, 0.65, 0.88, 1)]
    if seen == "front" and name in WINGS:
        return _blob(rows, face, facing, *WINGS[name]) + _blob(rows, face, -facing, *WINGS[name])
    return _blob(rows, face, facing, *_reach(face, seen))


def _reach(face: str, seen: str) -> tuple[float, float]:
    """Return from where to where across a segment a patch goes, as shares of its breadth towards its face."""
    if seen == "side" and face in ("front", "back"):
        return 0.04, 1.0
    return {"inner": (0.15, 0.92), "middle": (-0.45, 0.45)}.get(face, (-0.8, 0.8))


def _blob(rows: list[Station], face: str, facing: int, inner: float, outer: float) -> str:
    """Return path data of a patch through some stations, round at both ends."""
    back = face in ("back", "inner")
    spread = (0.3, 0.72, 1.0, 1.0, 0.66, 0.2)

    def across(row: Station, share: float) -> float:
        reach = row[2] if (share > 0) == back else row[1]
        return facing * (-1 if back else 1) * share * reach

    near = [(row[0], across(row, inner + (outer - inner) * (1 - s) / 2)) for row, s in zip(rows, spread, strict=True)]
    far = [(row[0], across(row, outer - (outer - inner) * (1 - s) / 2)) for row, s in zip(rows, spread, strict=True)]
    return curve([*near, *reversed(far)])
