"""Our muscles: nerves and their roots read well together, and what a page claims about its sources is so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.content.guide import Guide
from guide.model.muscle import Muscle
from guide.pages.catalog import Pages
from guide.pages.owner import Site

SEGMENT = r"[CTLS]\d{1,2}"
ROOTS = re.compile(rf"(About )?{SEGMENT}(-{SEGMENT})?\b.*")
ALONE = {"shoulder-girdle"}
"""Groups of so many muscles that the nerves are left to them."""


def muscles(guide: Guide) -> Iterator[tuple[str, Muscle]]:
    """Yield every muscle with its slug."""
    for slug, entry in guide.entries["muscles"].items():
        assert isinstance(entry, Muscle)
        yield slug, entry


def test_roots_are_segments(guide: Guide) -> None:
    """Roots begin with a segment of the spinal cord, stand with a nerve, and are not said by the nerve, too."""
    for slug, muscle in muscles(guide):
        if muscle.roots:
            assert ROOTS.fullmatch(muscle.roots), slug
            assert (muscle.nerve or slug in ALONE) and muscle.roots not in (muscle.nerve or ""), slug


def test_the_badge_names_its_sources(guide: Guide) -> None:
    """A muscle's page lists each work that a statement was compared with, and no page claims a comparison without one."""
    pages = Pages(guide.finished(), Site("Guide", "https://example.org/"))
    words = pages.words
    for slug, muscle in muscles(guide):
        page = pages.entry(("muscles", slug))
        html = page.body(page.make())
        works = {work for what in muscle.stated(compared=True) for work in muscle.compared_with(what)}
        assert bool(works) == (words.compared in html) == (words.not_compared not in html), slug
        assert all(f'id="source-{work}"' in html and f'href="#source-{work}"' in html for work in works), slug
