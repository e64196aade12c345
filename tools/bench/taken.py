"""Run one command and print what it took as JSON: CPU and wall seconds, peak memory in MB, exit code.

A script of its own, run by a bare Python: a child is charged with the memory of the process that started it, so that must be small.
"""

import json
import os
import signal
import sys
import time
from typing import Any

LONGEST = 4 * 3600
_POLL, _LOOK = 0.01, 25
"""Seconds between two looks whether it has ended; memory is looked at every so many of them, as that slows a large process."""
_MEGABYTES = 1024 if sys.platform == "linux" else 1024**2


def _proportional(pid: str) -> int:
    """Return the kilobytes of a process, shared ones split among those that share them; 0 where it is gone."""
    try:
        with open(f"/proc/{pid}/smaps_rollup") as file:  # noqa: PTH123 (a bare Python starts faster without pathlib)
            return next((int(line.split()[1]) for line in file if line.startswith("Pss:")), 0)
    except OSError:
        return 0


def _together(group: int) -> float:
    """Return the megabytes that all processes of a group hold now; 0 where the system does not tell."""
    if sys.platform != "linux":
        return 0.0
    found = 0
    for pid in filter(str.isdigit, os.listdir("/proc")):  # noqa: PTH208
        try:
            found += _proportional(pid) if os.getpgid(int(pid)) == group else 0
        except OSError:
            continue
    return found / 1024


def _begun(command: list[str]) -> int:
    """Start a command in a group of its own, silent, and return its process id."""
    silent = os.open(os.devnull, os.O_RDWR)
    streams = [(os.POSIX_SPAWN_DUP2, silent, stream) for stream in (0, 1, 2)]
    return os.posix_spawnp(command[0], command, os.environ, file_actions=streams, setpgroup=0)


def _watched(child: int, deadline: float) -> tuple[int, Any, float]:
    """Return the status of a child that ended, what it used, and the most megabytes that it and its children held together."""
    peak, looks = 0.0, 0
    while not (ended := os.wait4(child, os.WNOHANG))[0]:
        peak = max(peak, _together(child)) if looks % _LOOK == 0 else peak
        looks += 1
        if time.monotonic() > deadline:
            os.killpg(child, signal.SIGKILL)
        time.sleep(_POLL)
    return ended[1], ended[2], peak


def taken(command: list[str]) -> dict[str, float]:
    """Run a command to its end, or to its death at the deadline, and return what it took with that of its children."""
    begin = time.monotonic()
    child = _begun(command)
    try:
        status, used, peak = _watched(child, begin + LONGEST)
    except BaseException:
        os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)
        raise
    memory, wall = max(peak, used.ru_maxrss / _MEGABYTES), time.monotonic() - begin
    return {"cpu": used.ru_utime + used.ru_stime, "wall": wall, "memory": memory, "code": os.waitstatus_to_exitcode(status)}


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # what was begun is ended, too
    print(json.dumps(taken(sys.argv[1:])))
