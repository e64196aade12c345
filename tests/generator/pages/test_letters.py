"""All words that a guide explains, by their first letter."""

from __future__ import annotations

from pathlib import Path

from guide.content.guide import Guide
from guide.pages.letters import by_letter
from guide.rules.check import load
from tests.support.sites import lay_out, overlay


def test_each_word_is_under_its_letter(guide: Guide) -> None:
    """Each word of each vocabulary stands once, the letters in order."""
    found = by_letter(guide)
    letters, keys = [letter for letter, _ in found], [key for _, words in found for key, _ in words]
    assert letters == sorted(set(letters)) and len(keys) == len(set(keys))
    assert set(keys) == {(kind, slug) for kind, entries in guide.entries.items() if kind.startswith("vocabulary/") for slug in entries}


def test_accents_numbers_and_namesakes(tmp_path: Path) -> None:
    """An accent makes no letter of its own, a number none; two words of one name say what they are."""
    root = lay_out(tmp_path)
    overlay(root, "data/vocabulary/terms/oel.yml", "name: Öl\ndefinition: A stand-in.\n")
    overlay(root, "data/vocabulary/terms/one-rm.yml", "name: 1RM\ndefinition: A stand-in.\n")
    overlay(root, "data/vocabulary/terms/palm.yml", "name: Palm\ndefinition: A stand-in.\n")
    found = dict(by_letter(load(root).guide))
    assert found["O"] == [(("vocabulary/terms", "oel"), False)] and found["#"] == [(("vocabulary/terms", "one-rm"), False)]
    assert {shared for (_, slug), shared in found["P"] if slug == "palm"} == {True}
