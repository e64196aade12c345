"""The whole site of `data/` is the same again from the same input."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.building import ROOT, built, snapshot


@pytest.mark.long
def test_two_builds_are_the_same(tmp_path: Path) -> None:
    """Two builds with the same date are the same byte for byte, whatever the order of Python's sets."""
    first = built(ROOT, tmp_path / "first", SOURCE_DATE_EPOCH="1790000000", PYTHONHASHSEED="1")
    second = built(ROOT, tmp_path / "second", SOURCE_DATE_EPOCH="1790000000", PYTHONHASHSEED="2")
    assert snapshot(first) == snapshot(second)
