"""The server of the workbench and its command: it waits for changes, finds a port, and stops cleanly."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from guide.authoring.pose import server
from guide.authoring.pose.desk import Desk
from guide.authoring.pose.server import listen
from guide.cli import main
from tests.support.processes import guide_command, started
from tests.support.workbench import BOTH, change, fetch, running


def test_the_page_waits_for_a_change(project: Path) -> None:
    """Who asks for the next version is answered when a file changes, not before, and within a second."""
    with running(project, BOTH) as found:
        version = fetch(f"{found.address}version?after=")
        answered: list[float] = []

        def wait() -> None:
            fetch(f"{found.address}version?after={version}")
            answered.append(time.monotonic())

        thread = threading.Thread(target=wait)
        thread.start()
        time.sleep(0.6)
        assert not answered
        written = time.monotonic()
        change(project / "data/vocabulary/goals/firm-grip.yml", "name:", "# a change\nname:")
        thread.join(timeout=10)
        assert answered and answered[0] - written < 2


def test_no_such_exercise(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is not there is a plain error that offers the nearest; a file's path is a name, too."""
    monkeypatch.chdir(project)
    done = CliRunner().invoke(main, ["pose", "tendon-gilde"])
    assert done.exit_code == 1 and done.output.strip() == "Error: no exercise 'tendon-gilde'; did you mean 'tendon-glide'?"
    done = CliRunner().invoke(main, ["pose", "data/exercises/xyzzy.yml"])
    assert done.exit_code == 1 and "no exercise 'xyzzy'; the exercises are the files in data/exercises" in done.output
    assert Desk(project, BOTH).unknown() == ""


def test_a_taken_port(project: Path) -> None:
    """Where a port is taken, the next free one serves; where none is, that is said."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with listen(Desk(project, BOTH), port) as found:
            assert port < found.server_port < port + server._PORTS


@pytest.mark.skipif(os.name != "posix", reason="there is no Ctrl-C to send to a process by itself")
def test_it_stops_cleanly(project: Path) -> None:
    """It prints its address and how many problems there are, and Ctrl-C ends it at once, without a trace, even while a page waits."""
    command = guide_command("pose", f"data/exercises/{BOTH}.yml", "--port", "8101")
    with started(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        first = process.stdout.readline()
        match = re.fullmatch(rf"data/exercises/{BOTH}\.yml at (http://127\.0\.0\.1:81\d\d/) .*\n", first)
        assert match
        version = fetch(f"{match[1]}version?after=")
        with socket.create_connection(("127.0.0.1", int(match[1].rpartition(":")[2][:-1]))) as waiting:
            waiting.sendall(f"GET /version?after={version} HTTP/1.0\r\n\r\n".encode())
            time.sleep(0.3)
            process.send_signal(signal.SIGINT)
            rest, errors = process.communicate(timeout=5)
    assert process.returncode == 0 and rest == "no problems\nstopped\n" and errors == ""
