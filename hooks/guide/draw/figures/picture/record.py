"""A track as plain data: what pictures need of the many moments of a movement, which are not solved again to draw it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from guide.draw.figures.picture.hung import Hung
from guide.draw.figures.picture.projection import Look
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.movement import Movement

_SEEN = ("looks", "nods", "depths")
"""What a picture from another side needs."""
_DRAWN = (*_SEEN, "keys", "moving", "squeezed", "carried", "bounds", "way")
"""What pictures from the figure's own side need."""


def recorded(track: Track, views: Iterable[str]) -> dict[str, Any]:
    """Return what pictures of a track need, and what pictures of its movement from other views need."""
    others = {view: track.seen_from(view) for view in views}
    return {
        "own": {name: getattr(track, name) for name in _DRAWN},
        "others": {view: {name: getattr(other, name) for name in _SEEN} for view, other in others.items()},
    }


def _looks(of: Track, found: dict[str, Any]) -> None:
    """Give a track what a record says of how it is seen."""
    of.__dict__.update(looks={name: Look(*look) for name, look in found["looks"].items()}, nods=found["nods"], depths=found["depths"])


def restored(movement: Movement, record: dict[str, Any]) -> Track:
    """Return the track of a movement by its record."""
    track, found = Track(movement, movement.figure.view), record["own"]
    _looks(track, found)
    track.__dict__.update(
        keys=found["keys"],
        moving={name: [Hung(*row) for row in rows] for name, rows in found["moving"].items()},
        squeezed=found["squeezed"],
        carried={int(index): [tuple(row) for row in rows] for index, rows in found["carried"].items()},
        bounds=tuple(found["bounds"]),
        way=[tuple(place) for place in found["way"]],
    )
    for view, seen in record["others"].items():
        _looks(track.seen_from(view), seen)
    return track
