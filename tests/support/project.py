"""A small project to build in tests: the hand site with the generator's settings, and `guide` run below it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.support.building import ROOT
from tests.support.sharing import once
from tests.support.sites import lay_out

COMMAND = [sys.executable, "-c", "from guide.cli import main; main()"]
DATE = "1750000000"
"""The build date of every build in these tests, so that equal inputs give equal files."""
ENTRY = "data/exercises/putty-squeeze.yml"


def small_project(folder: Path) -> Path:
    """Lay out the hand site in `folder` with all that a build looks at; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    lay_out(folder)
    for name in ("hooks", "overrides", "requirements"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("*.egg-info"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def built_project(shared: Path, folder: Path) -> Path:
    """Lay out the small project with its site, which is built once a run, in `folder`; return the folder."""
    made = once(shared, "small", lambda part: _built(small_project(part)))
    shutil.copytree(made, folder)
    return folder


def _built(root: Path) -> None:
    done = guide(root, "site")
    assert done.returncode == 0, done.stderr


def environment() -> dict[str, str]:
    """Return the environment in which `guide` runs."""
    return {**os.environ, "SOURCE_DATE_EPOCH": DATE}


def guide(root: Path, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run `guide` below `root`; return what it said, exit code included."""
    run: dict[str, Any] = {"env": environment(), "capture_output": True, "text": True, "timeout": 300, "check": False, **options}
    return subprocess.run([*COMMAND, *arguments], cwd=root, **run)


def begun(root: Path, *arguments: str, command: Sequence[str] = COMMAND) -> subprocess.Popen[str]:
    """Start `guide`, or another command, below `root` in a process group of its own, so that all of it can be killed."""
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [*command, *arguments], cwd=root, env=environment(), stdout=pipe, stderr=pipe, text=True, start_new_session=True
    )


def leftovers(root: Path) -> list[Path]:
    """Return what builds left behind below `.cache`."""
    cache = root / ".cache"
    return [path for path in cache.iterdir() if path.name not in ("lock", "site.json", "previews", "kept", "jinja")]
