"""Whether the site is up to date: what it was made from, and what was made, noted at the end of every build.

The note holds a digest of the inputs, the digest of the manifest that the build wrote, and of each file that was held against
the manifest its size and time. To look at all three takes a tenth of a second, to read a whole site again would take far longer;
and size and time change with every loss, cut and edit. What keeps both (a failing disk) is found by `guide verify`.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from guide import atomic_write
from guide.content import history
from guide.site import lock, manifest, swap

INPUTS = ("mkdocs.yml", "pyproject.toml", "requirements", "data", "docs", "hooks", "overrides")
_SETTINGS = ("SITE_URL", "REPO_URL", "CONTACT", "SOURCE_DATE_EPOCH")
_SKIPPED = {"__pycache__"}
_FILE = "site.json"


def _files(root: Path, name: str) -> Iterator[str]:
    """Yield the path from the root, with forward slashes, of a file, or of every file in a folder."""
    if (root / name).is_file():
        yield name
    for folder, inner, files in os.walk(root / name):
        inner[:] = sorted(found for found in inner if found not in _SKIPPED and not found.endswith(".egg-info"))
        here = name + folder[len(str(root / name)) :].replace(os.sep, "/")
        yield from (f"{here}/{file}" for file in sorted(files) if os.path.isfile(f"{folder}/{file}"))  # noqa: PTH113 - a thousand times


def inputs(root: Path) -> str:
    """Return a digest of everything that the site is made from: names, contents, settings, Python, the last commit."""
    digest = hashlib.sha256(f"{sys.version}\0{history.state(root)}\0".encode())
    for name in (name for given in INPUTS for name in _files(root, given)):
        with open(f"{root}/{name}", "rb", buffering=0) as file:  # noqa: PTH123 - a thousand times
            digest.update(os.fsencode(f"{name}\0") + hashlib.sha256(file.read()).digest())
    for setting in _SETTINGS:
        digest.update(f"{setting}={os.environ.get(setting)}\0".encode())
    return digest.hexdigest()


def outputs(site: Path) -> dict[str, Any]:
    """Return the digest of a site's manifest, and the size and time of every other file."""
    listed = site / manifest.NAME
    stats = {name: entry.stat(follow_symlinks=False) for name, entry in manifest.entries(site)} if site.is_dir() else {}
    return {
        "manifest": hashlib.sha256(listed.read_bytes()).hexdigest() if listed.is_file() else "",
        "files": {name: [stat.st_size, stat.st_mtime_ns] for name, stat in stats.items()},
    }


def holds(root: Path, before: str) -> bool:
    """Tell whether the site is the one that was made from the inputs with this digest."""
    try:
        noted = json.loads((root / lock.CACHE / _FILE).read_bytes())
    except (OSError, ValueError):
        return False
    return bool(noted == {"inputs": before, **outputs(swap.place(root))})


def note(root: Path, before: str, made: dict[str, Any]) -> None:
    """Note the inputs and the outputs of the site that was just put in its place."""
    atomic_write.write(root / lock.CACHE / _FILE, json.dumps({"inputs": before, **made}))
