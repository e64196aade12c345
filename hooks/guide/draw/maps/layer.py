"""One layer of a view of the drawn body: its muscles, and what else lies in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from guide.draw.maps import geometry
from guide.draw.maps.shape import Region, Shape

_NEAR = 5.0


@dataclass
class Layer:
    """One layer of a view: regions in the order of the file, and sheets that are no muscle."""

    name: str
    file: str
    regions: list[Region] = field(default_factory=list)
    tissue: list[Shape] = field(default_factory=list)
    bare: list[Shape] = field(default_factory=list)
    """Where a bone lies right under the skin or between the muscles of the layer: shapes in the tone of bone."""
    over: list[str] = field(default_factory=list)
    """The names of those bones of the figure that lie over the muscles of the layer."""
    cover: list[Shape] = field(default_factory=list)
    """Sheets and tendons that lie over the muscles of the layer."""
    flesh: list[Shape] = field(default_factory=list)
    """What else lies there and is no entry: quiet, so that no place of a plate is empty."""
    again: list[Region] = field(default_factory=list)
    """Muscles of other layers that are seen in this one, too, with the shape that they have here."""
    staying: list[str] = field(default_factory=list)
    """The slugs of those that are seen here just as in the layer above."""
    elsewhere: list[str] = field(default_factory=list)
    """The slugs of those that maps of exercises leave to another view, which shows them better."""

    @cached_property
    def by_slug(self) -> dict[str, Region]:
        """The regions by the slug of their muscle."""
        return {region.slug: region for region in self.regions}

    @cached_property
    def _contacts(self) -> dict[str, dict[str, int]]:
        near = _NEAR / next(iter(self.regions)).outline.scale
        return geometry.contacts({region.slug: region.outline.polygons for region in self.regions}, near)

    def beside(self, slug: str) -> list[str]:
        """Return the muscles around one, those that share the longest border with it first."""
        found = self._contacts[slug]
        return sorted(found, key=lambda other: (-found[other], other))
