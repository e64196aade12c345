"""What a read entry weighs in memory: the size of a guide that a machine can hold hangs on it."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

from guide.content import yaml_reader
from guide.content.entry_builder import build
from guide.model.exercise import Exercise
from tests.support.sites import ROOT

MOST = 45_000
"""Bytes of an exercise with its document, on average."""


def _read(path: Path) -> tuple[yaml_reader.Document, Exercise | None]:
    document = yaml_reader.read_yaml(path, path.name)
    return document, build(Exercise, document, document.value)


def test_an_exercise_weighs_little() -> None:
    """Our exercises, read, take at most 45 KB each; what was found in the last few texts is at hand and not counted."""
    paths = sorted((ROOT / "data" / "exercises").glob("*.yml"))
    tracemalloc.start()
    try:
        _read(paths[0])  # what the first one of a process makes for all is no weight of theirs
        yaml_reader._found.cache_clear()
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        held = [_read(path) for path in paths]
        yaml_reader._found.cache_clear()
        gc.collect()
        assert len(held) == len(paths) > 10
        assert (tracemalloc.get_traced_memory()[0] - before) / len(paths) <= MOST
    finally:
        tracemalloc.stop()
