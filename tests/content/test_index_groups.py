"""Indexes: which entries stand under which heading."""

from __future__ import annotations

from itertools import groupby

from guide.content.guide import Guide
from guide.content.listing import in_order
from guide.content.questions import fields
from guide.content.training import exercises_of, parted
from guide.pages.index_groups import decades, followed, groups_of


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


def test_sources_stand_in_their_decade(guide: Guide) -> None:
    """Every source is in one decade, the newest first, those without a year last; a few sources are not parted."""
    assert guide.words
    slugs = in_order(guide, "references")
    found = decades(guide, guide.words, slugs)
    assert sorted(slug for _, members in found for slug in members) == sorted(slugs)
    years = {slug: fields(guide, "references", slug, "year")["year"] for slug in slugs}
    parted = [[int(year) for year in title.split("–")] for title, _ in found[:-1]]
    assert parted == sorted(parted, reverse=True) and found[-1][0] == guide.words.no_year
    for (first, last), (_, members) in zip(parted, found[:-1], strict=True):
        assert all(first <= years[slug] <= last for slug in members)
    assert not any(years[slug] for slug in found[-1][1])
    assert decades(guide, guide.words, slugs[:24]) == []


def test_short_routines_come_first(guide: Guide) -> None:
    """Routines stand in one list, by the least number of minutes that they take."""
    assert guide.words
    (group,) = groups_of(guide, guide.words, "routines", in_order(guide, "routines"))
    assert sorted(group.slugs) == sorted(guide.entries["routines"])
    minutes = [int((fields(guide, "routines", slug, "minutes")["minutes"] or "999").split("-")[0].rstrip("+")) for slug in group.slugs]
    assert len(set(minutes)) > 3 and minutes == sorted(minutes)


def test_pages_follow_each_other_as_they_are_listed(guide: Guide) -> None:
    """Every entry of a kind has its place once; an exercise stands beside others of its pattern, and the gentlest of these is first."""
    assert guide.words
    for kind in guide.entries:
        assert sorted(followed(guide, guide.words, kind)) == sorted(guide.entries[kind]), kind
    found = [guide.exercises[slug] for slug in followed(guide, guide.words, "exercises")]
    assert len(list(groupby(found, key=lambda one: one.pattern))) == len({one.pattern for one in found})
    for _, members in groupby(found, key=lambda one: one.pattern):
        levels = [one.level or 0 for one in members]
        assert levels == sorted(levels)


def test_the_exercises_of_a_muscle_in_sight(guide: Guide) -> None:
    """Of many exercises for a muscle eight are in sight, of each level some; with the others they are all."""
    every = exercises_of(guide, "gluteus-maximus")["primary"]
    leading, others = parted(guide, "gluteus-maximus", 8)["primary"]
    assert len(leading) == 8 and sorted([*leading, *others]) == sorted(every)
    assert {guide.exercises[slug].level for slug in leading} == {guide.exercises[slug].level for slug in every}
    levels = [guide.exercises[slug].level or 0 for slug in leading]
    assert levels == sorted(levels)
