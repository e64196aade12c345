"""Where a body is drawn, every muscle without parts or members has its region in it, or says under `not_drawn` why not."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.draw.maps.body_reader import FOLDER
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield muscles that no drawing shows."""
    for slug, muscle in guide.muscles.items() if guide.body.views else ():
        if not (muscle.draft or muscle.not_drawn or guide.anatomy.pieces.get(slug) or slug in guide.body.drawn):
            mend = f"draw <g id=\"{slug}\"> into the file of its layer in {FOLDER}, or say why not under 'not_drawn:'"
            yield Problem(guide.place(("muscles", slug)), "no-region", "no drawing shows this muscle", mend)
