"""What the tools say about words, on small pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.reading import grade, lines, pages, readings, sentences
from tools import alike, reading

PAGE = """<nav>Menu of all pages.</nav><article><h1 id="top">{name}</h1>
<p>{own} <em>Keep</em> your back still.<span class="guide-cite"><a href="#s">Source 1</a></span></p>
<svg><title>A drawing.</title></svg>
<h2 id="stop">Stop<a class="headerlink" href="#stop">¶</a></h2><ul><li>It hurts a lot.<li>Your hand.</ul><img alt="">
<h2 id="sources">Sources</h2><p>An Overview of Neuromuscular Electrophysiology.</p></article><p>Below the page.</p>"""
EASY = "Lift the cup and put it on the table."
HARD = "Methodological heterogeneity complicates every straightforward interpretation of electromyographic investigations."


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a site of two exercise pages, and an old address that leads to one of them."""
    for slug, text in {
        "one": PAGE.format(name="One", own=EASY),
        "two": PAGE.format(name="Page two", own=HARD),
        "old": '<meta http-equiv="refresh" content="0; url=../one/"><article>It moved to another page.</article>',
    }.items():
        (tmp_path / "exercises" / slug).mkdir(parents=True)
        (tmp_path / "exercises" / slug / "index.html").write_text(text, encoding="utf-8")
    return tmp_path


def test_lines() -> None:
    """Each element that begins a line of its own gives one, under the heading that it follows."""
    found = [(line.section, line.text) for line in lines(PAGE.format(name="One", own=EASY))]
    assert found == [
        ("top", "One"),
        ("top", f"{EASY} Keep your back still."),
        ("stop", "Stop"),
        ("stop", "It hurts a lot."),
        ("stop", "Your hand."),
        ("sources", "Sources"),
        ("sources", "An Overview of Neuromuscular Electrophysiology."),
    ]


def test_sentences() -> None:
    """Full sentences count; headings, fragments of two words and the names of works do not; a number's point ends none."""
    page = lines(PAGE.format(name="One", own='Hold for 2.5 seconds. "Now rest a bit." (Then go on.)'))
    assert sentences(page) == ["Hold for 2.5 seconds.", '"Now rest a bit."', "(Then go on.)", "Keep your back still.", "It hurts a lot."]


def test_grade() -> None:
    """The grade is that of the formula: ten words in two sentences, with fourteen syllables."""
    assert grade(["Lift your shoulders slowly.", "Then lower them to the table."]) == pytest.approx(0.39 * 5 + 11.8 * 1.4 - 15.59)
    assert grade([]) == 0


def test_readings(small: Path) -> None:
    """The harder page comes first, with the hardest sentence that is its own."""
    found = readings(small, "exercises")
    assert [(one.address, one.sentence) for one in found] == [("exercises/two/", HARD), ("exercises/one/", EASY)]
    assert reading.report(small).splitlines()[1].startswith("  exercises/two/: grade ")
    assert reading.report(small).startswith("exercises: 2 pages, grade ")


def test_alike(small: Path) -> None:
    """What stands on both pages is alike; the old address is no page."""
    read = pages(small, "exercises")
    assert alike.shares(read) == [alike.Share(17, 27), alike.Share(17, 28)]
    assert alike.shares(read, "top") == [alike.Share(4, 14), alike.Share(4, 15)]
    assert alike.middle(alike.shares(read, "stop")) == 1
    assert alike.report(small).splitlines()[1:] == [
        "top                28%      4 of 14",
        "stop              100%      7 of 7",
        "sources           100%      6 of 6",
        "all                62%     17 of 28",
    ]
