"""What stands for a page in a browser's tab and in the list of a search engine."""

from __future__ import annotations

import pytest

from guide.content.guide import Guide
from guide.model.entry import Entry
from guide.model.reference import Reference
from guide.pages import elsewhere

LONG = "A claim that has many words and says so much that no tab of any browser shows the whole of it"


@pytest.mark.parametrize(
    ("title", "site", "shown"),
    [
        ("Hip thrust", "Hands", "Hip thrust - Hands"),
        ("x" * 57, "Hands", f"{'x' * 57} - Hands"),
        ("x" * 58, "Hands", "x" * 58),
        (LONG, "Hands", "A claim that has many words and says so much that no tab of any…"),
    ],
)
def test_tab(title: str, site: str, shown: str) -> None:
    """The name of the site stands behind a title where there is room; a title that is too long is cut at a word."""
    assert elsewhere.tab(title, site) == shown
    assert len(shown) <= elsewhere.LONGEST_TITLE


def test_a_work_is_known_by_its_author_and_year() -> None:
    """Two works whose titles begin alike differ in a tab; a work without either is called by its title."""
    work = Reference(title="Grip", authors="Stand-in A, Other B", year=2020)
    assert elsewhere.known_as(work) == "Stand-in A 2020: Grip"
    assert elsewhere.known_as(Reference(title="Grip", year=2020)) == elsewhere.known_as(Reference(title="Grip", authors="A")) == ""


def described(guide: Guide, kind: str, entry: Entry, note: str) -> str:
    """Return the description of an entry."""
    assert guide.words
    return elsewhere.of_entry(guide.words, (kind, "x"), entry, note)


def test_descriptions(guide: Guide) -> None:
    """A note that says enough stands alone; a short one stands between the name and what the page holds; of a work, who was studied."""
    muscle = next(iter(guide.entries["muscles"].values()))
    enough = "Bends the thumb toward the palm, as when you hold a pen, a key or the handle of a heavy bag."
    assert described(guide, "muscles", muscle, enough) == enough
    assert described(guide, "muscles", muscle, "Bends it.").startswith(f"{muscle.label}. Bends it. Where it lies")
    work = Reference(title="Grip", container="A Journal", year=2020, population="Twelve adults with [stiff](x) hands.")
    assert described(guide, "references", work, "A Journal").startswith(
        "Grip. A Journal, 2020. Twelve adults with stiff hands. What was read"
    )
    assert elsewhere.shortened(f"{enough} {enough}") == f"{enough} Bends the thumb toward the palm, as when you hold a pen, a key or…"


def test_an_index_whose_sentence_is_short(guide: Guide) -> None:
    """Its name stands before that sentence, and what it holds behind it."""
    assert guide.words
    about = guide.words.kinds["vocabulary/goals"].about
    assert len(about) < elsewhere.SHORTEST_DESCRIPTION
    assert elsewhere.of_index(guide.words, "vocabulary/goals") == f"Goals. {about} {guide.words.described.index}"
