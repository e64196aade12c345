"""The edit loop: how long it takes from a saved word to the page that says it, in the live preview of those that have one."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from tools.bench.contenders import EDITED, LARGE, OURS, Case, Field

LONGEST = 1800
"""Seconds after which a preview that says nothing new ends the bench."""
_POLL = 0.02
SERVING = (OURS, "gen-files", "zensical", "hugo")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _command(case: Case, builders: Path, address: str) -> list[str]:
    """Return the command of a live preview at an address."""
    port = address.partition(":")[2]
    return {
        OURS: [str(Path(sys.executable).parent / "guide"), "serve", "--dev-addr", address],
        "gen-files": [str(builders / "python"), "-m", "mkdocs", "serve", "-q", "--dev-addr", address],
        "zensical": [str(builders / "zensical"), "serve", "--dev-addr", address],
        "hugo": [str(builders / "hugo"), "server", "--quiet", "--bind", "127.0.0.1", "--port", port],
    }[case.who]


@contextmanager
def _serving(field: Field, case: Case) -> Iterator[str]:
    """Give the address of a page while its live preview runs; it and all that it started are stopped at the end."""
    address = f"127.0.0.1:{_free_port()}"
    temporary = field.root / "temporary"
    temporary.mkdir(exist_ok=True)  # what a killed preview leaves behind goes with the rest
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "TMPDIR": str(temporary)}
    process = subprocess.Popen(
        _command(case, field.builders, address),
        cwd=field.root / case.folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        page = field.page(case, EDITED).parent.relative_to(field.site(case)).as_posix()
        yield f"http://{address}/{page}/"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _says(address: str, word: str) -> bool:
    try:
        with urlopen(address, timeout=LONGEST) as answer:
            return word.encode() in answer.read()
    except (HTTPException, OSError):  # a preview may stop in the middle of a page that it builds anew
        return False


def _waited(address: str, word: str) -> float:
    """Return the seconds until a page says a word."""
    begin = time.monotonic()
    while not _says(address, word):
        if time.monotonic() > begin + LONGEST:
            raise SystemExit(f"{address} does not say {word!r}")
        time.sleep(_POLL)
    return time.monotonic() - begin


def loop(field: Field, case: Case, times: int) -> float:
    """Return the seconds from a saved word to the page that says it, the median of some edits."""
    field.prepare(case)
    with _serving(field, case) as address:
        _waited(address, "<article")
        field.edit(case)  # the first edit may find the preview still at work
        _waited(address, f"Edited{field.edits}.")
        return median(_waited(address, f"{field.edit(case)}.") for _ in range(times))


def loops(field: Field, found: list[Case]) -> dict[str, float]:
    """Return the seconds of each contender of a contest that has a live preview."""
    names = [name for name in SERVING if any(case.who == name for case in found)]
    times = 3 if len(field.attempts) < LARGE else 2
    return {name: loop(field, Case(name, "inline", "unchanged"), times) for name in names}
