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
from queue import SimpleQueue
from threading import Thread
from typing import IO, NamedTuple

from guide.apart import processors
from guide.pages import painter

_LEAST = 6
"""A process that paints fewer pictures than this costs more than it saves."""
_MEMORY = {"MALLOC_MMAP_THRESHOLD_": "1000000000", "MALLOC_TRIM_THRESHOLD_": "1000000000"}
"""Has the system's library keep the room of a picture for the next one, where it is glibc: a fourteenth of the time is saved."""


class Job(NamedTuple):
    """A picture to paint: the name under which it is kept, and its drawing, packed (thousands may be waiting)."""

    name: str
    drawing: bytes

    @classmethod
    def of(cls, name: str, svg: str) -> Job:
        """Return the job of painting an SVG."""
        return cls(name, zlib.compress(svg.encode(), 1))


class Painting:
    """Pictures that other processes paint, while jobs still come, and leave one processor free; `keep` gets the name and PNG of each."""

    def __init__(self, jobs: Iterable[Job], keep: Callable[[str, bytes], None]) -> None:
        self._waiting: SimpleQueue[Job | None] = SimpleQueue()
        self._keep = keep
        self._threads: list[Thread] = []
        for job in jobs:
            self._waiting.put(job)
            self._more(self._waiting.qsize(), processors() - 1)
        self._waiting.put(None)

    def _more(self, waiting: int, most: int) -> None:
        """Start another process where enough is waiting for one more."""
        if len(self._threads) < most and waiting >= _LEAST * (len(self._threads) + 1):
            self._threads.append(thread := Thread(target=_work, args=(self._waiting, self._keep), daemon=True))
            thread.start()

    def finish(self) -> None:
        """Wait until all is painted, or nobody paints any more; the processor that was left free helps now."""
        self._more(self._waiting.qsize() - 1, processors())
        for thread in self._threads:
            thread.join()


def _next(waiting: SimpleQueue[Job | None]) -> Job | None:
    """Return the next job, as soon as there is one; None, which is the last in the line, stays there for all others."""
    job = waiting.get()
    if job is None:
        waiting.put(None)
    return job


def _work(waiting: SimpleQueue[Job | None], keep: Callable[[str, bytes], None]) -> None:
    """Have one process paint until no job comes any more; it ends when its input does, also if this process is killed."""
    command = [sys.executable, "-P", str(Path(painter.__file__))]
    pipe, ours = subprocess.PIPE, os.environ | _MEMORY
    try:
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=ours) as process:
            while process.stdin and process.stdout and (job := _next(waiting)):
                keep(job.name, _answer(process.stdin, process.stdout, job.drawing))
    except (OSError, EOFError):
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
