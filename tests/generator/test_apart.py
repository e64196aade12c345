"""Work split over processes: all that is made arrives whole; what fails or is cut short is left undone; no process is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from guide.apart import _messages

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="copies of a process are made on Linux alone")
BEGIN = """
import os, sys, time
from functools import partial
from guide import apart
apart.processors = lambda: 3
found = {}
"""


def script(code: str) -> str:
    """Return a program that has three processors; a process without threads, unlike the one that runs tests."""
    return BEGIN + textwrap.dedent(code)


def said(code: str) -> str:
    """Return what such a program says."""
    return subprocess.run([sys.executable, "-c", script(code)], capture_output=True, text=True, timeout=60, check=True).stdout.strip()


def test_all_is_done_by_others() -> None:
    """Everything that jobs send arrives, however large, from as many processes as there are processors; none of it is made here."""
    code = """
        def job(number, send):
            send(f"{number} ü", bytes([number]) * number * 5000)
            send(f"by {number}", str(os.getpid()).encode())
        apart.spread([partial(job, number) for number in range(60)], found.__setitem__)
        made = {name: value for name, value in found.items() if not name.startswith("by")}
        pids = {value for name, value in found.items() if name.startswith("by")}
        print(made == {f"{n} ü": bytes([n]) * n * 5000 for n in range(60)}, len(pids), str(os.getpid()).encode() in pids)
    """
    assert said(code) == "True 3 False"


def test_few_jobs_are_left_undone() -> None:
    """What is too little to be worth a copy is left to the caller; so is all of it beside threads, or with one processor."""
    code = """
        import threading
        jobs = [lambda send: send("one", b"")] * 40
        apart.spread(jobs[:11], found.__setitem__)
        wait = threading.Event()
        threading.Thread(target=wait.wait).start()
        apart.spread(jobs, found.__setitem__)
        wait.set()
        apart.processors = lambda: 1
        apart.spread(jobs, found.__setitem__)
        print(found)
    """
    assert said(code) == "{}"


def test_what_fails_is_left_undone() -> None:
    """A job that fails, or a copy that dies, costs nothing but what it would have made; nothing is said of it."""
    code = """
        def job(number, send):
            if number == 5:
                raise ValueError("bad")
            if number == 7:
                os._exit(3)
            send(str(number), b"x")
        apart.spread([partial(job, number) for number in range(30)], found.__setitem__)
        print(sorted(set(range(30)) - set(map(int, found))))
    """
    assert said(code) == str([5, *range(7, 30, 3)])


def test_an_error_of_the_caller_ends_all() -> None:
    """Where what is made can't be taken, the error is the caller's, and no copy goes on."""
    code = """
        def job(number, send):
            time.sleep(0.05 * number)
            send(str(number), str(os.getpid()).encode())
        def take(name, made):
            raise KeyError(name)
        try:
            apart.spread([partial(job, number) for number in range(60)], take)
        except KeyError:
            try:
                os.waitpid(-1, 0)
            except ChildProcessError:
                print("all have ended")
    """
    assert said(code) == "all have ended"


def lives(pid: int) -> bool:
    """Tell whether a process still runs; one that nobody waits for has ended, too."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM])
def test_a_kill_ends_all(sent: signal.Signals) -> None:
    """When the process that wants the work is killed, the copies end as soon as they have something to send."""
    code = """
        def job(number, send):
            time.sleep(0.1)
            send(str(number), str(os.getpid()).encode())
        def take(name, made):
            print(made.decode(), flush=True)
        apart.spread([partial(job, number) for number in range(600)], take)
    """
    with subprocess.Popen([sys.executable, "-c", script(code)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        copies = {int(process.stdout.readline()) for _ in range(12)}
        os.kill(process.pid, sent)
    assert len(copies) == 3
    deadline = time.monotonic() + 20
    while any(map(lives, copies)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not [pid for pid in copies if lives(pid)]


def test_a_message_cut_anywhere_is_put_together() -> None:
    """Whatever pieces a pipe gives, each message comes out once, when it is whole; those without a name say that a job is done."""
    sent = {"one": b"x" * 9, "ä": b"", "three": b"yz"}
    whole = b"".join(len(name.encode()).to_bytes(4) + len(made).to_bytes(4) + name.encode() + made for name, made in sent.items()) + bytes(
        8
    )
    for size in range(1, len(whole) + 1):
        left, found = b"", {}
        for at in range(0, len(whole), size):
            messages = _messages(left + whole[at : at + size])
            while True:
                try:
                    name, made = next(messages)
                except StopIteration as end:
                    left = end.value
                    break
                found[name] = made
        assert (found, left) == (sent, b"")
