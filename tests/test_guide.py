"""What follows from the entries taken together."""

from __future__ import annotations

from dataclasses import replace

from guide.guide import Guide
from guide.model.exercise import Exercise
from guide.pages.render import Site
from guide.pages.site import Pages


def test_variations_take_what_they_leave_out(guide: Guide) -> None:
    """A variation has its parent's fields but for its own, and keeps none of the parent's names, sources or ladder."""
    parent, child = guide.exercises["reverse-plank"], guide.exercises["bent-knee-reverse-plank"]
    written = guide.written["exercises"]["bent-knee-reverse-plank"]
    assert isinstance(written, Exercise)
    assert written.pattern is None and child.pattern == parent.pattern
    assert child.hold == written.hold != parent.hold
    assert child.breathing == parent.breathing and child.dose == parent.dose
    assert child.references == [] and child.easier == written.easier and child.aliases == written.aliases


def test_harder_is_derived(guide: Guide) -> None:
    """An exercise lists as harder each one that names it as easier."""
    assert "reverse-plank" in guide.harder["bent-knee-reverse-plank"]
    assert {"reverse-plank", "bent-knee-reverse-plank"} <= set(guide.harder["glute-bridge"])


def test_wholes_and_pieces(guide: Guide) -> None:
    """A group holds its members and their parts; a muscle knows the wholes that hold it."""
    assert {"biceps-femoris", "biceps-femoris-long-head", "semitendinosus"} <= guide.within("hamstrings")
    assert "glutes" in guide.wholes["gluteus-maximus"]
    assert guide.pieces["trapezius"] == ["trapezius-lower", "trapezius-middle", "trapezius-upper"]


def test_exercises_of_a_muscle(guide: Guide) -> None:
    """A muscle lists the exercises that name it, its whole or its part, each once, under its most important role."""
    of = guide.exercises_of("biceps-femoris")
    assert "reverse-plank" in of["primary"]
    for slug in ("gluteus-maximus", "glutes", "erector-spinae"):
        every = [name for names in guide.exercises_of(slug).values() for name in names]
        assert len(every) == len(set(every))
        assert "hip-thrust" in every


def test_referrers(guide: Guide) -> None:
    """A reference knows every entry that cites it, and the vocabulary what uses it."""
    assert ("exercises", "reverse-plank") in guide.referrers["references", "ho2020bridge"]
    assert ("exercises", "bent-knee-reverse-plank") in guide.referrers["vocabulary/patterns", "hip-extension"]


def test_navigation(guide: Guide) -> None:
    """Indexes get their titles, however deep they stand; those of kinds without entries are left out, the rest stays."""
    pages = Pages(replace(guide, written={**guide.written, "people": {}}), Site("x", "https://example.org/"))
    nav = [
        "index.md",
        "exercises/index.md",
        "people/index.md",
        {"About us": "about.md"},
        {"More": ["people/index.md", {"Works": "references/index.md"}]},
    ]
    titled = {pages.words.kinds["exercises"].many: "exercises/index.md"}
    assert pages.navigation(nav) == ["index.md", titled, {"About us": "about.md"}, {"More": [{"Works": "references/index.md"}]}]
    assert [address for _, address in pages.footer(nav)] == ["muscles/", "facts/", "routines/", "atlas/", "vocabulary/"]
