"""What a view is not asked to show of an exercise, because another view shows it better."""

from __future__ import annotations

from guide.draw.maps.body import Body

Slivers = frozenset[tuple[str, str]]
"""Views and the muscles that are left out there."""
_SLIVER = 0.18
"""A muscle of which a view shows less than this share of what the best view shows is left out there."""


def slivers_of(body: Body) -> Slivers:
    """Return views with the muscles of which they show no more than a sliver, or which a drawing leaves to another view."""
    most = {slug: max(region.area for region in regions) for slug, regions in body.drawn.items()}
    small = {(one.view, slug) for slug, regions in body.drawn.items() for one in regions if one.area < _SLIVER * most[slug]}
    left = {(view.name, slug) for view in body.views.values() for layer in view.layers.values() for slug in layer.elsewhere}
    return frozenset(small | left)
