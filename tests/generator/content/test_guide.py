"""What follows from the entries taken together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from guide.content.guide import Guide
from guide.content.reader import read
from guide.content.training import exercises_of
from guide.content.uses import of_term
from guide.model.exercise import Exercise
from guide.model.person import Person
from guide.pages.catalog import Pages
from guide.pages.navigation import Navigation
from guide.pages.owner import Site
from tests.support.sites import lay_out, overlay


def test_variations_take_what_they_leave_out(guide: Guide) -> None:
    """A variation has its parent's fields but for its own, and keeps none of the parent's names, sources or ladder."""
    parent, child = guide.exercises["putty-squeeze"], guide.exercises["putty-pinch"]
    written = guide.written["exercises"]["putty-pinch"]
    assert isinstance(written, Exercise)
    assert written.pattern is None and child.pattern == parent.pattern == "gripping"
    assert child.hold == written.hold != parent.hold
    assert child.breathing == parent.breathing and child.dose == parent.dose
    assert parent.references and child.references == [] and child.easier == written.easier != parent.easier
    assert child.aliases == written.aliases and parent.also_said and child.also_said == []


def test_harder_is_derived(guide: Guide) -> None:
    """An exercise lists as harder each one that names it as easier."""
    assert guide.ladder.harder["tendon-glide"] == ["putty-squeeze"]
    assert guide.ladder.harder["putty-squeeze"] == ["putty-pinch"]


def test_wholes_and_pieces(tmp_path: Path) -> None:
    """A group holds its members and their parts; a muscle knows the wholes that hold it."""
    root = lay_out(tmp_path)
    overlay(root, "data/muscles/palm-muscles.yml", "name: Palm muscles\nmembers: [thenar-muscles, lumbricals]\n")
    guide = read(root).guide
    assert guide.anatomy.pieces["lumbricals"] == ["first-lumbrical"]
    assert guide.anatomy.within("palm-muscles") == {"thenar-muscles", "opponens-pollicis", "lumbricals", "first-lumbrical"}
    assert guide.anatomy.wholes["first-lumbrical"] == ["lumbricals"]
    assert guide.anatomy.around("first-lumbrical") == {"lumbricals", "palm-muscles"}


def test_exercises_of_a_muscle(guide: Guide) -> None:
    """A muscle lists the exercises that name it, its whole or its part, each once, under its most important role."""
    assert exercises_of(guide, "opponens-pollicis") == {"primary": ["putty-pinch", "putty-squeeze"]}
    assert exercises_of(guide, "thenar-muscles") == {"primary": ["putty-pinch", "putty-squeeze"]}
    assert exercises_of(guide, "first-lumbrical") == {"primary": ["tendon-glide"], "secondary": ["putty-squeeze"]}


def test_who_uses_a_term(guide: Guide) -> None:
    """A term knows the other entries in whose texts one of its forms stands as a word; a term without forms has none."""
    assert of_term(guide, "vocabulary/terms", "fist") == {"exercises": ["tendon-glide"]}
    assert of_term(guide, "vocabulary/terms", "tendon") == {"exercises": ["tendon-glide"], "muscles": ["lumbricals"]}
    assert of_term(guide, "vocabulary/patterns", "gripping") == {}


def test_referrers(guide: Guide) -> None:
    """A reference knows every entry that cites it, and the vocabulary what uses it, variations by what they take over."""
    assert ("exercises", "putty-squeeze") in guide.referrers.to["references", "stand-in-three"]
    assert ("exercises", "putty-pinch") in guide.referrers.to["vocabulary/patterns", "gripping"]


def test_navigation(guide: Guide) -> None:
    """Indexes get their titles, however deep they stand; kinds without entries and pages that nobody wrote are left out, the rest stays."""
    pages = Pages(replace(guide, written={**guide.written, "people": {}}), Site("x", "https://example.org/"))
    nav = [
        "index.md",
        "exercises/index.md",
        "people/index.md",
        {"About us": "about.md"},
        {"More": ["people/index.md", {"Works": "references/index.md"}]},
        "unwritten.md",
        {"Start here": ["unwritten.md", {"Nor this": "nor/this.md"}]},
        {"Elsewhere": "https://example.org/read.md"},
    ]
    navigation = Navigation(pages.guide, pages.words)
    titled = {pages.words.kinds["exercises"].many: "exercises/index.md"}
    elsewhere = {"Elsewhere": "https://example.org/read.md"}
    assert navigation.titled(nav) == ["index.md", titled, {"About us": "about.md"}, {"More": [{"Works": "references/index.md"}]}, elsewhere]
    footer = ["muscles/", "facts/", "routines/", "articles/", "plan/", "atlas/", "vocabulary/", "mine/"]
    assert [address for _, address in navigation.footer(nav)] == footer


def test_a_group_alone_is_no_index(guide: Guide) -> None:
    """The bottom of every page leads to the people of a guide as soon as one of them has a credential or a page elsewhere."""
    words = Pages(guide, Site("x", "https://example.org/")).words
    named = replace(guide, written={**guide.written, "people": {"ann": Person(name="Ann", credential="PT")}})
    led = [{address for _, address in Navigation(one, words).footer([])} & {"people/"} for one in (guide, named)]
    assert led == [set(), {"people/"}]
