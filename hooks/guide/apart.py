"""Work split over all processors: copies of this process each do a part of it and send what they made back, as bytes.

A copy knows all that this process knows, so nothing needs to be read again. Whatever fails in it is left undone, and the caller does it.
"""

from __future__ import annotations

import gc
import logging
import os
import selectors
import signal
import struct
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import IO

Send = Callable[[str, bytes], None]
"""Takes something made, by name."""
Job = Callable[[Send], None]
_LEAST = 6
"""A copy that does fewer jobs than this costs more than it saves."""
_HEAD = struct.Struct(">II")
"""What stands before each message: how many bytes its name has, and what was made."""
_CHUNK = 1 << 18


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(jobs: Sequence[Job], take: Send) -> None:
    """Have jobs done in other processes, as many as there are processors, and give `take` what they send; few jobs are left undone."""
    count = min(processors(), len(jobs) // _LEAST)
    if count < 2 or sys.platform != "linux" or threading.active_count() > 1:  # elsewhere, or beside threads, a copy may hang
        return
    with _copies([jobs[index::count] for index in range(count)]) as pipes:
        for name, made in _received(pipes):
            take(name, made)


@contextmanager
def _copies(parts: Sequence[Sequence[Job]]) -> Iterator[list[IO[bytes]]]:
    """Start a process for each part, and give what can be read from each; all have ended when this ends, whatever happens."""
    pids: list[int] = []
    pipes: list[IO[bytes]] = []
    try:
        for part in parts:
            ours, its = os.pipe()
            pipes.append(os.fdopen(ours, "rb", buffering=0))
            try:
                if not (pid := os.fork()):
                    _copy(part, its, pipes)
                pids.append(pid)
            except OSError:  # the system has no room for it
                break
            finally:
                os.close(its)
        yield pipes
    finally:
        for pipe in pipes:
            pipe.close()  # a copy that still has something to send ends with that
        for pid in pids:
            with suppress(OSError):
                os.kill(pid, signal.SIGTERM)
            os.waitpid(pid, 0)


def _copy(part: Sequence[Job], pipe: int, others: Sequence[IO[bytes]]) -> None:
    """Do a part of the jobs, say nothing to anybody else, and end this process; it ends early when nobody reads any more."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        for other in others:
            other.close()  # who could still read would never let it know that nobody does
        logging.disable()
        gc.freeze()
        with os.fdopen(pipe, "wb") as out:
            for job in part:
                with suppress(Exception):  # the caller does it again, and says what is wrong
                    job(lambda name, made: _write(out, name, made))
                _write(out, "", b"")
    finally:
        os._exit(0)


def _write(out: IO[bytes], name: str, made: bytes) -> None:
    raw = name.encode()
    out.write(_HEAD.pack(len(raw), len(made)) + raw + made)
    out.flush()


def _received(pipes: Sequence[IO[bytes]]) -> Iterator[tuple[str, bytes]]:
    """Yield every whole message as it comes, until nobody sends any more."""
    left = dict.fromkeys(pipes, b"")
    with selectors.DefaultSelector() as ready:
        for pipe in pipes:
            ready.register(pipe, selectors.EVENT_READ, pipe)
        while left:
            for pipe in [key.data for key, _ in ready.select()]:
                if chunk := pipe.read(_CHUNK):
                    left[pipe] = yield from _messages(left[pipe] + chunk)
                else:
                    ready.unregister(pipe)
                    del left[pipe]


def _messages(raw: bytes) -> Generator[tuple[str, bytes], None, bytes]:
    """Yield the messages that are whole; return the bytes of the one that is not."""
    while len(raw) >= _HEAD.size:
        name, made = _HEAD.unpack_from(raw)
        middle, end = _HEAD.size + name, _HEAD.size + name + made
        if len(raw) < end:
            break
        if name:
            yield raw[_HEAD.size : middle].decode(), raw[middle:end]
        raw = raw[end:]
    return raw
