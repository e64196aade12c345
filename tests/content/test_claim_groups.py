"""Indexes: which entries stand under which heading."""

from __future__ import annotations

from guide.content.guide import Guide
from guide.content.listing import in_order
from guide.content.questions import fields
from guide.pages.index_groups import groups_of


def test_claims_stand_under_the_region_that_they_name_first(guide: Guide) -> None:
    """Every claim is in one group, that of its first region; the largest group comes first, claims without a region before all."""
    assert guide.words
    groups = groups_of(guide, guide.words, "facts", in_order(guide, "facts"))
    assert sorted(slug for group in groups for slug in group.slugs) == sorted(guide.entries["facts"])
    assert all(
        fields(guide, "facts", slug, "about")["about"][:1] == [group.anchor] for group in groups for slug in group.slugs if group.anchor
    )
    sizes = [len(group.slugs) for group in groups if group.title]
    assert len(sizes) > 1 and sizes == sorted(sizes, reverse=True)
