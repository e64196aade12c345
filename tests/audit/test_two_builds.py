"""The whole site of `data/` is the same again from the same input."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.building import ROOT, built, snapshot

_PARTS = (".git", "data", "docs", "hooks", "overrides")


@contextmanager
def one_processor() -> Iterator[None]:
    """Let what is started meanwhile use one processor, where the system knows how."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    all_of_them = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(all_of_them)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, all_of_them)


@pytest.mark.long
def test_two_builds_are_the_same(tmp_path: Path) -> None:
    """A build with what others kept is, byte for byte, one from nothing on one processor, whatever the order of Python's sets."""
    for part in (part for part in _PARTS if (ROOT / part).is_dir()):
        shutil.copytree(ROOT / part, tmp_path / "copy" / part, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "copy")
    first = built(ROOT, tmp_path / "first", SOURCE_DATE_EPOCH="1790000000", PYTHONHASHSEED="1")
    with one_processor():
        second = built(tmp_path / "copy", tmp_path / "second", SOURCE_DATE_EPOCH="1790000000", PYTHONHASHSEED="2")
    assert snapshot(first) == snapshot(second)
