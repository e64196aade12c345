"""A muscle in the body as a drawing that needs no style sheet, for the pictures beside shared links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from guide.draw.maps.body import View
from guide.draw.maps.panels import Mark, Panel, crop, panels
from guide.draw.maps.relief import MIRROR
from guide.draw.maps.shape import Frame
from guide.draw.share.art import Art

_SKIN, _MUSCLE, _PALE, _BONE, _DETAIL, _LIT = "#dbe4e6", "#b9c8cc", "#ccd7da", "#eef0ea", "#93a6ac", "#b4521f"
_AROUND, _LEAST = 90.0, 420.0
"""How much of the body is seen around a muscle, and at least, in thousandths of body height."""


def art_of(views: Iterable[View], marks: Sequence[Mark]) -> list[Art]:
    """Return a drawing of the view that shows most of some muscles, cropped to them; none where nothing of them is drawn."""
    found = panels(views, marks)
    best = max(found, key=lambda panel: sum(one.area for one in panel.lit), default=None)
    return [_drawn(best, crop(best.view, [region for one in best.lit for region in one.regions], _AROUND, _LEAST))] if best else []


def whole(views: Iterable[View], marks: Sequence[Mark]) -> list[Art]:
    """Return a drawing of every view that shows some of these muscles, the body from head to foot."""
    return [_drawn(panel, panel.view.frame) for panel in panels(views, marks) if panel.top]


def _drawn(panel: Panel, frame: Frame) -> Art:
    scale = panel.view.scale
    left, top, wide, high = (number * scale for number in frame)
    half = f'<g id="half">{_under(panel)}{_lit(panel)}</g>'
    return Art(f'{half}<use href="#half" {MIRROR}/>', (left, top, wide, high))


def _under(panel: Panel) -> str:
    """Return one half of the body below what is lit: skin, bones where the outer layers are gone, the muscles of the open layer."""
    view, lit = panel.view, {region.slug for one in panel.lit for region in one.regions}
    shown = [region for region in view.layers[panel.layer].regions if region.slug not in lit]
    muscles = "".join(region.outline.small for region in shown if region.slug not in panel.pale)
    pale = "".join(region.outline.small for region in shown if region.slug in panel.pale)
    skin = view.outline.small if view.outline else ""
    bones = "" if panel.top else "".join(bone.small for bone in view.bones.values())
    lines = f'<path fill="none" stroke="{_DETAIL}" stroke-width="2" d="{view.details_d}"/>' if view.details_d else ""
    return f"{_path(_SKIN, skin)}{lines}{_path(_BONE, bones)}{_path(_MUSCLE, muscles)}{_path(_PALE, pale)}"


def _lit(panel: Panel) -> str:
    return _path(_LIT, "".join(region.outline.d for one in panel.lit for region in one.regions))


def _path(color: str, d: str) -> str:
    return f'<path fill="{color}" d="{d}"/>' if d else ""
