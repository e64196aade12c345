"""The plates of the atlas, as its page shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from guide.draw.maps.body import View


@dataclass(frozen=True, slots=True)
class Plate:
    """One layer of a view in the atlas, with (number, muscle) of what it shows."""

    view: View
    title: str
    anchor: str
    drawn: Markup
    listed: list[tuple[int, str]]


def numbers(views: Sequence[View]) -> dict[str, int]:
    """Return the number of each muscle: plate by plate, from the top of the body down."""
    plates = [view.shown(layer) for view in views for layer in view.layers]
    ordered = [sorted(shown, key=lambda region: region.outline.box[1]) for shown in plates]
    slugs = dict.fromkeys(region.slug for regions in ordered for region in regions)
    return {slug: number for number, slug in enumerate(slugs, start=1)}
