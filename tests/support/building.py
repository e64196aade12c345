"""Building a site in a folder, as `mkdocs build` does it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from guide import kept

ROOT = Path(__file__).parents[2]
HAND = ROOT / "tests" / "sites" / "hand"
WORDS = {"site_name": "Hand Exercises", "site_description": "Exercises for stiff hands.", "copyright": "Test data."}
"""What the hand site says at the top of its `mkdocs.yml`."""


def with_what_is_kept(root: Path) -> Path:
    """Give a copy of this project what was worked out and painted for it before; return the copy."""
    for name in (name for name in (".cache/previews", kept.FOLDER) if (ROOT / name).is_dir()):
        shutil.copytree(ROOT / name, root / name)
    return root


def settings(language: str = "en") -> str:
    """Return the text of this project's `mkdocs.yml` with the language of another site: its owner may have chosen any."""
    text, count = re.subn(r"(?m)^  language: .*$", f"  language: {language}", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert count == 1
    return text


def lay_out_project(root: Path, site: Path = HAND) -> Path:
    """Do what the README says for another topic, in a new folder: replace data/ and docs/, and the words of mkdocs.yml."""
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("*.egg-info"))
    for name in ("data", "docs"):
        shutil.copytree(site / name, root / name)
    text = settings()
    for key, words in WORDS.items():
        text = re.sub(rf"^{key}:.*$", f"{key}: {words}", text, flags=re.MULTILINE)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return root


def mkdocs(root: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs` below `root` with extra environment variables; return what it said, exit code included."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **settings}
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=300, check=False)


def built(root: Path, site: Path, **settings: str) -> Path:
    """Build the site of `root` into `site`, strictly, and note what was said in `site.log` beside it; return `site`."""
    done = mkdocs(root, "build", "--strict", "--site-dir", str(site), **settings)
    assert done.returncode == 0, done.stdout + done.stderr
    site.with_suffix(".log").write_text(done.stdout + done.stderr, encoding="utf-8")
    return site


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its content."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
