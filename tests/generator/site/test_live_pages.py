"""What the live preview makes when it is asked for is what a fresh preview of the same files builds, whatever was changed."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.building import HAND, lay_out_project
from tests.support.previewing import desk, served, whole

EXERCISE = "data/exercises/putty-squeeze.yml"
DATA = sorted(path.relative_to(HAND).as_posix() for path in (HAND / "data").rglob("*") if path.is_file())
ENTRIES = [file for file in DATA if file.count("/") > 1 and file.endswith(".yml")]
ELSEWHERE = ["docs/index.md", "docs/about.md", "overrides/styles/tokens.css", "hooks/guide/pages/templates/muscle.html.j2", "mkdocs.yml"]
Edit = Callable[[Path], None]
"""What is done to the files below a root."""


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines(keepends=True) if path.is_file() else []


def _with_line(file: str, number: int, change: Callable[[str], str]) -> Edit:
    """Return an edit that changes one line of a file, if it is there."""

    def edit(root: Path) -> None:
        if lines := _lines(root / file):
            lines[number % len(lines)] = change(lines[number % len(lines)])
            (root / file).write_text("".join(lines), encoding="utf-8")

    return edit


def _renamed(file: str, name: str) -> Edit:
    return lambda root: (root / file).is_file() and (root / file).rename((root / file).with_stem(name)) and None


def _copied(file: str, name: str) -> Edit:
    return lambda root: (root / file).is_file() and shutil.copy(root / file, (root / file).with_stem(name)) and None


def _mended(file: str) -> Edit:
    return lambda root: shutil.copy(HAND / file, root / file) and None


WORDS = st.sampled_from(["Grip", "slow and quiet", "[a link](exercises/tendon-glide)", "an amount & more", "'", ": ", "7"])
CHANGES = st.one_of(
    WORDS.map(lambda word: lambda line: line.rstrip("\n") + f" {word}\n"),
    WORDS.map(lambda word: lambda line: line.replace(": ", f": {word} ", 1)),
    st.just(lambda line: ""),
    st.just(lambda line: line * 2),
    st.just(lambda line: f" {line}"),
)
NUMBERS = st.integers(0, 80)
EDITS = st.one_of(
    st.builds(_with_line, st.sampled_from(ENTRIES), NUMBERS, CHANGES),
    st.builds(_with_line, st.sampled_from(ENTRIES), NUMBERS, CHANGES),
    st.builds(_with_line, st.sampled_from(DATA), NUMBERS, CHANGES),
    st.builds(_mended, st.sampled_from(DATA)),
    st.builds(_renamed, st.sampled_from(ENTRIES), st.sampled_from(["a-new-name", "another", "Bad_Name"])),
    st.builds(_copied, st.sampled_from(ENTRIES), st.sampled_from(["a-copy", "one-more"])),
    st.builds(lambda file: lambda root: (root / file).unlink(missing_ok=True), st.sampled_from(ENTRIES)),
    st.builds(lambda file, text: lambda root: (root / file).write_text(text), st.sampled_from(DATA), st.sampled_from(["", "name: ["])),
    st.builds(_with_line, st.sampled_from(ELSEWHERE[:3]), NUMBERS, st.just(lambda line: line * 2)),
)


@pytest.fixture(scope="module", autouse=True)
def _quiet() -> None:
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with the hand site's data and what a first build of it keeps, to be copied."""
    root = lay_out_project(tmp_path_factory.mktemp("fresh"))
    whole(root, tmp_path_factory.mktemp("first"))
    return root


def _same(root: Path, folder: Path, edits: list[Edit], asked: list[int]) -> None:
    """Make the edits below a live preview, asking for pages between them; hold all that it serves against a fresh one."""
    with desk(root, folder / "live") as found:
        names = sorted(whole(root, folder / "whole"))
        for index, edit in enumerate(edits):
            for number in asked[index::2]:
                served(found, names[number % len(names)])
            edit(root)
        expected = whole(root, folder / "whole")
        assert len(expected) > 50
        assert [name for name in sorted(expected) if served(found, name) != expected[name]] == []
        assert [name for name in names if name not in expected and found.answer(f"/{name}").status == 200] == []


AUDIT = settings.get_current_profile_name() == "audit"


@pytest.mark.random
@settings(max_examples=10 if AUDIT else 1, deadline=None, suppress_health_check=list(HealthCheck))
@given(edits=st.lists(EDITS, min_size=1, max_size=6), asked=st.lists(st.integers(0, 200), max_size=8))
def test_any_edits(fresh: Path, edits: list[Edit], asked: list[int]) -> None:
    """After edits, renames, deletions, faults and mends everything is served as a fresh preview of the same files builds it."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "root"
        shutil.copytree(fresh, root)
        _same(root, Path(name), edits, asked)
