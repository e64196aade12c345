"""What a table of measurements must say beside its figures: day, machine, versions, commit."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import date
from importlib.metadata import version
from pathlib import Path

from tests.support.building import ROOT

_OURS = ("mkdocs", "mkdocs-material", "Jinja2", "pydantic", "resvg-py")
_THEIRS = ("mkdocs", "mkdocs-material", "mkdocs-gen-files", "zensical", "hugo")
_SOURCES = ("hooks", "overrides", "data", "tools", "requirements", "mkdocs.yml")
_ASK = "import sys; from importlib.metadata import version; print(', '.join(f'{name} {version(name)}' for name in sys.argv[1:]))"


def _memory() -> str:
    try:
        return f", {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB of memory"
    except (ValueError, OSError):
        return ""


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()


def _commit() -> str:
    """Return the commit that is built; where files differ from it, that is said."""
    changed = " with changes that are not committed" if _git("status", "--porcelain", "--", *_SOURCES) else ""
    return f"{_git('rev-parse', '--short', 'HEAD') or 'unknown'}{changed}"


def _peers(builders: Path) -> str:
    done = subprocess.run([str(builders / "python"), "-c", _ASK, *_THEIRS], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "not set up"


def facts(builders: Path) -> dict[str, str]:
    """Return what each fact is called and what it is, on this machine today."""
    return {
        "Day": date.today().isoformat(),
        "Commit": _commit(),
        "Machine": f"{os.cpu_count()} cores{_memory()}, {platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
        "This project": ", ".join(f"{name} {version(name)}" for name in _OURS),
        "Peers": _peers(builders),
    }
