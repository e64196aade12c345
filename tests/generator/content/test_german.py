"""A whole small site in German: it has no problems, and nothing that the generator says itself is left in English."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import pytest

from guide.content.guide import Guide
from guide.model.kinds import KINDS
from guide.model.words import Words
from guide.pages.catalog import Pages
from guide.pages.owner import Site
from guide.pages.pieces import missing
from guide.rules.check import load
from tests.support.building import settings
from tests.support.sites import HAND, lay_out, overlay, problems_of
from tests.support.speaking import leaves

SITE = HAND.parent / "german"
WORDS = "data/interface/de.yml"
HEADINGS = [
    ("Muscles at work", "Welche Muskeln arbeiten"),
    ("Do it", "So geht es"),
    ("Common mistakes", "Häufige Fehler"),
    ("Easier and harder", "Leichter und schwerer"),
    ("When to stop and cautions", "Wann aufhören, wobei vorsichtig sein"),
    ("What the evidence says", "Was die Forschung sagt"),
    ("Who wrote and reviewed this", "Wer das geschrieben und geprüft hat"),
]
_SPOKEN = re.compile(r'>([^<>]+)<|\b(?:alt|aria-label|placeholder|title)="([^"]+)"')


def german(folder: Path) -> Path:
    """Lay out the German site with settings that name its language; return the folder."""
    root = lay_out(folder, SITE)
    overlay(root, "mkdocs.yml", settings("de"))
    return root


def spoken(root: Path) -> set[str]:
    """Return every text between two tags, and every label, of all generated pages and of the page for what is missing."""
    pages = Pages(load(root).guide.finished(), Site("Nacken und Schultern", "https://example.org/nacken/"))
    made = [page.body(page.make()) for page in pages.all()] + [missing(pages.renderer)]
    found = (text or label for page in made for text, label in _SPOKEN.findall(page))
    return {" ".join(html.unescape(text).split()) for text in found}


def word(words: Any, trail: tuple[str, ...]) -> str:
    """Return a word by its trail; names that only a guide can give are none."""
    for step in trail:
        words = getattr(words, step)
    return words if isinstance(words, str) else ""


def left_in_english(root: Path) -> set[str]:
    """Return the English words that stand on the pages, but for those that the German file says itself in the same way."""
    words = load(root).guide.words
    assert words
    lacking = set(words.in_english())
    own = {word(words, trail) for trail in leaves(Words) if trail not in lacking}
    english = {word(Words.stand_in(), trail) for trail in leaves(Words)}
    return spoken(root) & (english - own)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the German site."""
    return german(tmp_path_factory.mktemp("german"))


@pytest.fixture(scope="module")
def guide(root: Path) -> Guide:
    """Return its guide."""
    return load(root).guide


@pytest.fixture(scope="module")
def heard(root: Path) -> set[str]:
    """Return all that its pages say."""
    return spoken(root)


def test_no_problems(root: Path) -> None:
    """The site passes every check in its own language."""
    assert problems_of(root) == []


def test_it_has_some_of_everything(guide: Guide) -> None:
    """Every kind has finished entries, and exercises a variation, a ladder and figures: so every template speaks."""
    assert {kind for kind in KINDS if guide.finished().entries.get(kind)} == KINDS.keys()
    exercises = guide.exercises.values()
    assert any(one.variation_of for one in exercises) and any(step.exercise for one in exercises for step in one.easier)
    assert len(guide.movements) >= 2


@pytest.mark.parametrize(("english", "own"), HEADINGS)
def test_headings(heard: set[str], english: str, own: str) -> None:
    """A heading is said in German and not in English."""
    assert own in heard and english not in heard


def test_no_word_is_english(root: Path) -> None:
    """No word of the list stands on a page in English, but those that are the same in both languages."""
    assert left_in_english(root) == set()


def test_a_lacking_word_would_be_heard(tmp_path: Path) -> None:
    """With a line taken out of the German words, its English one is found on the pages: the test above would see it."""
    site = german(tmp_path)
    text = (site / WORDS).read_text(encoding="utf-8")
    overlay(site, WORDS, text.replace("  mistakes: Häufige Fehler\n", ""))
    assert left_in_english(site) == {"Common mistakes"}


def test_letters_and_quotes(heard: set[str]) -> None:
    """Umlauts, sharp s, quotes and both kinds of apostrophe arrive as they were written."""
    everything = "\n".join(heard)
    assert all(text in everything for text in ("„Doppelkinn“", "große Kreise", "geht's", "Wenn’s", "Halswirbelsäule"))
