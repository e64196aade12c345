"""Building and serving: the builder runs as its own process, on a folder of its own, so that a failure loses nothing."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

INPUTS = ("mkdocs.yml", "pyproject.toml", "requirements", "data", "docs", "hooks", "overrides")
_SETTINGS = ("SITE_URL", "REPO_URL", "SOURCE_DATE_EPOCH")
_SKIPPED = {"__pycache__"}


def _files(root: Path, name: str) -> Iterator[Path]:
    path = root / name
    if path.is_file():
        yield path
    for folder, inner, files in os.walk(path):
        inner[:] = sorted(found for found in inner if found not in _SKIPPED and not found.endswith(".egg-info"))
        yield from (Path(folder) / file for file in sorted(files))


def _inputs(root: Path) -> str:
    """Return a digest of everything that the site is made from: names, contents, settings, Python."""
    digest = hashlib.sha256(sys.version.encode())
    for path in (path for name in INPUTS for path in _files(root, name)):
        digest.update(f"{path.relative_to(root).as_posix()}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    for setting in _SETTINGS:
        digest.update(f"{setting}={os.environ.get(setting)}\0".encode())
    return digest.hexdigest()


def _outputs(root: Path) -> str:
    """Return a digest of the built site by name, size and time, so that a file that was changed or lost is seen."""
    digest = hashlib.sha256()
    for path in _files(root, "site"):
        stat = path.stat()
        digest.update(f"{path.relative_to(root).as_posix()}\0{stat.st_size}\0{stat.st_mtime_ns}\0".encode())
    return digest.hexdigest()


def _environment() -> dict[str, str]:
    """Return the environment for the builder, without the banners that the theme prints about its own future."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def site(root: Path, *, force: bool = False) -> int:
    """Build into a folder beside `site/` and swap it in when it is whole; return the exit code."""
    cache = root / ".cache"
    stamp = cache / "site"
    before = _inputs(root)
    if not force and stamp.is_file() and stamp.read_text(encoding="utf-8") == f"{before} {_outputs(root)}":
        print("site/ is up to date")
        return 0
    cache.mkdir(exist_ok=True)
    new, old = cache / "new", cache / "old"
    for folder in (new, old):
        shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(root / "mkdocs.yml"), "--site-dir", str(new)]
    built = subprocess.run(command, cwd=root, env=_environment(), check=False)
    if built.returncode:
        shutil.rmtree(new, ignore_errors=True)
        return built.returncode
    _swap(root / "site", new, old)
    stamp.write_text(f"{before} {_outputs(root)}", encoding="utf-8")
    print("the site is in site/")
    return 0


def _swap(site: Path, new: Path, old: Path) -> None:
    """Put the new site in the old one's place; if that fails, the old one is back where it was."""
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def serve(root: Path, options: tuple[str, ...]) -> int:
    """Run the live preview until it is stopped; return its exit code. Where it can, it takes this process's place."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(root / "mkdocs.yml"), *options]
    if os.name == "posix":
        os.chdir(root)
        os.execve(sys.executable, command, _environment())
    try:
        return subprocess.run(command, cwd=root, env=_environment(), check=False).returncode
    except KeyboardInterrupt:
        return 0
