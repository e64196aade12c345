"""One build at a time in a checkout: the second waits, a killed one leaves neither a lock nor a folder."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from guide.site import compare
from tests.support.project import begun, guide, leftovers

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills a group of processes")


@pytest.mark.long
def test_two_at_once(project: Path) -> None:
    """The second waits for the first, says so, and then finds nothing to do."""
    first = begun(project, "site", "--force")
    while not list((project / ".cache").glob("builds/*/*")):
        time.sleep(0.01)
    second = begun(project, "site")
    said = [process.communicate(timeout=100) for process in (first, second)]
    assert [first.returncode, second.returncode] == [0, 0]
    assert said[0][0] == "the site is in site/\n" and said[1][0] == "site/ is up to date\n"
    assert said[1][1] == "another build is running here; waiting for it …\n"
    assert compare.faults(project / "site") == []


@pytest.mark.long
def test_a_killed_build_leaves_nothing(project: Path) -> None:
    """Its lock is free at once; the next build takes its folder away."""
    process = begun(project, "site", "--force")
    while not list((project / ".cache").glob("builds/*/site/index.html")):
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=20)
    assert [path.name for path in leftovers(project)] == ["builds"]
    done = guide(project, "site", "--force")
    assert done.stdout == "the site is in site/\n" and "waiting" not in done.stderr
    assert leftovers(project) == []


def test_leftovers_go_though_nothing_changed(project: Path) -> None:
    """A build that was killed at its very end left folders but a right site: the next one tidies up and has nothing to do."""
    guide(project, "site")
    for name in ("builds/one/site", "aside"):
        (project / ".cache" / name).mkdir(parents=True)
        (project / ".cache" / name / "index.html").write_text("old")
    assert guide(project, "site").stdout == "site/ is up to date\n"
    assert leftovers(project) == []


@pytest.mark.long
def test_a_builder_without_its_parent_keeps_the_lock(project: Path) -> None:
    """When only `guide` is killed, the next build waits for the builder that it started."""
    fcntl = pytest.importorskip("fcntl")
    process = begun(project, "site", "--force")
    while not list((project / ".cache").glob("builds/*/site")):
        time.sleep(0.01)
    process.kill()
    process.wait(timeout=20)
    with (project / ".cache/lock").open("ab") as file, pytest.raises(BlockingIOError):
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    process.communicate(timeout=20)
    assert guide(project, "site", "--force").stdout == "the site is in site/\n"
