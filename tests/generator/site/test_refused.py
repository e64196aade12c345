"""What the system refuses, a full disk, a limit, no permission: one plain line, exit code 1, and the site as it was."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guide.site import compare
from tests.support.building import snapshot
from tests.support.project import guide

ROOT_USER = os.name == "posix" and os.geteuid() == 0
_DROP, _MAY_PASS_OVER_MODES = 24, (1, 2)
pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits, modes and mounts of POSIX")


def bound_by_modes() -> None:
    """Take from a new process of root's what lets it pass over the modes of files."""
    for capability in _MAY_PASS_OVER_MODES if ROOT_USER else ():
        if ctypes.CDLL(None).prctl(_DROP, capability, 0, 0, 0):
            raise PermissionError("can't run as a user whom modes bind")


def refused(root: Path, *arguments: str, preexec: Callable[[], None] | None = None) -> str:
    """Run `guide`; it must fail in one plain line, leave the site and nothing else; return the line."""
    before = snapshot(root / "site")
    done = guide(root, *(arguments or ("site", "--force")), preexec_fn=preexec)
    lines = [line for line in (done.stdout + done.stderr).splitlines() if not line.startswith("INFO ")]
    assert done.returncode == 1, done.stdout + done.stderr
    assert len(lines) == 1 and lines[0].startswith("Error: "), lines
    assert snapshot(root / "site") == before
    return lines[0].removeprefix("Error: ")


def limit(size: int) -> Callable[[], None]:
    """Return what sets a limit on the size of files, in bytes, in a new process."""
    import resource

    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.long
def test_a_file_that_is_copied(project: Path) -> None:
    """No room for a file that is copied: the line names it."""
    largest = max(path.stat().st_size for path in (project / "site").rglob("*") if path.is_file())
    copied = project / "docs/copied.bin"
    copied.write_bytes(bytes(2 * largest))
    try:
        line = refused(project, preexec=limit(largest + 1000))
    finally:
        copied.unlink()
    assert line.startswith(".cache/builds/") and line.endswith(": file too large")


@pytest.mark.long
def test_a_page(project: Path) -> None:
    """No room for a page: the line names it, once."""
    largest = max(path.stat().st_size for path in (project / "site").rglob("*") if path.is_file())
    page = project / "docs/index.md"
    text = page.read_bytes()
    page.write_bytes(text + b"\nMany words." * (largest // 10))
    try:
        line = refused(project, preexec=limit(largest + 1000))
    finally:
        page.write_bytes(text)
    assert line == "the site: file too large"


@pytest.mark.parametrize(
    ("closed", "arguments", "said"),
    [
        ("site", (), "site: permission denied"),
        pytest.param(".", (), "site: permission denied", marks=pytest.mark.long),
        pytest.param(".cache", (), ".cache/builds: permission denied", marks=pytest.mark.long),
        pytest.param("docs/index.md", (), "docs/index.md: permission denied", marks=pytest.mark.long),
        ("data/exercises", ("new", "exercise", "Wall sit"), "data/exercises/wall-sit.yml: permission denied"),
        ("data/interface", ("format",), "data/interface/en.yml: permission denied"),
        ("data", ("addresses", "--record"), "data/published.txt: permission denied"),
    ],
)
def test_no_permission(project: Path, closed: str, arguments: tuple[str, ...], said: str) -> None:
    """A folder that may not be changed, a file that may not be read."""
    path = project / closed
    before = path.stat().st_mode
    words = project / "data/interface/en.yml"
    text = words.read_bytes()
    words.write_bytes(text + b"\n\n")
    path.chmod(0o555 if path.is_dir() else 0)
    try:
        assert refused(project, *arguments, preexec=bound_by_modes) == said
    finally:
        path.chmod(before)
        words.write_bytes(text)


@pytest.fixture
def small_disk(project: Path, tmp_path: Path) -> Iterator[Path]:
    """Return the project on a disk of its own, in memory, as large as it is and a little more."""
    size = sum(path.stat().st_blocks * 512 for path in project.rglob("*"))
    size += 2 * sum(path.stat().st_blocks * 512 for path in (project / "site").rglob("*"))
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(tmp_path)]
    if not ROOT_USER or not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a disk can't be mounted here")
    try:
        shutil.copytree(project, tmp_path / "project")
        yield tmp_path / "project"
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)


def room(folder: Path) -> int:
    """Return the bytes that are free on the disk of a folder."""
    return shutil.disk_usage(folder).free


@pytest.mark.long
def test_a_full_disk(small_disk: Path) -> None:
    """However little room there is, the build says so in one line; with room again the next one is right."""
    filler = small_disk / "filler"
    for left in (0, 20_000, 200_000, 1_000_000):
        filler.unlink(missing_ok=True)
        filler.write_bytes(b"x" * (room(small_disk) - left))
        assert refused(small_disk).endswith(": no space left on device")
        assert not list((small_disk / ".cache").glob("builds/*"))
    filler.unlink()
    assert guide(small_disk, "site", "--force").returncode == 0
    assert compare.faults(small_disk / "site") == []


@pytest.mark.long
def test_a_disk_that_is_read_only(small_disk: Path) -> None:
    """On a disk that can't be written the site stays and the line says why."""
    disk = small_disk.parent
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    try:
        assert refused(small_disk) == ".cache/lock: read-only file system"
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)


@pytest.mark.long
def test_a_missing_template_is_no_refusal(project: Path) -> None:
    """An error of the theme's is shown in full, though Python takes it for one of the system's."""
    page = project / "overrides/main.html"
    text = page.read_bytes()
    page.write_bytes(text + b'{% include "nowhere.html" %}')
    try:
        done = guide(project, "site", "--force")
    finally:
        page.write_bytes(text)
    assert done.returncode == 1
    assert "jinja2.exceptions.TemplateNotFound: 'nowhere.html'" in done.stderr
