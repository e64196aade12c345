"""Movements are solved once: what is kept of them is what would be worked out, after any change, and none stays in memory."""

from __future__ import annotations

import gc
import shutil
from pathlib import Path

import pytest

from guide import kept
from guide.content.guide import Guide
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement
from guide.model.words import Words
from guide.pages import movement_pictures
from guide.rules.check import load
from guide.rules.figures import _faults
from tests.support.sites import lay_out, overlay, problems_of

FILE = "data/exercises/putty-squeeze.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the hand site as a project."""
    return lay_out(tmp_path)


@pytest.fixture
def solved(monkeypatch: pytest.MonkeyPatch) -> list[Movement]:
    """Return a list that takes in every movement that is judged."""
    found: list[Movement] = []
    judged = _faults._judged
    monkeypatch.setattr(_faults, "_judged", lambda *given: found.append(given[2]) or judged(*given))
    return found


def drawn(guide: Guide) -> dict[str, str]:
    """Return everything that is drawn of every movement."""
    words = guide.words or Words.stand_in()
    pictures = [found for slug in guide.movements if (found := movement_pictures.pictures(guide, slug, words))]
    return {of.slug: f"{of.definitions()}{of.moving()}{of.stills()}{of.mistakes()}{of.sheet}" for of in pictures}


def changed(root: Path, old: str, new: str, file: str = FILE) -> None:
    """Change a text in a file."""
    before = (root / file).read_text(encoding="utf-8")
    assert before.count(old) == 1
    overlay(root, file, before.replace(old, new))


def files(root: Path) -> list[Path]:
    """Return everything that is kept of movements."""
    return sorted(path for kind in ("tracks", "verdicts") for path in (root / kept.FOLDER / kind).rglob("*") if path.is_file())


def test_what_is_kept_is_what_is_worked_out(project: Path) -> None:
    """The drawings of kept tracks are those of tracks just solved, and every value of theirs is the same."""
    first = load(project).guide
    assert files(project)
    again = load(project).guide
    for slug, movement in first.movements.items():
        fresh, read = Track(movement, movement.figure.view), again.movements.track(slug)
        for name in ("looks", "keys", "moving", "squeezed", "carried", "bounds", "nods", "depths", "way", "poses"):
            assert repr(getattr(read, name)) == repr(getattr(fresh, name)), (slug, name)
    one = drawn(again)
    for path in files(project):
        path.unlink()
    assert one == drawn(load(project).guide) and len(one) >= 2


def test_nothing_is_solved_twice(project: Path, solved: list[Movement], monkeypatch: pytest.MonkeyPatch) -> None:
    """A guide that is read again has its movements judged and drawn already, also where only another text has changed."""
    before = drawn(load(project).guide)
    assert solved
    solved.clear()
    changed(project, "not_studied: No study is named here", "not_studied: No study at all is named here")
    monkeypatch.setattr(Movement, "runs", property(lambda self: pytest.fail("solved again")))
    assert drawn(load(project).guide) == before and not solved


def test_a_change_of_the_figure_shows_at_once(project: Path) -> None:
    """A fault comes with the change that makes it and goes with the one that mends it."""
    assert problems_of(project) == []
    before = drawn(load(project).guide)
    changed(project, "elbow: 110", "elbow: 160")
    said = problems_of(project)
    assert any(one.endswith("[pose-range]") and "elbow comes to 160 degrees" in one for one in said)
    assert problems_of(project) == said and drawn(load(project).guide) != before
    changed(project, "elbow: 160", "elbow: 110")
    assert problems_of(project) == [] and drawn(load(project).guide) == before


def test_a_change_of_the_skeleton_shows_at_once(project: Path) -> None:
    """What is judged by the table of joints is judged anew when the table changes."""
    assert problems_of(project) == []
    table = (project / "data" / "skeleton.yml").read_text(encoding="utf-8")
    line = next(line for line in table.splitlines() if line.strip().startswith("elbow:"))
    changed(project, line, f"{line.partition(':')[0]}: [0, 100]", "data/skeleton.yml")
    assert any("the table allows 0 to 100" in said for said in problems_of(project))


def test_a_change_of_a_mistake_shows_at_once(project: Path) -> None:
    """A mistake that is shown from another side is drawn from there, whatever was kept before."""
    before = drawn(load(project).guide)["putty-squeeze"]
    changed(project, "figure: {pose: 2, right: {wrist: 60}, marks: [wrist]}", "figure: {pose: 2, view: front, marks: [wrist]}")
    from_the_front = drawn(load(project).guide)["putty-squeeze"]
    assert from_the_front != before == drawn(load(lay_out(project / "other")).guide)["putty-squeeze"]
    assert drawn(load(project).guide)["putty-squeeze"] == from_the_front


@pytest.mark.long
def test_other_code_works_it_out_anew(project: Path, solved: list[Movement], monkeypatch: pytest.MonkeyPatch) -> None:
    """What other code has kept is not taken; code that can't be told keeps nothing and takes nothing."""
    load(project)
    one, held = len(solved), files(project)
    monkeypatch.setattr(kept, "code_of", lambda *rooms, libraries=(): "other code")
    assert problems_of(project) == [] and len(solved) == 2 * one and len(files(project)) == 2 * len(held)
    monkeypatch.setattr(kept, "code_of", lambda *rooms, libraries=(): None)
    for times in (3, 4):
        assert problems_of(project) == [] and len(solved) == times * one and len(files(project)) == 2 * len(held)


def test_any_loss_and_any_damage_is_mended(project: Path) -> None:
    """Each kept file, deleted, cut off or exchanged for another, changes nothing that is seen."""
    changed(project, "elbow: 110", "elbow: 160")
    before = (problems_of(project), drawn(load(project).guide))
    whole = {path: path.read_bytes() for path in files(project)}
    assert len(whole) >= 2
    other = dict(zip(whole, reversed(whole.values()), strict=True))
    for path, content in whole.items():
        for damaged in (None, b"", content[:-1], content[:20], other[path], b"\x00" * len(content)):
            path.unlink(missing_ok=True) if damaged is None else path.write_bytes(damaged)
            shutil.rmtree(project / kept.FOLDER / "judgments")  # else nobody asks
            assert (problems_of(project), drawn(load(project).guide)) == before, path
    assert {path: path.read_bytes() for path in files(project)} == whole


def test_nothing_is_kept_beside_plain_data(tmp_path: Path) -> None:
    """A folder that is no project gets no files."""
    lay_out(tmp_path)
    (tmp_path / "mkdocs.yml").unlink()
    loaded = load(tmp_path)
    drawn(loaded.guide)
    assert not (tmp_path / ".cache").exists()


@pytest.mark.long
def test_memory_does_not_grow_with_the_figures(project: Path) -> None:
    """However many movements are judged and drawn, only those of the last few are held."""

    def held(count: int) -> int:
        for index in range(count):
            text = (project / FILE).read_text(encoding="utf-8").replace("elbow: 110", f"elbow: {70 + index}")
            overlay(project, f"data/exercises/squeeze-{index}.yml", text)
        guide = load(project).guide
        assert len(drawn(guide)) > count
        gc.collect()
        found = sum(isinstance(each, Body) for each in gc.get_objects())
        assert guide.movements
        return found

    few = held(6)
    assert 0 < held(18) <= few
