"""One build at a time in a checkout: a lock on a file, which the system frees by itself when its holder is gone."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

CACHE = ".cache"
_LOOK = 0.1
"""Seconds between two looks at a lock that another build holds."""

if sys.platform == "win32":
    import msvcrt

    def _taken(file: BinaryIO) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def held(root: Path) -> Iterator[int]:
    """Hold the checkout's lock while the block runs, waiting for it if need be; give the number of its open file."""
    (root / CACHE).mkdir(exist_ok=True)
    with (root / CACHE / "lock").open("ab") as file:
        if not _taken(file):
            click.echo("another build is running here; waiting for it …", err=True)
            while not _taken(file):
                time.sleep(_LOOK)
        yield file.fileno()


@contextmanager
def tried(root: Path) -> Iterator[bool]:
    """Hold the lock while the block runs if it is free; give whether it is held."""
    (root / CACHE).mkdir(exist_ok=True)
    with (root / CACHE / "lock").open("ab") as file:
        yield _taken(file)
