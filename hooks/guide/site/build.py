"""Building: the builder runs as its own process, on a folder of its own; what it made is verified, then swapped in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from guide.site import compare, lock, manifest, stamp, swap

_FOLDERS = "builds"
_SHOWN = 10
"""How many files that are not as meant are named before the rest is counted."""


def environment() -> dict[str, str]:
    """Return the environment for the builder, without the banners that the theme prints about its own future."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def site(root: Path, *, force: bool = False) -> int:
    """Build in a folder of its own and swap the result in when it is whole; return the exit code."""
    with lock.held(root) as handle:
        swap.recover(root)
        _tidy(root)
        before = stamp.inputs(root)
        if not force and stamp.holds(root, before):
            click.echo("site/ is up to date")
            return 0
        with _own_folder(root) as folder:
            return _built(root, folder / "site", handle) or _put(root, folder / "site", before)


def _tidy(root: Path) -> None:
    """Take away what killed builds left behind."""
    builds = root / lock.CACHE / _FOLDERS
    shutil.rmtree(builds, ignore_errors=True)
    if swap.clear(root, builds):
        shutil.rmtree(builds, ignore_errors=True)


@contextmanager
def _own_folder(root: Path) -> Iterator[Path]:
    """Give a folder that no other build has; it goes at the end, with the old site that may then be in it."""
    builds = root / lock.CACHE / _FOLDERS
    builds.mkdir(exist_ok=True)
    try:
        yield Path(tempfile.mkdtemp(dir=builds))
    finally:
        shutil.rmtree(builds, ignore_errors=True)


def _built(root: Path, new: Path, handle: int) -> int:
    """Run the builder; it holds the lock, too, so that no build begins while one whose parent was killed goes on."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(root / "mkdocs.yml"), "--site-dir", str(new)]
    shared = (handle,) if os.name == "posix" else ()
    code = subprocess.run(command, cwd=root, env=environment(), check=False, pass_fds=shared).returncode
    if code < 0:
        click.echo(f"the builder was stopped by signal {-code}", err=True)
    return 1 if code < 0 else code


def _put(root: Path, new: Path, before: str) -> int:
    """Verify what was built, swap it in and note it; return 1 with a line for each file that is not as the build meant it."""
    if not (new / manifest.NAME).is_file():
        raise click.ClickException(f"no {manifest.NAME} was written; mkdocs.yml must name hooks/publish.py under 'hooks'")
    _open_to_all(new)
    made = stamp.outputs(new)
    if said := compare.faults(new):
        more = [f"and {len(said) - _SHOWN} more"] if len(said) > _SHOWN else []
        click.echo("\n".join(["the built files are not those that the build meant to write:", *said[:_SHOWN], *more]), err=True)
        return 1
    swap.swap(root, new)
    with suppress(OSError):  # without the note the next build is one too many, no more
        stamp.note(root, before, made)
    click.echo("the site is in site/")
    return 0


def _open_to_all(folder: Path) -> None:
    """Let every user read the site, whatever the umask is: it is made to be served."""
    folder.chmod(0o755)
    with os.scandir(folder) as found:
        entries = list(found)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            _open_to_all(Path(entry.path))
        elif not entry.is_symlink():  # it would change the mode of what it leads to
            Path(entry.path).chmod(0o644)
