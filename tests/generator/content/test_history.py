"""When files changed, by the history of the repository: what it does not say is not said."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.content import history
from guide.content.history import Change
from guide.site import stamp
from tests.support.repository import commit, git
from tests.support.sites import overlay

FIRST, SECOND = 1_700_000_000, 1_700_086_400
A, B, PAGE = "data/exercises/a.yml", "data/exercises/b.yml", "docs/größe.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder of data in a repository: all of it was committed, then one entry was changed."""
    folder = tmp_path / "guide"
    for name in (A, B, PAGE, "other.txt"):
        overlay(folder, name, "one\n")
    commit(folder, FIRST)
    overlay(folder, A, "two\n")
    commit(folder, SECOND)
    return folder


def test_first_and_last_commit(root: Path) -> None:
    """A file has the times of the commit that brought it and of the one that changed it last, whatever letters its name has."""
    assert history.changes(root) == {A: Change(FIRST, SECOND), B: Change(FIRST, FIRST), PAGE: Change(FIRST, FIRST)}
    assert (Change(FIRST, SECOND).day, Change.at(FIRST)) == ("2023-11-15", "2023-11-14T22:13:20Z")


def test_uncommitted_files_have_no_date(root: Path) -> None:
    """Neither a file that is not as it was committed, nor one that never was."""
    overlay(root, A, "three\n")
    overlay(root, "data/exercises/new.yml", "one\n")
    overlay(root, PAGE, None)
    git(root, "add", A)
    assert history.changes(root) == {B: Change(FIRST, FIRST)}


def test_a_history_that_is_cut_off(root: Path) -> None:
    """The last commit of a shallow checkout seems to have made every file, so no date is taken from it."""
    before = history.state(root)
    (root / ".git" / "shallow").write_text(git(root, "rev-parse", "HEAD"), encoding="utf-8")
    assert len(git(root, "log", "--format=%H").split()) == 1
    assert history.changes(root) == {} and history.state(root) != before


def test_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither without a repository, nor before the first commit, nor where git is not installed."""
    assert history.changes(tmp_path) == {} and history.state(tmp_path) == ""
    git(tmp_path, "init", "-q")
    assert history.changes(tmp_path) == {}
    monkeypatch.setenv("PATH", "")
    assert history.changes(tmp_path) == {}


def test_a_guide_below_a_repository(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are those from the guide's own folder; where a hook of git's says another repository, it is not looked at."""
    git(root, "mv", "data", "inner-data")
    (root / "inner").mkdir()
    git(root, "mv", "inner-data", "inner/data")
    commit(root, SECOND)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    assert set(history.changes(root / "inner")) == {A, B}


def test_a_commit_is_an_input(root: Path) -> None:
    """A site is not up to date after a commit that changes no file: it may date one that was not committed before."""
    before = stamp.inputs(root)
    assert stamp.inputs(root) == before
    commit(root, SECOND)
    assert stamp.inputs(root) != before
