"""The outline of a region, and of a sheet between the muscles, is closed."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.body.drawing import Shape
from guide.guide import Guide
from guide.problems import Problem


def outlines(guide: Guide) -> Iterator[Shape]:
    """Yield everything in the drawings that is a closed shape."""
    for view in guide.body.views.values():
        for layer in view.layers.values():
            yield from layer.tissue
            yield from (region.outline for region in layer.regions)


def check(guide: Guide) -> Iterator[Problem]:
    """Yield outlines that are open."""
    for shape in outlines(guide):
        if not all(subpath.closed for subpath in shape.subpaths):
            yield Problem(shape.place, "open-outline", "the outline is not closed", "end each piece of it with 'Z'")
