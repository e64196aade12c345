"""The staged site, built by other builders, is for a reader the same site."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.rules.check import load
from guide.site.stage import stage
from tests.support.building import ROOT, built, lay_out_project
from tests.support.comparing import differences
from tests.support.links import broken_links

BUILDERS = Path(os.environ.get("GUIDE_BUILDERS", ROOT / ".venv" / "builders")) / "bin"
COMMANDS = {
    "zensical": ["zensical", "build", "--clean"],
    "properdocs": ["properdocs", "build", "--strict", "-f", "mkdocs.yml"],
}


def run(command: list[str], folder: Path) -> None:
    """Run a builder in a folder; show what it said if it failed."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(
        [str(BUILDERS / command[0]), *command[1:]], cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


@pytest.mark.long
def test_staged(site: Path, tmp_path: Path, guide: Guide) -> None:
    """From the staged folder Zensical makes the same addresses, headings, words and link targets, and no broken link or fragment."""
    stage(ROOT, tmp_path / "staged", guide)
    run(COMMANDS["zensical"], tmp_path / "staged")
    _alike(site, tmp_path / "staged" / "site")


@pytest.mark.long
def test_properdocs(tmp_path: Path) -> None:
    """ProperDocs runs the hook itself, and builds the staged folder: the same site. It renders as MkDocs does, so a small one is enough."""
    project = lay_out_project(tmp_path / "project")
    loaded = load(project)
    assert loaded.problems == []
    stage(project, tmp_path / "staged", loaded.guide.finished())
    run(COMMANDS["properdocs"], tmp_path / "staged")
    run([*COMMANDS["properdocs"], "-d", str(tmp_path / "hook")], project)
    ours = built(project, tmp_path / "site")
    for theirs in (tmp_path / "staged" / "site", tmp_path / "hook"):
        _alike(ours, theirs)


def _alike(ours: Path, theirs: Path) -> None:
    assert differences(ours, theirs) == []
    assert broken_links(theirs) == ""
