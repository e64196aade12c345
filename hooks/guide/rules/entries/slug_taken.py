"""An earlier slug under `formerly` is well formed and belongs to no other entry, neither now nor formerly."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.model.values import SLUG
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield redirects that collide or have no slug's form."""
    for kind, entries in guide.written.items():
        owners: dict[str, str] = {slug: slug for slug in entries}
        for slug, entry in entries.items():
            for index, old in enumerate(entry.formerly):
                place = guide.place((kind, slug), ("formerly", index))
                if not SLUG.fullmatch(old):
                    yield Problem(
                        place, "slug-form", f"'{old}' can't be the end of an address", "use lower-case letters, digits and single hyphens"
                    )
                elif owners.setdefault(old, slug) != slug or old == slug:
                    message = f"'{old}' is already an address of {kind}/{owners[old]}"
                    yield Problem(place, "slug-taken", message, "an address leads to one page: take it out here")
