"""Laying out sites for tests: a copy of the hand site with the generator's settings, and files laid over it."""

from __future__ import annotations

import shutil
from pathlib import Path

TESTS = Path(__file__).parent
ROOT = TESTS.parent
HAND = TESTS / "sites" / "hand"


def lay_out(folder: Path, site: Path = HAND) -> Path:
    """Copy the data and the pages of a site into `folder`, with the settings of this repository; return the folder."""
    for part in ("data", "docs"):
        shutil.copytree(site / part, folder / part)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def overlay(root: Path, path: str, content: str | bytes) -> Path:
    """Write one file of a site, in place of the one that may be there; return its path."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.encode() if isinstance(content, str) else content)
    return target
