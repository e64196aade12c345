"""A plate of the atlas, as its page shows it."""

from __future__ import annotations

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
