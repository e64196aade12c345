"""What the tests themselves stand on: things made once a run, and processes that end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.processes import MARK, end, left_behind, started
from tests.support.sharing import once

DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('on', flush=True); time.sleep(60)"


def test_made_once(tmp_path: Path) -> None:
    """Who asks first makes a folder; whoever asks later gets it as it is."""
    made: list[Path] = []

    def make(folder: Path) -> None:
        made.append(folder)
        folder.mkdir()

    assert once(tmp_path, "thing", make) == once(tmp_path, "thing", make) == tmp_path / "thing"
    assert len(made) == 1 and (tmp_path / "thing").is_dir()


def test_failed_for_all(tmp_path: Path) -> None:
    """What can't be made fails for each who asks, with the reason, and nobody waits."""
    with pytest.raises(ZeroDivisionError):
        once(tmp_path, "thing", lambda _: 1 // 0)
    with pytest.raises(AssertionError, match="thing: integer division"):
        once(tmp_path, "thing", lambda _: None)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a process can't refuse to stop")
def test_a_deaf_process_ends() -> None:
    """A process that does not heed the request to stop is killed."""
    with started([sys.executable, "-c", DEAF], stdout=subprocess.PIPE) as process:
        assert process.stdout and process.stdout.readline() == "on\n"
        end(process, patience=0.3)
        assert process.returncode is not None


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="only there processes can be looked through")
def test_left_behind() -> None:
    """A process that is still there after a run is named and killed; one of another run is left alone."""
    mine = {**os.environ, MARK: "a-run-for-this-test"}
    with started([sys.executable, "-c", DEAF], stdout=subprocess.PIPE, env=mine) as process:
        assert process.stdout and process.stdout.readline() == "on\n"
        assert left_behind("another-run", patience=0) == []
        assert [DEAF in command for command in left_behind("a-run-for-this-test", patience=0)] == [True]
        assert process.wait(timeout=5) != 0
