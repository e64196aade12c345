"""Building a site in a folder, as `mkdocs build` does it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def mkdocs(root: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs` below `root` with extra environment variables; return what it said, exit code included."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **settings}
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=300, check=False)


def built(root: Path, site: Path, **settings: str) -> Path:
    """Build the site of `root` into `site`, strictly; return `site`."""
    done = mkdocs(root, "build", "--strict", "--site-dir", str(site), **settings)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its content."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
