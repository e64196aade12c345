"""The swap: one call where the system can, three renames elsewhere, and whoever comes next puts a set-aside site back."""

from __future__ import annotations

import ctypes
import errno
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from guide.site import live, lock, swap


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with an old site and a new one beside it."""
    for name, text in (("site", "old"), (".cache/new", "new")):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(text)
    return tmp_path


def text(folder: Path) -> str:
    """Return what a site's page says, or nothing where there is no site."""
    return (folder / "index.html").read_text() if folder.exists() else ""


@pytest.fixture(params=["one call", "renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let the system exchange folders, or not."""
    if request.param == "renames":
        monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    return str(request.param)


def test_swap(root: Path, way: str) -> None:
    """The new site is in place; the old one stands where the new one was, not yet deleted."""
    swap.swap(root, root / ".cache/new")
    assert (text(root / "site"), text(root / ".cache/new"), text(swap.aside(root))) == ("new", "old", "")


def test_first_site(root: Path, way: str) -> None:
    """Without an old site the new one just moves in."""
    (root / "site").rename(root / "elsewhere")
    swap.swap(root, root / ".cache/new")
    assert text(root / "site") == "new" and not (root / ".cache/new").exists()


def test_a_link_stays(root: Path, way: str) -> None:
    """Where `site` is a link to another folder, the swap happens there."""
    (root / "site").rename(root / "elsewhere")
    (root / "site").symlink_to("elsewhere")
    swap.swap(root, root / ".cache/new")
    assert text(root / "elsewhere") == "new" and (root / "site").is_symlink()


def test_exchange(root: Path) -> None:
    """On Linux the two change places in one call, unless the file system can't."""
    if swap.exchange(root / "site", root / ".cache/new"):
        assert (text(root / "site"), text(root / ".cache/new")) == ("new", "old")
        with pytest.raises(FileNotFoundError):
            swap.exchange(root / "site", root / "nowhere")
    assert sys.platform != "linux" or text(root / "site") == "new"


class _Library:
    def __init__(self, number: int) -> None:
        self.number = number

    def __getattr__(self, name: str) -> Any:
        if not self.number:
            raise AttributeError(name)

        class Call:
            def __call__(call, *arguments: Any) -> int:
                ctypes.set_errno(self.number)
                return -1

        return Call()


@pytest.mark.parametrize("number", [0, errno.ENOSYS, errno.EINVAL, errno.EPERM])
def test_a_system_that_cant_exchange(root: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """A library without the call, a kernel, a file system and a sandbox that refuse it lead to the renames."""
    monkeypatch.setattr(swap.sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda *arguments, **options: _Library(number))
    assert swap.exchange(root / "site", root / ".cache/new") is False
    swap.swap(root, root / ".cache/new")
    assert text(root / "site") == "new"


def test_a_rename_that_fails(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the new site can't move in, the old one is back in its place."""
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise PermissionError(errno.EACCES, "Permission denied", str(self), None, str(target))
        return rename(self, target)

    monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PermissionError):
        swap.swap(root, root / ".cache/new")
    assert (text(root / "site"), text(swap.aside(root))) == ("old", "")


def test_a_set_aside_site_comes_back(root: Path) -> None:
    """Without a site the one that was set aside is put back, by a build and by every other command."""
    for put_back in (swap.recover, swap.recover_if_gone):
        (root / "site").rename(swap.aside(root))
        put_back(root)
        assert text(root / "site") == "old"


def test_a_set_aside_site_beside_another(root: Path) -> None:
    """Beside a site that is in place it is waste: left alone by other commands, moved away by the next build."""
    (root / ".cache/new").rename(swap.aside(root))
    swap.recover_if_gone(root)
    swap.recover(root)
    assert (text(root / "site"), text(swap.aside(root))) == ("old", "new")
    assert swap.clear(root, root / "waste")
    assert not swap.clear(root, root / "waste")
    assert (text(root / "site"), text(swap.aside(root)), text(root / "waste")) == ("old", "", "new")


def test_a_build_at_work_is_left_alone(root: Path) -> None:
    """While a build holds the lock, its set-aside site is its own business."""
    (root / "site").rename(swap.aside(root))
    with lock.held(root):
        swap.recover_if_gone(root)
        assert not (root / "site").exists()
    swap.recover_if_gone(root)
    assert text(root / "site") == "old"


def test_the_preview_puts_it_back(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the preview starts, a set-aside site is back in its place."""
    started: list[list[str]] = []
    monkeypatch.chdir(root)
    monkeypatch.setattr(live.os, "name", "posix")
    monkeypatch.setattr(live.os, "execve", lambda program, command, environment: started.append(command))
    monkeypatch.setattr(live.subprocess, "run", lambda *arguments, **options: subprocess.CompletedProcess([], 0))
    (root / "site").rename(swap.aside(root))
    assert live.serve(root, ("--strict",)) == 0
    assert started[0][-1] == "--strict"
    assert text(root / "site") == "old"
