"""The maps of the body on pages: which muscles light up in which role, and the words around the drawing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from markupsafe import Markup, escape

from guide.draw.body.drawing import View
from guide.draw.body.figures import Figure, Mark, figures
from guide.draw.body.render import svg, swatch
from guide.guide import Guide, address_of
from guide.links import to_address
from guide.model.exercise import Exercise
from guide.model.words import Words


class Maps:
    """Draws for one guide; without a drawn body every map is empty."""

    def __init__(self, guide: Guide, words: Words) -> None:
        self.guide = guide
        self.words = words
        self._marks: dict[tuple[str, str, bool], Mark] = {}

    @cached_property
    def views(self) -> list[View]:
        """The views in the order of their names."""
        order = list(self.words.map.views)
        return sorted(self.guide.body.views.values(), key=lambda view: order.index(view.name) if view.name in order else len(order))

    def view_name(self, view: View) -> str:
        """Return what readers call a view."""
        return self.words.map.views.get(view.name, view.name)

    def layer_name(self, layer: str) -> str:
        """Return what readers call a layer."""
        return str(getattr(self.words.layers, layer))

    def mark(self, slug: str, role: str, *, link: bool = True) -> Mark:
        """Return the mark of a muscle in a role."""
        key = (slug, role, link)
        if key not in self._marks:
            label = self.guide.find("muscles", slug).label
            said = f"{label} ({getattr(self.words.roles, role).short})" if hasattr(self.words.roles, role) else label
            address = to_address(address_of("muscles", slug)) if link else ""
            self._marks[key] = Mark(slug, said, role, tuple(self.guide.drawn(slug)), address)
        return self._marks[key]

    def exercise(self, entry: Exercise) -> Markup:
        """Return the figures of the muscles of an exercise by role."""
        marks = [self.mark(part.muscle, role) for role, parts in (entry.muscles.by_role() if entry.muscles else ()) for part in parts]
        return self._figures(figures(self.views, marks), self.words.map.title)

    def swatch(self, role: str) -> Markup:
        """Return a small field with the color and the pattern of a role, to stand before its name."""
        return Markup(swatch(role)) if self.views else Markup()

    def _figures(self, found: list[Figure], title: str) -> Markup:
        made = [self._figure(figure, title, found[:index]) for index, figure in enumerate(found)]
        note = f'<p class="guide-note">{escape(self.words.map.through)}</p>' if any(figure.through for figure in found) else ""
        return Markup(f'<div class="guide-maps">{"".join(made)}{note}</div>' if made else "")

    def _figure(self, figure: Figure, title: str, before: list[Figure]) -> str:
        caption = self.view_name(figure.view) + ("" if figure.top else f" · {self.layer_name(figure.layer)}")
        described = _sentence(one.mark.label for one in figure.lit)
        drawn = svg(figure, f"{title} {caption}", described, before=before)
        return f'<figure class="guide-map">{drawn}<figcaption>{escape(caption)}</figcaption></figure>'


def _sentence(parts: Iterable[str]) -> str:
    return f"{', '.join(parts)}."
