"""Processes that a test starts: each is ended with the block that uses it, and none outlives the run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

MARK = "GUIDE_TEST_RUN"
"""The environment variable that everything which a run starts inherits."""
# Of a shell that runs in the background a process inherits that Ctrl-C is ignored; a terminal's does not ignore it.
_GUIDE = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from guide.cli import main; main()"


def guide_command(*arguments: str) -> list[str]:
    """Return the command of a `guide` that heeds Ctrl-C wherever the tests run, and writes at once."""
    return [sys.executable, "-u", "-c", _GUIDE, *arguments]


@contextmanager
def started(command: list[str], **options: Any) -> Iterator[subprocess.Popen[str]]:
    """Run a command as a group of its own while the block runs; whatever happens, the group is gone afterwards."""
    process = subprocess.Popen(command, text=True, start_new_session=True, **options)
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[str], patience: float = 20) -> None:
    """Ask a process and its children to stop, wait, and kill what is left of them after `patience` seconds."""
    _signal(process, signal.SIGTERM)
    try:
        process.wait(timeout=patience)
    except subprocess.TimeoutExpired:
        pass
    finally:
        _signal(process, getattr(signal, "SIGKILL", signal.SIGTERM))
        process.wait(timeout=patience)


def _signal(process: subprocess.Popen[str], number: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        if os.name == "posix":
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)


def _marked(mark: str) -> Iterator[tuple[int, str]]:
    """Yield number and command of each running process that inherited the mark; only Linux tells."""
    wanted = f"{MARK}={mark}".encode()
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if wanted in (folder / "environ").read_bytes().split(b"\0") and int(folder.name) != os.getpid():
                yield int(folder.name), (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()


def left_behind(mark: str, patience: float = 5) -> list[str]:
    """Return the commands of a run's processes that still run `patience` seconds after it, and kill them."""
    deadline = time.monotonic() + patience
    while (found := list(_marked(mark))) and time.monotonic() < deadline:
        time.sleep(0.1)
    for number, _ in found:
        with suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)
    return [command for _, command in found]
