"""Every closed shape of the drawings, for the rules on outlines."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.draw.maps.shape import Shape


def outlines(guide: Guide) -> Iterator[Shape]:
    """Yield everything in the drawings that is a closed shape."""
    for view in guide.body.views.values():
        for layer in view.layers.values():
            yield from (*layer.tissue, *layer.bare, *layer.flesh)
            yield from (region.outline for region in (*layer.regions, *layer.again))
