"""Which panels a page needs: from muscles by role to views, layers, and what is left pale so that deeper ones show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from guide.draw.maps.body import View
from guide.draw.maps.shape import Frame, Region
from guide.draw.maps.slivers import Slivers

HERE, NEIGHBOR, THERE = "here", "neighbor", "there"
"""What a muscle and those around it are on its own page, and what the muscles of a place are on its page, in place of a role."""
FACING = "front"
"""The view in which the body faces the reader, so that its right side is on the left, where the mirror image is."""
_HIDING, _HIDING_MORE = 0.35, 0.12
"""A muscle that would hide this much of one in a lesser role, or in a greater one, is shown in its own layer instead."""
_PALE = 0.15
"""A muscle that covers this much of a lit one is left pale."""
_MARGIN = 40.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A muscle that lights up: what it is called, in which role, by which regions, and the link it is (none: no link)."""

    slug: str
    label: str
    role: str
    muscles: tuple[str, ...]
    """The muscles whose regions are lit: itself, or its pieces."""
    href: str = ""
    side: str = ""
    """The side of the body that alone is lit, right or left; none: both."""


@dataclass(frozen=True, slots=True)
class Lit:
    """A mark in one panel: its regions there from the deepest up. Only one panel of a page shows it to assistive technology."""

    mark: Mark
    regions: tuple[Region, ...]
    exposed: bool = True

    @property
    def area(self) -> float:
        """The area of its regions."""
        return sum(region.area for region in self.regions)


@dataclass(frozen=True, slots=True)
class Panel:
    """One drawing: a view, the layer that lies open, what is lit from the bottom up, what is pale, and which part is seen."""

    view: View
    layer: str
    lit: tuple[Lit, ...]
    pale: frozenset[str] = frozenset()
    frame: Frame | None = None
    near: bool = False
    """Whether it looks closely at one muscle in its own layer."""
    under: tuple[Lit, ...] = ()
    """What a close look names of what is seen from under the open layer, the deepest first."""

    @property
    def around(self) -> tuple[Lit, ...]:
        """What a close look names around its muscle, from the bottom up."""
        return (*self.under, *self.lit[:-1])

    @property
    def said(self) -> str:
        """What a description names: all that is lit, in a close look its muscle alone; the others stand in the list below it."""
        return ", ".join(one.mark.label for one in (self.lit[-1:] if self.near else (*self.under, *self.lit)))

    @property
    def name(self) -> str:
        """What the ids of the panel begin with; it has its name alone on a page."""
        return f"map-{self.view.name}" + ("-near" if self.near else "" if self.top else f"-{self.layer}")

    @property
    def top(self) -> bool:
        """Whether the open layer is the first."""
        return self.layer == next(iter(self.view.layers), self.layer)

    def half(self, mark: Mark) -> int:
        """Return which half of the drawing shows a mark: 1 the one that is drawn, -1 its mirror image, 0 both."""
        return 0 if not mark.side else 1 if (mark.side == "right") == (self.view.name != FACING) else -1

    def both(self, one: Lit) -> bool:
        """Whether the mirror image of a lit muscle can be seen, too, in the part of the body that is shown."""
        return self.frame is None or min(region.outline.box[0] for region in one.regions) <= -self.frame[0]

    @property
    def through(self) -> bool:
        """Whether something shows from below the open layer."""
        return any(region.layer != self.layer for lit in self.lit for region in lit.regions)


def _lit(view: View, marks: Iterable[Mark], slivers: Slivers) -> list[Lit]:
    """Return the marks that a view shows, regions from the deepest up."""
    shown = [slug for slug in view.regions if (view.name, slug) not in slivers]
    found = [(mark, [view.regions[slug] for slug in mark.muscles if slug in shown]) for mark in marks]
    return [Lit(mark, tuple(sorted(regions, key=lambda region: -view.depth[region.layer]))) for mark, regions in found if regions]


def _hidden(view: View, lit: Sequence[Lit]) -> dict[tuple[Mark, str, str], float]:
    """Return which share of a lit muscle (the last of the key) another mark would hide by its regions in one lower layer."""
    owners = {region.slug: one.mark for one in lit for region in one.regions}
    found: dict[tuple[Mark, str, str], float] = {}
    for slug, mark in owners.items():
        for other, share in view.covers(slug):
            if other in owners and owners[other].role != mark.role:
                key = (mark, view.regions[slug].layer, other)
                found[key] = found.get(key, 0.0) + share * view.regions[slug].area / view.regions[other].area
    return found


def _lifted(view: View, lit: Sequence[Lit], roles: Sequence[str]) -> set[tuple[str, str]]:
    """Return (mark, layer) of what needs a panel of its own, because there it would hide too much of another role."""
    owners = {region.slug: one.mark for one in lit for region in one.regions}
    return {
        (mark.slug, layer)
        for (mark, layer, other), share in _hidden(view, lit).items()
        if share > (_HIDING if roles.index(mark.role) < roles.index(owners[other].role) else _HIDING_MORE)
    }


def pale(view: View, layer: str, lit: Iterable[Lit]) -> frozenset[str]:
    """Return the muscles of the open layer that are left pale, because lit ones lie under them."""
    shown = {region.slug for one in lit for region in one.regions}
    below = {slug for slug in shown if view.regions[slug].layer != layer}
    covers = {other for slug in below for other, share in view.covers(slug) if share >= _PALE}
    return frozenset(slug for slug in covers - shown if view.regions[slug].layer == layer)


def crop(view: View, regions: Iterable[Region], margin: float = _MARGIN, least: float = 300.0) -> Frame:
    """Return the frame of a panel that shows regions on both sides of the body with what is around them."""
    boxes = [region.outline.box for region in regions]
    _, top, width, height = view.frame
    half = min(max(*(box[2] for box in boxes), least / 2 - margin, 0) + margin, width / 2)
    low, high = min(box[1] for box in boxes) - margin, max(box[3] for box in boxes) + margin
    lack = max(0.0, least - (high - low)) / 2
    low, high = max(top, low - lack), min(top + height, high + lack)
    return (-half, low, 2 * half, high - low)


def _kept(lit: Sequence[Lit], keep: Callable[[str, Region], bool]) -> tuple[Lit, ...]:
    """Return the marks with only the regions that are kept, by mark and region."""
    found = []
    for one in lit:
        regions = tuple(region for region in one.regions if keep(one.mark.slug, region))
        if regions:
            found.append(one if len(regions) == len(one.regions) else Lit(one.mark, regions))
    return tuple(found)


def _is_lifted(lifted: set[tuple[str, str]], layer: str, mark: str, region: Region) -> bool:
    return region.layer == layer and (mark, layer) in lifted


def _of_view(view: View, marks: Sequence[Mark], slivers: Slivers) -> Iterator[Panel]:
    depths = {region.slug: view.depth[region.layer] for region in view.regions.values()}
    lit = sorted(_lit(view, marks, slivers), key=lambda one: (depths[one.regions[-1].slug], -depths[one.regions[0].slug]))
    lifted = _lifted(view, lit, list(dict.fromkeys(mark.role for mark in marks)))
    top = next(iter(view.layers), "")
    if here := _kept(lit, lambda mark, region: (mark, region.layer) not in lifted):
        yield Panel(view, top, here, pale(view, top, (one for one in here if not one.mark.side)))
    kept = {layer: _kept(lit, partial(_is_lifted, lifted, layer)) for layer in view.layers if any(layer == other for _, other in lifted)}
    order = [mark.slug for mark in marks]  # the more important its role, the earlier a layer is shown
    for layer, below in sorted(kept.items(), key=lambda item: min(order.index(one.mark.slug) for one in item[1])):
        yield Panel(view, layer, below, frame=crop(view, [region for one in below for region in one.regions]))


def panels(views: Iterable[View], marks: Sequence[Mark], slivers: Slivers = frozenset()) -> list[Panel]:
    """Return the panels that show marks: every view with one of them, and layers that would hide others by themselves."""
    return exposed_once([panel for view in views for panel in _of_view(view, marks, slivers)])


def exposed_once(found: list[Panel]) -> list[Panel]:
    """Return panels in which each mark is exposed where it is largest, and nowhere else."""
    largest: dict[str, tuple[float, int]] = {}
    for index, panel in enumerate(found):
        for one in (*panel.under, *panel.lit):
            largest[one.mark.slug] = max(largest.get(one.mark.slug, (-1.0, 0)), (one.area, -index))
    return [_exposed(panel, {slug for slug, (_, at) in largest.items() if at == -index}) for index, panel in enumerate(found)]


def _exposed(panel: Panel, slugs: set[str]) -> Panel:
    """Return a panel in which only some marks are exposed."""
    under, lit = (tuple(Lit(one.mark, one.regions, one.mark.slug in slugs) for one in found) for found in (panel.under, panel.lit))
    return replace(panel, under=under, lit=lit)
