"""An outline crosses neither itself nor another piece of the same path."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.draw.maps.geometry import crossing
from guide.problems import Problem
from guide.rules.body._outlines import outlines


def check(guide: Guide) -> Iterator[Problem]:
    """Yield outlines that cross themselves, with the place in the drawing."""
    for shape in outlines(guide):
        if all(subpath.closed for subpath in shape.subpaths) and (point := crossing(shape.polygons)):
            message = f"the outline crosses itself near {point.x:.0f},{point.y:.0f}"
            yield Problem(shape.place, "crossing-outline", message, "move the points there apart")
