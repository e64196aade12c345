"""Random edits of our own guide under its live preview: all that is served is what a fresh preview of the same files builds."""

from __future__ import annotations

import logging
import random
import shutil
from pathlib import Path

import pytest

from tests.support import ours
from tests.support.building import ROOT, with_what_is_kept
from tests.support.previewing import desk, served, whole

pytestmark = [pytest.mark.long, pytest.mark.skipif(not ours.here(), reason="it edits our own entries")]
EDITS, ASKED = 24, 3
WORDS = ("slow", "and quiet", "[a link](exercises/chin-up)", "more & less", "'", ": ", "7")


def _laid_out(root: Path) -> Path:
    for name in ("data", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    return with_what_is_kept(root)


def _changed_line(rng: random.Random, path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True) or ["\n"]
    at = rng.randrange(len(lines))
    others = (f"{lines[at].rstrip()} {rng.choice(WORDS)}\n", "", lines[at] * 2, f" {lines[at]}")
    lines[at] = rng.choices(others, (12, 1, 1, 1))[0]
    path.write_text("".join(lines), encoding="utf-8")


def _edit(rng: random.Random, root: Path) -> None:
    """Change a line of an entry; now and then rename, copy, delete or spoil one, or put one back as it was."""
    path = rng.choice(sorted((root / "data").glob("*/**/*.yml")))
    kind = rng.choices(("line", "mend", "rename", "copy", "delete", "spoil"), (10, 6, 1, 1, 1, 1))[0]
    other = path.with_stem(f"{path.stem}-{rng.randrange(99)}")
    if kind == "line":
        _changed_line(rng, path)
    elif kind == "rename":
        path.rename(other)
    elif kind == "copy":
        shutil.copy(path, other)
    elif kind == "delete":
        path.unlink()
    elif kind == "spoil":
        path.write_text("name: [", encoding="utf-8")
    else:
        shutil.copytree(ROOT / path.parent.relative_to(root), path.parent, dirs_exist_ok=True)


def test_random_edits_of_our_guide(site: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """After all edits each page, picture and file is the same, and pages asked for in between did no harm."""
    caplog.set_level(logging.CRITICAL, "mkdocs")
    (tmp_path / "root").mkdir()
    root, rng = _laid_out(tmp_path / "root"), random.Random(12)
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    with desk(root, tmp_path / "live") as found:
        for _ in range(EDITS):
            _edit(rng, root)
            for name in rng.sample(names, ASKED):
                served(found, name)
        expected = whole(root, tmp_path / "whole")
        assert [name for name in sorted(expected) if served(found, name) != expected[name]] == []
