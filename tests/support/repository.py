"""A repository with a history of which every date is known."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_WHO = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}
_ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def git(root: Path, *arguments: str, at: int = 0) -> str:
    """Run git below `root`; a commit is made at a time in seconds since 1970."""
    dates = {"GIT_AUTHOR_DATE": f"{at} +0000", "GIT_COMMITTER_DATE": f"{at} +0000"}
    environment = {**os.environ, **_WHO, **_ALONE, **dates}
    return subprocess.run(["git", "-C", str(root), *arguments], env=environment, capture_output=True, text=True, check=True).stdout


def commit(root: Path, at: int) -> None:
    """Commit everything below `root`, which becomes a repository if it is none."""
    if not (root / ".git").exists():
        git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "Change", at=at)
