"""What is kept of an earlier run is used where it holds, and nowhere else: the same pages and problems as without it."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide import kept
from guide.content import recall
from guide.content.noted import Noted, noted
from guide.content.questions import QUESTIONS, ask
from guide.rules.check import load
from tests.support import editing
from tests.support.editing import KINDS, WORDS, Edit
from tests.support.sites import lay_out, overlay
from tests.support.turns import few

EDITS = st.lists(
    st.builds(Edit, st.sampled_from(KINDS), st.integers(0, 999), st.integers(0, 99), st.sampled_from(WORDS)), max_size=5, min_size=1
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the hand site with a `.cache` that an earlier run left."""
    return _begun(tmp_path / "site")


@cache
def _first() -> Path:
    """Return the hand site with what a first run kept, which nobody changes; it goes when the tests end."""
    folder = Path(tempfile.mkdtemp(prefix="kept-pages-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    lay_out(folder)
    editing.with_what_is_kept(folder)
    return folder


def _begun(folder: Path) -> Path:
    return Path(shutil.copytree(_first(), folder))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return the names of what is made anew while the test runs."""
    names: list[str] = []
    make: Callable[..., Any] = recall.Recall._made
    monkeypatch.setattr(recall.Recall, "_made", lambda self, noting, name, how: names.append(name) or make(self, noting, name, how))
    yield names


def compare(root: Path) -> None:
    """Hold a run with what is kept against one without."""
    assert editing.with_what_is_kept(root) == editing.anew(root)


def test_nothing_changed_nothing_is_made(root: Path, made: list[str]) -> None:
    """A second run makes no page, no figure and no picture, and says the same."""
    compare(root)
    assert made == []


def test_one_sentence_is_one_page(root: Path, made: list[str]) -> None:
    """A changed step of an exercise makes its page and its figure anew; pages that only name the exercise stay."""
    path = root / "data/exercises/putty-squeeze.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("steps:\n", "steps:\n  - Breathe first.\n", 1), encoding="utf-8")
    compare(root)
    pages = {name for name in made if name.startswith("page")}
    assert "page exercises/putty-squeeze/" in pages and "page muscles/lumbricals/" not in pages
    assert len(pages) < 8


@pytest.mark.long
def test_a_name_reaches_every_page_that_says_it(root: Path) -> None:
    """A changed name, a deleted entry, a new one, a renamed one: pages that name it follow."""
    path = root / "data/muscles/lumbricals.yml"
    text = path.read_text(encoding="utf-8")
    before = editing.anew(root)[0]
    path.write_text(text.replace("name: ", "name: Very ", 1), encoding="utf-8")
    compare(root)
    after = editing.with_what_is_kept(root)[0]
    assert sum(before[address] != after.get(address) for address in before) > 3
    path.rename(path.with_stem("lumbrical-muscles"))
    compare(root)
    path.write_text(text, encoding="utf-8")
    compare(root)


@pytest.mark.long
def test_what_a_list_shows_of_an_entry_reaches_it(root: Path, made: list[str]) -> None:
    """A changed level, need or spoken name is shown in every list; of what no list shows, no list is made anew."""
    for path, old, new, page in (
        ("data/exercises/putty-squeeze.yml", "level: 2", "level: 1", "page muscles/lumbricals/"),
        ("data/routines/quiet-minutes-for-the-hands.yml", "minutes: 4-6", "minutes: 7-9", "page routines/"),
        ("data/facts/only-squeezing-trains-a-grip.yml", "verdict: partly", "verdict: supported", "page facts/"),
    ):
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        overlay(root, path, text.replace(old, new, 1))
        compare(root)
        assert page in made
        made.clear()
    overlay(root, path, (root / path).read_text(encoding="utf-8").replace("Nothing. It is", "No more. It is"))
    compare(root)
    assert "page facts/only-squeezing-trains-a-grip/" in made and "page facts/" not in made


@pytest.mark.long
def test_an_easier_version_reaches_the_harder_one(root: Path) -> None:
    """What another entry says about one changes that one's page, though its own file is the same."""
    overlay(root, "data/exercises/new-one.yml", "name: New one\neasier:\n  - exercise: putty-squeeze\n    how: Use softer putty.\n")
    compare(root)
    overlay(root, "data/exercises/new-one.yml", None)
    compare(root)


@pytest.mark.parametrize(
    "path", few(["data/interface/en.yml", "data/safety.yml", "data/skeleton.yml", "data/body/palm.svg", "docs/index.md"])
)
def test_what_all_share(root: Path, path: str) -> None:
    """Texts, words, proportions, the drawn body and hand-written pages belong to all that shows them."""
    text = (root / path).read_text(encoding="utf-8")
    changed = {"data/skeleton.yml": ("2", "3"), "data/body/palm.svg": ('d="M', 'd="M1 1M')}.get(path, (" the ", " The "))
    overlay(root, path, text.replace(*changed, 1))
    compare(root)
    overlay(root, path, text)
    compare(root)


@pytest.mark.long
def test_a_part_of_a_piece_is_not_the_whole(root: Path) -> None:
    """Where the page with all urgent signs asks for one set alone, no page leads to the others any more."""
    path = root / "docs/index.md"
    text = path.read_text(encoding="utf-8")
    overlay(root, "docs/index.md", text.replace("<!-- guide: urgent-signs -->", "<!-- guide: urgent-signs hand -->"))
    compare(root)


@pytest.mark.long
def test_another_address_is_another_place(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two addresses of one site don't take each other's pages, and neither makes those of the other anew."""
    monkeypatch.setattr(editing, "SITE", editing.Site("Hands", "https://example.net/"))
    compare(root)
    monkeypatch.undo()
    compare(root)


@pytest.mark.long
def test_other_code_makes_all_anew(root: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What other code has made is not used, whatever its form; where the code changed under a running build nothing is kept."""
    monkeypatch.setattr(kept, "code_of", lambda *rooms, libraries=(): kept.key_of("other", *rooms))
    compare(root)
    count = len(made)
    assert count > 20
    monkeypatch.setattr(kept, "code_of", lambda *rooms, libraries=(): None)
    compare(root)
    assert len(made) == count  # nothing is kept, so nothing passes through


def test_any_file_may_go(root: Path) -> None:
    """Whatever of the cache is gone, cut off or damaged is made anew."""
    files = sorted(path for path in (root / kept.FOLDER).rglob("*") if path.is_file())
    for number, path in enumerate(files):
        path.write_bytes(path.read_bytes()[: -1 - number]) if number % 3 else path.unlink()
    compare(root)
    compare(root)


def test_an_unknown_question_counts_as_everything(root: Path) -> None:
    """What a page asks in a way that is not known is answered, and holds until anything changes."""
    guide = noted(load(root).guide)
    assert isinstance(guide, Noted)
    found, asked = guide.notes.of(lambda: (guide.signs, guide.anatomy.muscles, list(guide.anatomy.pieces)))
    assert found[1] == guide.guide.anatomy.muscles and asked == {("everything",)}


def test_answers_are_the_guides(root: Path) -> None:
    """A guide that is noted answers each question like one that is not."""
    plain = load(root).guide
    asked = noted(plain)
    for kind, slug in ((kind, slug) for kind, entries in plain.entries.items() for slug in entries):
        for question in ("entry", "label", "note", "standing", "there", "signs", "referrers", "belonging", "uses"):
            assert ask(plain, question, kind, slug) == ask(asked, question, kind, slug)
        assert ask(plain, "fields", kind, slug, "aliases", "level") == ask(asked, "fields", kind, slug, "aliases", "level")
        assert asked.find(kind, slug) is plain.find(kind, slug) and asked.entries[kind][slug] is plain.entries[kind][slug]
    for slug in plain.muscles:
        assert asked.anatomy.within(slug) == plain.anatomy.within(slug) and asked.anatomy.drawn(slug) == plain.anatomy.drawn(slug)
        assert ask(asked, "training-parted", slug, "8") == QUESTIONS["training-parted"](plain, slug, "8")
    assert dict(asked.muscles) == plain.muscles and asked.ladder.levels == plain.ladder.levels


def edited(edits: list[Edit]) -> None:
    """Edit a site again and again, and hold what comes of each state with what was kept against what comes of it alone."""
    folder = Path(tempfile.mkdtemp())
    try:
        root = _begun(folder / "site")
        for edit in edits:
            editing.apply(root, edit)
            compare(root)
    finally:
        shutil.rmtree(folder)


@settings(max_examples=1, suppress_health_check=[HealthCheck.too_slow])
@given(EDITS)
def test_any_edit(edits: list[Edit]) -> None:
    """After any edits a run with what is kept makes what one without makes."""
    edited(edits)
