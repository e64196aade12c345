"""The maps of the body on pages: which muscles light up in which role, and the words around the drawing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.content.links import to_address
from guide.draw.maps.body import View
from guide.draw.maps.panels import HERE, NEIGHBOR, Mark, Panel, Slivers, exposed_once, near, panels
from guide.draw.maps.plates import Target, plate, whole
from guide.draw.maps.svg import svg, swatch
from guide.model.exercise import Exercise
from guide.model.muscle import LAYERS
from guide.model.words import Words

_WORTH = 0.3
_SLIVER = 0.18
"""A muscle of which a view shows less than this share of what the best view shows is left out there, on an exercise."""


@dataclass(frozen=True, slots=True)
class Plate:
    """One layer of a view in the atlas, with (number, muscle) of what it shows."""

    view: View
    title: str
    anchor: str
    drawn: Markup
    listed: list[tuple[int, str]]


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

    @property
    def view_names(self) -> list[str]:
        """What readers call the views, in order."""
        return [self.view_name(view) for view in self.views]

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
            self._marks[key] = Mark(slug, said, role, tuple(self.guide.anatomy.drawn(slug)), address)
        return self._marks[key]

    def swatch(self, role: str) -> Markup:
        """Return a small field with the color and the pattern of a role, to stand before its name."""
        return Markup(swatch(role)) if self.views else Markup()

    def exercise(self, entry: Exercise) -> Markup:
        """Return the panels of the muscles of an exercise by role."""
        marks = [self.mark(part.muscle, role) for role, parts in (entry.muscles.by_role() if entry.muscles else ()) for part in parts]
        return self._panels(panels(self.views, marks, self._slivers), self.words.map.title)

    @cached_property
    def _slivers(self) -> Slivers:
        """The views that show no more than a sliver of a muscle which another view shows well."""
        drawn = self.guide.body.drawn
        most = {slug: max(region.area for region in regions) for slug, regions in drawn.items()}
        return frozenset((one.view, slug) for slug, regions in drawn.items() for one in regions if one.area < _SLIVER * most[slug])

    def muscle(self, slug: str) -> Markup:
        """Return the panels of one muscle: where it lies in the body, and for one without pieces a close look with its neighbors."""
        pieces = [piece for piece in self.guide.anatomy.pieces.get(slug, []) if self.guide.anatomy.drawn(piece)]
        marks = [self.mark(piece, HERE) for piece in pieces] or [self.mark(slug, HERE, link=False)]
        found = panels(self.views, marks)
        main = self._main_views(slug)
        close = [near(view, marks[0], self._neighbor) for view in main]
        order = [view.name for view in self.views]
        ordered = sorted([*found, *close], key=lambda panel: (order.index(panel.view.name), panel.near))
        return self._panels(exposed_once(ordered), self.words.map.title_muscle)

    def _main_views(self, slug: str) -> list[View]:
        """Return the views that show a muscle well enough for a close look."""
        most = max((region.area for region in self.guide.body.drawn.get(slug, [])), default=0)
        return [view for view in self.views if slug in view.regions and view.regions[slug].area >= _WORTH * most]

    def _neighbor(self, slug: str) -> Mark:
        return self.mark(slug, NEIGHBOR, link=slug in self.guide.muscles)

    def _panels(self, found: list[Panel], title: str) -> Markup:
        made: dict[str, str] = {}
        for index, panel in enumerate(found):
            made[panel.view.name] = made.get(panel.view.name, "") + self._panel(panel, title, found[:index])
        views = "".join(f'<div class="guide-maps__view"><div class="guide-maps__figures">{drawn}</div></div>' for drawn in made.values())
        note = f'<p class="guide-note">{escape(self.words.map.through)}</p>' if any(panel.through for panel in found) else ""
        return Markup(f'<div class="guide-maps">{views}{note}{self._name()}</div>' if made else "")

    def target(self, slug: str) -> Target:
        """Return where the region of a muscle leads."""
        return Target(self.guide.find("muscles", slug).label, to_address(address_of("muscles", slug)) if slug in self.guide.muscles else "")

    def whole(self, view: View) -> Markup:
        """Return a view with all its layers, every muscle a link."""
        return Markup(whole(view, f"{self.words.map.body}: {self.view_name(view)}", self.target))

    @cached_property
    def layers(self) -> list[str]:
        """The names of the layers that some view has, from the surface down."""
        found = {layer for view in self.views for layer in view.layers}
        return [self.layer_name(layer) for layer in LAYERS if layer in found]

    def listed(self) -> list[str]:
        """Return every muscle that is drawn, by name."""
        return sorted(
            (slug for slug in self.guide.body.drawn if slug in self.guide.muscles), key=lambda slug: self.target(slug).label.casefold()
        )

    def plates(self) -> list[Plate]:
        """Return the plates of the atlas; a muscle has the same number wherever it is seen."""
        made: list[Plate] = []
        numbers: dict[str, int] = {}
        for view, layer in ((one, layer) for one in self.views for layer in one.layers.values()):
            for region in sorted(layer.regions, key=lambda region: region.outline.box[1]):
                numbers.setdefault(region.slug, len(numbers) + 1)
            title = f"{self.view_name(view)} · {self.layer_name(layer.name)}"
            again = any(other.view is view for other in made)
            drawn = plate(view, layer, title, self.target, numbers, again=again)
            listed = sorted((numbers[region.slug], region.slug) for region in layer.regions)
            made.append(Plate(view, title, f"{view.name}-{layer.name}", Markup(drawn), listed))
        return made

    def _name(self) -> str:
        """Return the line in which a script shows the muscle that was tapped."""
        return '<p class="guide-map__name" data-guide-name hidden></p>'

    def _panel(self, panel: Panel, title: str, before: list[Panel]) -> str:
        layer = "" if panel.top and not panel.near else f" · {self.layer_name(panel.layer)}"
        caption = self.view_name(panel.view) + layer
        drawn = svg(panel, f"{title} {caption}", f"{', '.join(one.mark.label for one in panel.lit)}.", before)
        names = self._names(panel) if panel.near else ""
        return f'<figure class="guide-map">{drawn}<figcaption>{escape(caption)}</figcaption>{names}</figure>'

    def _names(self, panel: Panel) -> str:
        """Return the names of the neighbors in a close look, numbered as in the drawing."""
        items = "".join(f'<li><a href="{one.mark.href}">{escape(one.mark.label)}</a></li>' for one in panel.lit[:-1])
        return f'<p>{escape(self.words.map.neighbors)}</p><ol class="guide-map__names">{items}</ol>' if items else ""
