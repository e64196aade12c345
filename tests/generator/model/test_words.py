"""The words of the interface: one list, every word of it used, and other languages that are whole or say what lacks."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import jinja2
import pytest

from guide.authoring import editor_files
from guide.content.interface import words_file
from guide.model import word_list
from guide.model.entry import Part
from guide.model.exercise import Demands, Exercise
from guide.model.fact import Fact
from guide.model.kinds import KINDS
from guide.model.muscle import COMPARABLE, LAYERS, Muscle
from guide.model.roles import ROLES
from guide.model.words import Words
from guide.rules.check import load
from tests.support.sites import HAND, ROOT, lay_out, overlay
from tests.support.speaking import TEMPLATES, along, leaves, used

GERMAN = HAND.parent / "german"
WORDS = sorted(leaves(Words))
NOT_OF_A_LANGUAGE = ("workbench",)
_TEMPLATES_OF_PAGES = [path for path in TEMPLATES if not path.name.startswith(NOT_OF_A_LANGUAGE)]


def field_of(trail: tuple[str, ...]) -> Any:
    """Return what the model knows of a word."""
    part: Any = Words
    for step in trail[:-1]:
        part = part.model_fields[step].annotation
    return part.model_fields[trail[-1]]


def test_the_stub_is_fresh() -> None:
    """What the type checker reads is made from the list (`make renew` renews it)."""
    assert (ROOT / editor_files.STUB).read_text(encoding="utf-8") == word_list.stub()


def test_a_word_says_what_it_is_for() -> None:
    """Each word has an English text, unless it is each guide's own, and says what it is for."""
    found = {": ".join(trail): field_of(trail) for trail in WORDS}
    assert [name for name, field in found.items() if field.is_required() != (name == "kinds")] == []
    assert [name for name, field in found.items() if field.default == "" or len(field.description) <= 8] == []


def test_two_words_of_one_name() -> None:
    """A word is told apart by its block, not by its name alone."""
    assert field_of(("headings", "feel")).description != field_of(("feel",)).description
    assert field_of(("headings", "feel")).default != field_of(("feel",)).default


def test_a_new_word_is_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """One more line in the list is one more word of the model, with its text and its use, and of the stub."""
    lines = ["brand_new: 'Any: text'  # It's new: yes.", "more:  # Of them.", "  inner: 'One # of two'  # Inside.", ""]
    more = word_list.listed() + "\n".join(lines)
    monkeypatch.setattr(word_list, "listed", lambda: more)
    fields: Any = word_list.words_class().model_fields
    assert (fields["brand_new"].default, fields["brand_new"].description) == ("Any: text", "It's new: yes.")
    assert (fields["more"].default.inner, fields["more"].description) == ("One # of two", "Of them.")
    assert "class More(Block):\n    inner: Line\n" in word_list.stub() and word_list.stub().endswith(
        "    brand_new: Line\n    more: More\n"
    )


def test_every_used_word_is_listed() -> None:
    """Code and templates use no word that the list does not have."""
    unknown = {f"{file}: {'.'.join(trail)}" for trail, file in used().items() if not any(along(trail, word) for word in WORDS)}
    assert not unknown


def test_every_listed_word_is_used() -> None:
    """No word of the list is left over."""
    trails = used()
    assert not [word for word in WORDS if not any(len(trail) >= len(word) and along(trail, word) for trail in trails)]


def options(part: type[Part], name: str) -> set[str]:
    """Return the values that a field can have."""
    return {str(option).replace("-", "_") for inner in get_args(part.model_fields[name].annotation) for option in get_args(inner)}


@pytest.mark.parametrize(
    ("block", "names"),
    [
        ("roles", set(ROLES)),
        ("laterality", options(Exercise, "laterality")),
        ("kinds_of_work", options(Exercise, "kind")),
        ("demands", set(Demands.model_fields)),
        ("layers", set(LAYERS)),
        ("chain", options(Muscle, "chain")),
        ("comparable", set(COMPARABLE)),
        ("verdicts", options(Fact, "verdict")),
    ],
)
def test_every_value_has_a_word(block: str, names: set[str]) -> None:
    """A block that is named after the values of a field has a word for each of them and no other."""
    assert names and {trail[1] for trail in WORDS if trail[0] == block} == names


def test_every_section_has_a_heading() -> None:
    """There is a heading for each block of an entry's template, and no other."""
    names = {*(f"{model.__name__.lower()}.html.j2" for model in KINDS.values()), "term.html.j2", "common.html.j2", "glossary.html.j2"}
    shown = [path.read_text(encoding="utf-8") for path in TEMPLATES if path.name in names]
    blocks = {name for text in shown for name in re.findall(r"\{% block (\w+)", text)} - {"lead"}
    assert {trail[1] for trail in WORDS if trail[0] == "headings"} == blocks


def printed(template: str) -> str:
    """Return what a template prints by itself, `§` in place of all that it is given."""
    tokens = jinja2.Environment().lex(template)
    return "".join(text if kind == "data" else "§" if kind == "variable_begin" else "" for _, kind, text in tokens)


@pytest.mark.parametrize("path", _TEMPLATES_OF_PAGES, ids=lambda path: str(path.name))
def test_no_template_has_words_of_its_own(path: Path) -> None:
    """Whatever a reader reads or hears comes from the list or the data; folders are called as they are."""
    text = printed(path.read_text(encoding="utf-8"))
    said = re.findall(r"(?:aria-label|title|alt|placeholder)=\"([^\"]*[A-Za-z][^\"]*)\"", text)
    said += re.findall(r"[A-Za-z]{2,}", re.sub(r"<[^<>]*>|&[a-z]+;|guide-content-security-policy", " ", text))
    assert set(said) <= {"data"}


def german(site: Path, text: str, language: str = "de") -> list[str]:
    """Return the problems of the hand site with these German words beside the English ones and a language in its settings."""
    overlay(site, "data/interface/de.yml", text.replace("    back: Von hinten\n", "    palm: Von innen\n"))
    settings = f"theme:\n  language: !ENV [NO_SUCH_VARIABLE, {language}]\nextra:\n  made: !!python/name:os.getcwd\n"
    overlay(site, "mkdocs.yml", settings)
    return [str(problem) for problem in load(site).problems]


def test_german_is_whole(tmp_path: Path) -> None:
    """The German words leave none in English, and are taken where the site's language is a German."""
    text = (GERMAN / "data/interface/de.yml").read_text(encoding="utf-8")
    assert german(lay_out(tmp_path), text) == german(tmp_path, text, "de-AT") == []
    words = load(tmp_path).guide.words
    assert words and (words.home, words.kinds["muscles"].many, list(words.in_english())) == ("Startseite", "Muskeln", [])


@pytest.mark.parametrize("key", ["language", "home", "chain"])
def test_a_lacking_word_is_named(tmp_path: Path, key: str) -> None:
    """A line that is taken out of the German words is named, and a whole block word by word."""
    text = (GERMAN / "data/interface/de.yml").read_text(encoding="utf-8")
    lacking = re.sub(rf"^{key}:.*\n(  .*\n)*", "", text, flags=re.MULTILINE)
    (problem,) = german(lay_out(tmp_path), lacking)
    assert problem.endswith("[untranslated]")
    assert set(re.findall("'(.*?)'", problem)) == {": ".join(trail) for trail in WORDS if trail[0] == key}


def test_which_file_is_used(tmp_path: Path) -> None:
    """The only file whatever its name, else that of the site's language, which is English where nothing is said."""
    overlay(tmp_path, "data/interface/nl.yml", "")
    assert words_file(tmp_path) == ("data/interface/nl.yml", [])
    overlay(tmp_path, "data/interface/en.yml", "")
    overlay(tmp_path, "data/interface/pt-BR.yml", "")
    assert words_file(tmp_path) == ("data/interface/en.yml", [])
    overlay(tmp_path, "mkdocs.yml", "theme: material\n")
    assert words_file(tmp_path) == ("data/interface/en.yml", [])
    overlay(tmp_path, "mkdocs.yml", "theme: {language: pt-br}\n")
    assert words_file(tmp_path) == ("data/interface/pt-BR.yml", [])


def test_stand_in() -> None:
    """Where the words of a guide can't be read, the preview speaks English and calls kinds as their folders."""
    words = Words.stand_in()
    assert (words.home, words.kinds["vocabulary/levels"].many) == ("Home", "Levels")
    assert words.kinds.keys() == KINDS.keys()
