"""What is made once a run and used by all workers: a folder below the run's own, and a lock beside it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

PATIENCE = 300.0
"""Seconds after which a worker no longer waits for what another one makes."""


def run_folder(factory: pytest.TempPathFactory) -> Path:
    """Return the folder that all workers of this run share."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def once(shared: Path, name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder `name` of the run; who asks first makes it, the others wait; if making it fails, it fails for all."""
    folder, lock = shared / name, shared / f"{name}.lock"
    try:
        lock.mkdir()
    except FileExistsError:
        return _awaited(folder, lock / "failed")
    try:
        make(shared / f"{name}.part")
    except BaseException as error:
        (lock / "failed").write_text(f"{name}: {error}", encoding="utf-8")
        raise
    (shared / f"{name}.part").rename(folder)
    return folder


def _awaited(folder: Path, failed: Path) -> Path:
    end = time.monotonic() + PATIENCE
    while not folder.exists():
        assert not failed.exists(), failed.read_text(encoding="utf-8")
        assert time.monotonic() < end, f"{folder.name} was not made within {PATIENCE:.0f} seconds"
        time.sleep(0.1)
    return folder
