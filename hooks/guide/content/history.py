"""When each file of a guide came and last changed, by the history of its repository; nothing is said where the history does not say it.

A module of its own that needs nothing of the model, so that a look whether a site is up to date is quick.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

_FOLDERS = ("data", "docs")
_PLAIN = ("-c", "core.quotePath=false", "-c", "log.showSignature=false")
_LOG = ("log", "--format=%x00%ct", "--name-only", "--no-renames", "--relative", "--", *_FOLDERS)
_UNCOMMITTED = ("diff", "--name-only", "--no-renames", "--no-ext-diff", "--relative", "HEAD", "--", *_FOLDERS)
_LEADS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What a hook of git's says of the repository that it runs for, which need not be that of the guide."""


class Change(NamedTuple):
    """When a file came and when it last changed: the times of these commits, in seconds since 1970."""

    first: int
    last: int

    @property
    def day(self) -> str:
        """The day of the last change in universal time, like 2026-03-31."""
        return self.at(self.last)[:10]

    @staticmethod
    def at(seconds: int) -> str:
        """Return a moment as RFC 3339 writes it."""
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _git(root: Path, *arguments: str) -> str:
    """Return what git says below `root`, or nothing where it refuses or is not there."""
    environment = {name: value for name, value in os.environ.items() if name not in _LEADS}
    command = ["git", "-C", str(root), *_PLAIN, *arguments]
    try:
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def state(root: Path) -> str:
    """Return the name of the last commit, and whether the history is cut off before it; nothing without a history."""
    return _git(root, "rev-parse", "HEAD", "--is-shallow-repository")


def changes(root: Path) -> dict[str, Change]:
    """Return the change of every file of data/ and docs/ that is as it was committed, by its path from the root.

    There is none where the history is cut off: the oldest commit of such a checkout seems to have made every file.
    """
    if not state(root).endswith("false\n"):
        return {}
    found: dict[str, Change] = {}
    for file, time in _touched(_git(root, *_LOG)):
        found[file] = Change(time, found[file].last if file in found else time)
    for file in _git(root, *_UNCOMMITTED).splitlines():
        found.pop(file, None)
    return found


def _touched(log: str) -> Iterator[tuple[str, int]]:
    """Yield (file, time of the commit) of every file that a commit touched, the newest commit first."""
    for commit in log.split("\0")[1:]:
        time, *files = filter(None, commit.split("\n"))
        yield from ((file, int(time)) for file in files)


def together(found: Mapping[str, Change], first: str, *others: str) -> Change | None:
    """Return when the first of some files came, and when one of them last changed; None where it is not known of each."""
    known = [found[file] for file in (first, *others) if file in found]
    return Change(known[0].first, max(each.last for each in known)) if len(known) == len(others) + 1 else None
