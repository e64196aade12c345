"""A zone of the figure that a muscle names is one of those in `data/skeleton.yml`."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.files import SKELETON
from guide.content.guide import Guide
from guide.problems import Problem, did_you_mean


def check(guide: Guide) -> Iterator[Problem]:
    """Yield names of zones that are not there; without a skeleton there is no figure, and so no zone."""
    known = [zone.zone for zone in guide.skeleton.zones] if guide.skeleton else []
    for slug, muscle in guide.muscles.items() if guide.skeleton else ():
        for index, zone in enumerate(muscle.on_figure):
            if zone not in known:
                mend = did_you_mean(zone, known) or f"draw it there under 'zones:', or name one of {', '.join(known) or 'those there are'}"
                place = guide.place(("muscles", slug), ("on_figure", index))
                yield Problem(place, "unknown-zone", f"no zone '{zone}' in {SKELETON}", mend)
