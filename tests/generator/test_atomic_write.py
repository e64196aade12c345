"""A file is written whole or not at all, everywhere."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from guide import atomic_write
from tests.support.building import ROOT


def test_new_and_old(tmp_path: Path) -> None:
    """Text is UTF-8 with the line ends it has; bytes are bytes; nothing else is left in the folder."""
    path = tmp_path / "a.txt"
    atomic_write.write(path, "ä\nb\r\n")
    assert path.read_bytes() == b"\xc3\xa4\nb\r\n"
    atomic_write.write(path, b"\x00")
    assert path.read_bytes() == b"\x00"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")
def test_mode_and_link(tmp_path: Path) -> None:
    """A new file has the mode that the umask leaves, an old one keeps its own, a link stays a link."""
    before = os.umask(0o022)
    try:
        atomic_write.write(tmp_path / "a.txt", "a")
    finally:
        os.umask(before)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o644
    (tmp_path / "a.txt").chmod(0o600)
    (tmp_path / "link").symlink_to("a.txt")
    atomic_write.write(tmp_path / "link", "b")
    assert (tmp_path / "a.txt").read_text() == "b" and (tmp_path / "link").is_symlink()
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o600


def test_a_refusal_names_the_file(tmp_path: Path) -> None:
    """What the system refuses is said of the file that was asked for, not of the one beside it."""
    with pytest.raises(FileNotFoundError) as refused:
        atomic_write.write(tmp_path / "none" / "a.txt", "a")
    assert refused.value.filename == str(tmp_path / "none" / "a.txt")


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the new content can't be put in place, the old one is still there, and nothing beside it."""
    path = tmp_path / "a.txt"
    atomic_write.write(path, "old")

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        atomic_write.write(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """A limit on the size of files, which stands in for a full disk, loses nothing."""
    resource = pytest.importorskip("resource")
    path = tmp_path / "a.txt"
    atomic_write.write(path, "old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            atomic_write.write(path, "x" * 2000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_nobody_writes_past_it() -> None:
    """No module of the package writes a file in another way; `stage` writes a new folder, which nobody reads before it is whole."""
    writes = re.compile(r"\.write_text\(|\.write_bytes\(|\.open\(\s*[\"'][wxa]")
    guilty = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "hooks/guide").rglob("*.py"))
        if writes.search(path.read_text(encoding="utf-8")) and path.name not in ("atomic_write.py", "stage.py", "lock.py")
    ]
    assert guilty == []
