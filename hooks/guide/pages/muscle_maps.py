"""The maps of the body on pages: which muscles light up in which role, and the words around the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial

from markupsafe import Markup, escape

from guide.content.guide import Guide
from guide.content.keys import address_of
from guide.content.links import to_address
from guide.content.noted import notes_of
from guide.content.notes import Once
from guide.content.questions import ask, label
from guide.draw.maps.body import View
from guide.draw.maps.close import near, worth
from guide.draw.maps.labels import names
from guide.draw.maps.legend import broken, swatch
from guide.draw.maps.panels import HERE, NEIGHBOR, THERE, Mark, Panel, exposed_once, panels
from guide.draw.maps.places import outside
from guide.draw.maps.plates import Target, plate, whole
from guide.draw.maps.slivers import Slivers, slivers_of
from guide.draw.maps.svg import svg
from guide.model.exercise import Exercise
from guide.model.muscle import LAYERS
from guide.model.words import Words
from guide.pages import map_labels
from guide.pages.map_plates import Plate, numbers
from guide.pages.map_sides import of_side


class Maps:
    """Draws for one guide; without a drawn body every map is empty."""

    """Draws for one guide; without a drawn body every map is empty."""

    def __init__(self, guide: Guide, words: Words) -> None:
        self.guide = guide
        self.words = words
        self._notes = notes_of(guide)
        self._marks: Once[Mark] = {}

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
        return self._notes.once(self._marks, (slug, role, link), partial(self._mark, slug, role, link=link))

    def _mark(self, slug: str, role: str, *, link: bool) -> Mark:
        name = label(self.guide, "muscles", slug)
        said = f"{name} ({getattr(self.words.roles, role).short})" if hasattr(self.words.roles, role) else name
        address = to_address(address_of("muscles", slug)) if link else ""
        return Mark(slug, said, role, tuple(self.guide.anatomy.drawn(slug)), address)

    def swatch(self, role: str) -> Markup:
        """Return a small field with the color and the pattern of a role, to stand before its name."""
        return Markup(swatch(role)) if self.views else Markup()

    def exercise(self, entry: Exercise) -> Markup:
        """Return the panels of the muscles of an exercise by role."""
        marks = [self.mark(part.muscle, role) for role, parts in (entry.muscles.by_role() if entry.muscles else ()) for part in parts]
        return self._composed(panels(self.views, [of_side(self.guide, entry, mark) for mark in marks], self._slivers))

    def _composed(self, found: list[Panel]) -> Markup:
        """Return one map of all views side by side, and maps of single layers that take its place when they are chosen."""
        top = [panel for panel in found if panel.top]
        layers = {layer: [panel for panel in found if panel.layer == layer and not panel.top] for layer in LAYERS}
        groups = [(name, group) for name, group in {"": top, **layers}.items() if group]
        drawn = {id(panel): self._panel(panel, self.words.map.title, found[:index]) for index, panel in enumerate(found)}
        inner = ("".join(drawn[id(panel)] for panel in group) for _, group in groups)
        shown = [f'<div class="guide-maps__layer guide-maps__layer--{number}">{each}</div>' for number, each in enumerate(inner, 1)]
        names = [self.layer_name(name) if name else self.words.map.together for name, _ in groups]
        whole = f"{self._choices(names)}{''.join(shown)}{self._through(found)}{self._name()}"
        return Markup(f'<div class="guide-maps guide-maps--composed">{whole}</div>' if shown else "")

    def _choices(self, names: list[str]) -> str:
        """Return the switch of the layers of an exercise; with nothing to choose there is none."""
        fields = "".join(
            f'<label><input type="radio" name="map-layer" id="map-layer-{number}"{" checked" if number == 1 else ""}>'
            f"<span>{escape(name)}</span></label>"
            for number, name in enumerate(names, 1)
        )
        legend = f"<legend>{escape(self.words.map.layer)}</legend>"
        return f'<fieldset class="guide-choices">{legend}{fields}</fieldset>' if len(names) > 1 else ""

    @cached_property
    def _slivers(self) -> Slivers:
        """The views with the muscles that they leave to another one."""
        return slivers_of(self.guide.body)

    def muscle(self, slug: str) -> Markup:
        """Return the panels of one muscle: where it lies, and for one without pieces a close look with its neighbors."""
        pieces = (piece for piece in self.guide.anatomy.pieces.get(slug, []) if self.guide.anatomy.drawn(piece))
        marks = [self.mark(piece, HERE) for piece in pieces] or [self.mark(slug, HERE, link=False)]
        close = [near(view, marks[0], self._neighbor) for view in worth(self.views, slug)]
        order = [view.name for view in self.views]
        found = sorted([*panels(self.views, marks), *close], key=lambda panel: (order.index(panel.view.name), panel.near))
        return self._panels(exposed_once(found), self.words.map.title_muscle)

    def several(self, slugs: Sequence[str]) -> Markup:
        """Return the panels of the muscles that lie in one place, all alike, as far as they are seen from outside."""
        marks = [self.mark(slug, THERE) for slug in slugs if slug in self.guide.body.drawn]
        return self._panels(outside(self.views, marks), self.words.map.title_muscle)

    def _neighbor(self, slug: str) -> Mark:
        return self.mark(slug, NEIGHBOR, link=slug in self.guide.muscles)

    def _panels(self, found: list[Panel], title: str) -> Markup:
        made: dict[str, str] = {}
        for index, panel in enumerate(found):
            made[panel.view.name] = made.get(panel.view.name, "") + self._panel(panel, title, found[:index])
        views = "".join(f'<div class="guide-maps__view"><div class="guide-maps__figures">{one}</div></div>' for one in made.values())
        return Markup(f'<div class="guide-maps">{views}{self._through(found)}{self._name()}</div>' if made else "")

    def _through(self, found: list[Panel]) -> str:
        """Return the note on what is pale or has a broken edge, where something is."""
        note = f"{escape(self.words.map.through)} {broken(self.words.map.below)}"
        return f'<p class="guide-note">{note}</p>' if any(panel.through for panel in found) else ""

    def target(self, slug: str) -> Target:
        """Return where the region of a muscle leads, and whether it is counted in the chain."""
        mark = "member" if ask(self.guide, "counted", slug) else ""
        way = to_address(address_of("muscles", slug)) if slug in self.guide.muscles else ""
        return Target(label(self.guide, "muscles", slug), way, mark)

    def whole(self, view: View, only: Sequence[str] = ()) -> Markup:
        """Return a view with all its layers or some `only`, every muscle a link; the names of the largest stand on its outer side."""
        sign = -1 if view is self.views[0] else 1
        title = f"{self.words.map.body}: {self.view_name(view)}"
        beside = names(view, map_labels.of_view(self.guide, view, self._slivers), sign)
        return Markup(whole(view, title, self.target, beside, only))

    @cached_property
    def lit(self) -> bool:
        """Whether the whole body lights the chain up: some muscle in it is drawn."""
        return any(self.target(slug).mark for slug in self.guide.body.drawn)

    def layers(self, only: Sequence[str] = ()) -> list[str]:
        """Return the names of the layers that some view has, from the surface down, or of some `only`."""
        found = {layer for view in self.views for layer in view.layers}
        return [self.layer_name(layer) for layer in LAYERS if layer in found and (layer in only or not only)]

    def listed(self) -> list[str]:
        """Return every muscle that is drawn, by name."""
        return sorted(filter(self.guide.muscles.__contains__, self.guide.body.drawn), key=lambda slug: self.target(slug).label.casefold())

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each muscle in the atlas, the same wherever it is seen."""
        return numbers(self.views)

    def plate_name(self, view: str, layer: str) -> str:
        """Return what readers call a plate."""
        return f"{self.words.map.views.get(view, view)} · {self.layer_name(layer)}"

    def plates(self) -> list[Plate]:
        """Return the plates of the atlas."""
        made: list[Plate] = []
        for view, layer in ((one, layer) for one in self.views for layer in one.layers.values()):
            title = self.plate_name(view.name, layer.name)
            drawn = plate(view, layer, title, self.target, self.numbers, again=any(one.view is view for one in made))
            listed = sorted((self.numbers[region.slug], region.slug) for region in view.shown(layer.name))
            made.append(Plate(view, title, f"{view.name}-{layer.name}", Markup(drawn), listed))
        return made

    def _name(self) -> str:
        """Return the line in which a script shows the muscle that was tapped, and the script."""
        return f'<p class="guide-map__name" data-guide-name hidden></p><script type="module" src="{to_address("assets/map.js")}"></script>'

    def _panel(self, panel: Panel, title: str, before: list[Panel]) -> str:
        layer = "" if panel.top and not panel.near else f" · {self.layer_name(panel.layer)}"
        caption = f"{self.view_name(panel.view)}{layer}"
        drawn = svg(panel, f"{title} {caption}", f"{panel.said}.", before)
        return f'<figure class="guide-map">{drawn}<figcaption>{escape(caption)}{self._names(panel)}</figcaption></figure>'

    def _names(self, panel: Panel) -> str:
        """Return the names of the neighbors in a close look, numbered as in the drawing."""
        items = "".join(f'<li><a href="{one.mark.href}">{escape(one.mark.label)}</a></li>' for one in panel.around if panel.near)
        return f'<p>{escape(self.words.map.neighbors)}</p><ol class="guide-map__names">{items}</ol>' if items else ""
