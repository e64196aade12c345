"""A track as plain data: what pictures need of the many moments of a movement, which are not solved again to draw it."""

from __future__ import annotations

from typing import Any

from guide.draw.figures.picture.hung import Hung
from guide.draw.figures.picture.projection import Look
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.movement import Movement

_DRAWN = ("looks", "nods", "depths", "tucked", "before", "keys", "moving", "squeezed", "carried", "bounds", "way")
"""What pictures from the figure's own side need."""


def recorded(track: Track) -> dict[str, Any]:
    """Return what pictures of a track need."""
    return {name: getattr(track, name) for name in _DRAWN}


def restored(movement: Movement, found: dict[str, Any]) -> Track:
    """Return the track of a movement by its record."""
    track = Track(movement, movement.figure.view)
    track.__dict__.update(
        looks={name: Look(*look) for name, look in found["looks"].items()},
        nods=found["nods"],
        depths=found["depths"],
        tucked=found["tucked"],
        before=found["before"],
        keys=found["keys"],
        moving={name: [Hung(*row) for row in rows] for name, rows in found["moving"].items()},
        squeezed=found["squeezed"],
        carried={int(index): [tuple(row) for row in rows] for index, rows in found["carried"].items()},
        bounds=tuple(found["bounds"]),
        way=[tuple(place) for place in found["way"]],
    )
    return track
