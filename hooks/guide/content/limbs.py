"""Which muscles belong to a limb, so that on a body of which one side works only that side is at work."""

from __future__ import annotations

from guide.content.guide import Guide
from guide.draw.figures.picture.drawing import POINTS
from guide.model.vocabulary import Region

_LIMBS = {"arm": ("shoulder", "elbow", "wrist", "palm"), "leg": ("hip", "knee", "ankle")}


def limb(guide: Guide, slug: str) -> str:
    """Return `arm` or `leg` where all drawn pieces of a muscle are in regions of that limb, by their joint; else nothing."""
    regions = (guide.find("vocabulary/regions", guide.muscles[piece].region or "") for piece in guide.anatomy.drawn(slug))
    points = {region.on_figure if isinstance(region, Region) else None for region in regions}
    joints = {POINTS[point][0] if point else "" for point in points}
    return next((name for name, own in _LIMBS.items() if joints and joints.issubset(own)), "")
