"""Builds that use what an earlier one kept: file by file what a build without a cache writes, whatever was changed in between."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SETTINGS
from tests.support.building import built, lay_out_project, snapshot
from tests.support.sites import overlay

COUNT = """
import atexit, sys
from pathlib import Path
from guide.site import shells, shell
made = []
in_full, anew = shells.Shells._in_full, shell.made
shells.Shells._in_full = lambda self, *given: made.append("page") or in_full(self, *given)
shell.made = lambda *given: made.append("shell") or anew(*given)
atexit.register(lambda: print("by the theme:", made.count("page"), made.count("shell"), file=sys.stderr))
"""


def replaced(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Return what changes a text in a file."""

    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def together(*changes: Callable[[Path], object]) -> Callable[[Path], None]:
    """Return what makes several changes."""
    return lambda root: [change(root) for change in changes] and None


CHANGES = [
    replaced("mkdocs.yml", "navigation.footer", "navigation.tabs.sticky"),
    replaced("overrides/main.html", '<meta charset="utf-8">', '<meta charset="utf-8"><meta name="changed" content="1">'),
    together(
        lambda root: overlay(root, "overrides/.icons/material/magnify.svg", "<svg><title>an icon of the owner's</title></svg>"),
        replaced("data/muscles/lumbricals.yml", "name: ", "name: Very "),
        replaced("data/facts/only-squeezing-trains-a-grip.yml", "value: 40", "value: 30"),
        replaced("data/routines/quiet-minutes-for-the-hands.yml", "sets: ", "sets: 1"),
        replaced("overrides/styles/apart/plan.css", "{", "{--changed: 1;"),
        replaced("overrides/scripts/gym.js", "import ", "// Changed.\nimport "),
    ),
    lambda root: (root / "data/exercises/finger-lift.yml").rename(root / "data/exercises/a-lift.yml"),
]
PAGE = replaced("docs/index.md", "# ", "# So: ")


@pytest.mark.long
def test_a_warm_build_is_a_cold_one(tmp_path: Path) -> None:
    """After a change of the settings, the theme, a name, an address and a page's title, all at once or none."""
    root = lay_out_project(tmp_path / "project")
    with (root / "hooks/publish.py").open("a", encoding="utf-8") as hook:
        hook.write(COUNT)
    first = built(root, tmp_path / "first", **SETTINGS)
    again = built(root, tmp_path / "again", **SETTINGS)
    assert snapshot(again) == snapshot(first)
    assert "by the theme: 1 0" in again.with_suffix(".log").read_text(encoding="utf-8")  # the first is held against the theme's
    for number, change in enumerate([PAGE, *CHANGES]):
        change(root)
        warm = snapshot(built(root, tmp_path / f"warm{number}", **SETTINGS))
        if number in (0, len(CHANGES)):
            shutil.rmtree(root / ".cache")
            assert warm == snapshot(built(root, tmp_path / f"cold{number}", **SETTINGS))
