"""A region stands in the file of the layer in which its muscle lies."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield regions in the wrong layer."""
    for region in guide.body.regions:
        muscle = guide.muscles.get(region.slug)
        if muscle and muscle.layer != region.layer and not guide.anatomy.pieces.get(region.slug):
            lies = f"lies in the layer '{muscle.layer}'" if muscle.layer else "has no layer yet"
            mend = (
                f"move it to {region.view}-{muscle.layer}.svg, or mend 'layer:' of the muscle"
                if muscle.layer
                else "add 'layer:' to the muscle"
            )
            yield Problem(region.place, "region-layer", f"'{region.slug}' {lies}, this file is '{region.layer}'", mend)
