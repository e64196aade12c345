"""Painting in the background: other processes turn drawings into pictures while this one goes on.

Painting holds the interpreter's lock, so threads alone would not help. Whatever fails here is left undone, and the caller does it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, NamedTuple

from guide.pages import painter

_LEAST = 6
"""A process that paints fewer pictures than this costs more than it saves."""


class Job(NamedTuple):
    """A picture to paint: the name under which it is kept, and its drawing, packed (thousands may be waiting)."""

    name: str
    drawing: bytes

    @classmethod
    def of(cls, name: str, svg: str) -> Job:
        """Return the job of painting an SVG."""
        return cls(name, zlib.compress(svg.encode(), 1))


def _processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def begin(jobs: Iterable[Job], keep: Callable[[str, bytes], None]) -> list[Thread]:
    """Begin to paint, and leave one processor free; `keep` gets the name and the PNG of each picture. It is over when the threads are."""
    waiting: SimpleQueue[Job] = SimpleQueue()
    for job in jobs:
        waiting.put(job)
    count = min(_processors() - 1, waiting.qsize() // _LEAST)
    threads = [Thread(target=_work, args=(waiting, keep), daemon=True) for _ in range(count)]
    for thread in threads:
        thread.start()
    return threads


def _work(waiting: SimpleQueue[Job], keep: Callable[[str, bytes], None]) -> None:
    """Have one process paint until nothing waits; it ends when its input does, also if this process is killed."""
    command = [sys.executable, "-P", str(Path(painter.__file__))]
    pipe = subprocess.PIPE
    try:
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as process:
            while process.stdin and process.stdout:
                job = waiting.get_nowait()
                keep(job.name, _answer(process.stdin, process.stdout, job.drawing))
    except (Empty, OSError, EOFError):
        return


def _answer(asked: IO[bytes], answers: IO[bytes], drawing: bytes) -> bytes:
    """Return what a painter answers to a drawing; an EOFError says that it broke off."""
    asked.write(painter.LENGTH.pack(len(drawing)) + drawing)
    asked.flush()
    head = answers.read(painter.LENGTH.size)
    size = painter.LENGTH.unpack(head)[0] if len(head) == painter.LENGTH.size else 0
    picture = answers.read(size)
    if not size or len(picture) < size:
        raise EOFError("the painter broke off")
    return picture
